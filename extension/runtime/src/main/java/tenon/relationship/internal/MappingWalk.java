/* SPDX-License-Identifier: Apache-2.0 */
package tenon.relationship.internal;

import java.util.ArrayList;
import java.util.List;
import org.hibernate.boot.Metadata;
import org.hibernate.mapping.Array;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.IdentifierBag;
import org.hibernate.mapping.OneToMany;
import org.hibernate.mapping.OneToOne;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.RootClass;
import org.hibernate.mapping.Selectable;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.ToOne;
import org.hibernate.mapping.UniqueKey;
import org.hibernate.mapping.Value;
import org.jspecify.annotations.Nullable;
import tenon.compat.internal.FetchModes;
import tenon.relationship.CollectionKind;
import tenon.relationship.ColumnPair;
import tenon.relationship.FetchStyle;

/**
 * Goes through the boot model, entity by entity, with the components of identifiers, embeddables and element collections,
 * and notes the attributes that refer to entities.
 */
final class MappingWalk {

    private final Metadata metadata;
    private final List<Facts> found = new ArrayList<>();

    MappingWalk(Metadata metadata) {
        this.metadata = metadata;
    }

    List<Facts> run() {
        for (PersistentClass entity : metadata.getEntityBindings()) {
            if (entity instanceof RootClass) {
                identifier(entity);
            }
            properties(entity, entity.getMappedClass(), entity.getProperties(), "");
        }
        return List.copyOf(found);
    }

    private void identifier(PersistentClass entity) {
        Property identifier = entity.getIdentifierProperty();
        if (identifier != null) {
            property(entity, entity.getMappedClass(), identifier, "");
        } else if (entity.getIdentifierMapper() != null) {
            // @IdClass: the attributes of the entity itself; those of the class may be mere keys
            properties(
                    entity,
                    entity.getMappedClass(),
                    entity.getIdentifierMapper().getProperties(),
                    "");
        } else if (entity.getIdentifier() instanceof Component component) {
            properties(entity, entity.getMappedClass(), component.getProperties(), "");
        }
    }

    private void properties(PersistentClass entity, @Nullable Class<?> type, List<Property> properties, String prefix) {
        for (Property property : properties) {
            if (!property.isBackRef()
                    && !property.isSynthetic()
                    && property.getValue() != entity.getIdentifierMapper()) {
                property(entity, type, property, prefix);
            }
        }
    }

    private void property(PersistentClass entity, @Nullable Class<?> type, Property property, String prefix) {
        Value value = property.getValue();
        String path = prefix + property.getName();
        if (value instanceof Component component) {
            properties(entity, type(component), component.getProperties(), path + ".");
        } else if (value instanceof ToOne reference) {
            reference(entity, type, property, path, reference);
        } else if (value instanceof Collection collection) {
            if (collection.getElement() instanceof Component element) {
                properties(entity, type(element), element.getProperties(), path + ".");
            } else {
                collection(entity, type, property, path, collection);
            }
        }
    }

    private static @Nullable Class<?> type(Component component) {
        return component.isDynamic() || component.getComponentClassName() == null
                ? null
                : component.getComponentClass();
    }

    private void reference(
            PersistentClass entity, @Nullable Class<?> type, Property property, String path, ToOne reference) {
        boolean inverse = reference instanceof OneToOne one && one.getMappedByProperty() != null;
        PersistentClass target = metadata.getEntityBinding(reference.getReferencedEntityName());
        found.add(new Facts(
                entity.getEntityName(),
                type,
                path,
                reference.getReferencedEntityName(),
                null,
                reference instanceof OneToOne
                        || (reference instanceof org.hibernate.mapping.ManyToOne many && many.isLogicalOneToOne()),
                reference instanceof OneToOne one ? one.getMappedByProperty() : null,
                inverse,
                null,
                inverse ? List.of() : pairs(reference),
                written(entity, property, reference),
                cascade(property),
                cascade(property).contains("orphan"),
                property.isOptional() && (reference.getColumnSpan() == 0 || reference.isNullable()),
                reference.isLazy(),
                FetchModes.isJoin(reference)
                        ? FetchStyle.JOIN
                        : target != null && target.getBatchSize() > 1 ? FetchStyle.BATCH : FetchStyle.SELECT));
    }

    private void collection(
            PersistentClass entity, @Nullable Class<?> type, Property property, String path, Collection collection) {
        String target = target(collection.getElement());
        if (target == null) {
            return;
        }
        Table table = collection.getCollectionTable();
        List<ColumnPair> columns = new ArrayList<>();
        String owner = name(entity.getTable());
        List<Selectable> referenced = collection.getReferencedPropertyName() == null
                ? entity.getIdentifier().getSelectables()
                : entity.getReferencedProperty(collection.getReferencedPropertyName())
                        .getValue()
                        .getSelectables();
        pair(columns, name(table), collection.getKey().getSelectables(), owner, referenced);
        if (collection.getElement() instanceof ToOne element) {
            columns.addAll(pairs(element));
        }
        boolean writes = !collection.isInverse() && !table.isSubselect();
        found.add(new Facts(
                entity.getEntityName(),
                type,
                path,
                target,
                kind(collection),
                collection.isOneToMany() || isUnique(table, collection.getElement()),
                collection.getMappedByProperty(),
                collection.isInverse(),
                collection.isOneToMany() ? null : name(table),
                List.copyOf(columns),
                writes ? columns.stream().map(MappingWalk::key).toList() : List.of(),
                cascade(property),
                collection.hasOrphanDelete(),
                true,
                collection.isLazy(),
                style(collection)));
    }

    private static @Nullable String target(Value element) {
        if (element instanceof OneToMany many) {
            return many.getReferencedEntityName();
        }
        return element instanceof ToOne one ? one.getReferencedEntityName() : null;
    }

    private static CollectionKind kind(Collection collection) {
        if (collection instanceof Array) {
            return CollectionKind.ARRAY;
        }
        if (collection instanceof IdentifierBag) {
            return CollectionKind.ID_BAG;
        }
        if (collection.isMap()) {
            return collection.isSorted() ? CollectionKind.SORTED_MAP : CollectionKind.MAP;
        }
        if (collection.isSet()) {
            return collection.isSorted() ? CollectionKind.SORTED_SET : CollectionKind.SET;
        }
        return collection.isIndexed() ? CollectionKind.LIST : CollectionKind.BAG;
    }

    private static FetchStyle style(Collection collection) {
        if (FetchModes.isJoin(collection)) {
            return FetchStyle.JOIN;
        }
        if (collection.isSubselectLoadable()) {
            return FetchStyle.SUBSELECT;
        }
        return collection.getBatchSize() > 1 ? FetchStyle.BATCH : FetchStyle.SELECT;
    }

    private static boolean isUnique(Table table, Value element) {
        List<Column> columns = element.getColumns();
        if (columns.isEmpty()) {
            return false;
        }
        boolean isKey = table.getPrimaryKey() != null
                && table.getPrimaryKey().getColumns().equals(columns);
        return isKey
                || (columns.size() == 1 && columns.get(0).isUnique())
                || table.getUniqueKeys().values().stream()
                        .map(UniqueKey::getColumns)
                        .anyMatch(columns::equals);
    }

    private List<ColumnPair> pairs(ToOne reference) {
        PersistentClass target = metadata.getEntityBinding(reference.getReferencedEntityName());
        if (target == null) {
            return List.of();
        }
        List<Selectable> referenced =
                reference.isReferenceToPrimaryKey() || reference.getReferencedPropertyName() == null
                        ? target.getIdentifier().getSelectables()
                        : target.getReferencedProperty(reference.getReferencedPropertyName())
                                .getValue()
                                .getSelectables();
        // The table of the property, since that of a superclass may hold the identifier.
        List<ColumnPair> pairs = new ArrayList<>();
        List<Selectable> own = reference instanceof OneToOne one && reference.getColumnSpan() == 0
                ? one.getIdentifier().getSelectables()
                : reference.getSelectables();
        pair(pairs, name(reference.getTable()), own, name(target.getTable()), referenced);
        return pairs;
    }

    private static void pair(
            List<ColumnPair> pairs,
            String table,
            List<Selectable> keys,
            String referencedTable,
            List<Selectable> referenced) {
        for (int i = 0; i < keys.size() && i < referenced.size(); i++) {
            if (keys.get(i) instanceof Column key && referenced.get(i) instanceof Column column) {
                pairs.add(new ColumnPair(table, key.getName(), referencedTable, column.getName()));
            }
        }
    }

    private static List<String> written(PersistentClass entity, Property property, ToOne reference) {
        Component mapper = entity.getIdentifierMapper();
        if (mapper != null && mapper.getProperties().contains(property)) {
            // Hibernate has them twice: here they are read, and written as part of the identifier.
            return reference.getColumns().stream()
                    .map(column -> name(reference.getTable()) + "." + column.getName())
                    .toList();
        }
        List<String> written = new ArrayList<>();
        List<Selectable> selectables = reference.getSelectables();
        for (int i = 0; i < selectables.size(); i++) {
            if (selectables.get(i) instanceof Column column
                    && (reference.isColumnInsertable(i) || reference.isColumnUpdateable(i))) {
                written.add(name(reference.getTable()) + "." + column.getName());
            }
        }
        return List.copyOf(written);
    }

    private static String key(ColumnPair pair) {
        return pair.table() + "." + pair.column();
    }

    private static String cascade(Property property) {
        return property.getCascade() == null ? "" : property.getCascade();
    }

    private static String name(Table table) {
        if (table.isSubselect()) {
            return "(query)";
        }
        return table.getSchema() == null ? table.getName() : table.getSchema() + "." + table.getName();
    }
}
