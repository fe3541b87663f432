/* SPDX-License-Identifier: Apache-2.0 */
package tenon.boot.internal;

import static java.util.Objects.requireNonNull;
import static tenon.logging.internal.ProxyMessages.PROXY;

import jakarta.persistence.Entity;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.relational.Database;
import org.hibernate.boot.model.relational.QualifiedTableName;
import org.hibernate.boot.spi.InFlightMetadataCollector;
import org.hibernate.boot.spi.MetadataBuildingContext;
import org.hibernate.cfg.MappingSettings;
import org.hibernate.engine.config.spi.ConfigurationService;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.SimpleValue;
import org.jspecify.annotations.Nullable;
import tenon.TenonException;
import tenon.association.internal.QueryPath;
import tenon.association.internal.QueryRows;
import tenon.compat.internal.CollectionTypes;
import tenon.hibernate.internal.QueryOnlyAccess;
import tenon.hibernate.internal.QueryOnlyTypes;
import tenon.hibernate.internal.QueryPathFlush;

/**
 * The attributes with {@code @AssociationProxy}: what Hibernate bound for them becomes a view of the rows of their association
 * objects.
 */
final class QueryPaths {

    private static final String SERVICE = "org.hibernate.models.spi.ModelsContextProvider";

    private final Collection<PersistentClass> bindings;
    private final Function<String, @Nullable PersistentClass> entities;
    private final Database database;
    private final Set<QueryPath> applied = new LinkedHashSet<>();

    private QueryPaths(
            Collection<PersistentClass> bindings,
            Function<String, @Nullable PersistentClass> entities,
            Database database) {
        this.bindings = bindings;
        this.entities = entities;
        this.database = database;
    }

    /** Changes what was bound, where it is as declared. */
    static void apply(InFlightMetadataCollector metadata, MetadataBuildingContext context) {
        Map<String, PersistentClass> all = metadata.getEntityBindingMap();
        new QueryPaths(all.values(), all::get, metadata.getDatabase())
                .apply(defaults(metadata.getDatabase(), settings(context)));
    }

    private static Map<String, Object> settings(MetadataBuildingContext context) {
        // The shorter way to it is not on all supported lines.
        return requireNonNull(context.getBootstrapContext().getServiceRegistry().getService(ConfigurationService.class))
                .getSettings();
    }

    /** A table that says neither catalog nor schema, as Hibernate names it in statements. */
    private static Function<Identifier, QualifiedTableName> defaults(Database database, Map<String, Object> settings) {
        Object catalog = settings.get(MappingSettings.DEFAULT_CATALOG);
        Object schema = settings.get(MappingSettings.DEFAULT_SCHEMA);
        return table -> {
            QualifiedTableName implicit =
                    new QualifiedTableName(database.getDefaultNamespace().getPhysicalName(), table);
            return new QualifiedTableName(
                    catalog == null ? implicit.getCatalogName() : database.toIdentifier(catalog.toString()),
                    schema == null ? implicit.getSchemaName() : database.toIdentifier(schema.toString()),
                    table);
        };
    }

    /** Finds what is declared in a wrong way. */
    static void check(Metadata metadata, Collection<TenonException> mistakes) {
        new QueryPaths(metadata.getEntityBindings(), metadata::getEntityBinding, metadata.getDatabase())
                .check(mistakes);
    }

    /** Installs what queries over the views need. */
    static void install(Metadata metadata, SessionFactoryImplementor sessionFactory) {
        Set<String> views = new LinkedHashSet<>();
        for (PersistentClass entity : metadata.getEntityBindings()) {
            if (entity.hasPojoRepresentation()) {
                for (QueryPath path : QueryPath.declaredBy(entity.getMappedClass())) {
                    Property property = bound(path, entity);
                    if (property != null) {
                        views.add(((org.hibernate.mapping.Collection) property.getValue())
                                .getCollectionTable()
                                .getSubselect());
                    }
                }
            }
        }
        if (!views.isEmpty()) {
            QueryPathFlush.install(sessionFactory.getEventEngine().getListenerRegistry(), views);
        }
    }

    private void apply(Function<Identifier, QualifiedTableName> defaults) {
        for (PersistentClass entity : bindings) {
            if (entity.hasPojoRepresentation()) {
                QueryPath.declaredBy(entity.getMappedClass()).forEach(path -> apply(path, entity, defaults));
            }
        }
    }

    private void apply(QueryPath path, PersistentClass entity, Function<Identifier, QualifiedTableName> defaults) {
        Property property = bound(path, entity);
        if (property == null || !applied.add(path)) {
            return;
        }
        // What this one goes through may be a view that is still to be made.
        QueryPath.declaredBy(entity.getMappedClass()).stream()
                .filter(other -> other.name().equals(path.via()))
                .forEach(other -> apply(other, entity, defaults));
        QueryRows rows = new QueryRows(path, entity, entities, database);
        org.hibernate.mapping.Collection collection = (org.hibernate.mapping.Collection) property.getValue();
        if (rows.mistake() != null) {
            return;
        }
        collection.getCollectionTable().setSubselect(rows.sql(collection, defaults));
        collection.getSynchronizedTables().addAll(rows.tables());
        collection.setInverse(true);
        collection.setOptimisticLocked(false);
        if (collection.getKey() instanceof SimpleValue key) {
            // A bulk delete of owners would delete from the view otherwise.
            key.setOnDeleteAction(OnDeleteAction.CASCADE);
        }
        property.setOptimisticLocked(false);
        property.setPropertyAccessStrategy(new QueryOnlyAccess(path.field()));
        CollectionTypes.replace(
                collection,
                QueryOnlyTypes.of(
                        collection.getCollectionType(),
                        () -> PROXY.cannotBeFetched(path.toString(), path.via(), path.target())));
    }

    private void check(Collection<TenonException> mistakes) {
        Set<Class<?>> checked = new LinkedHashSet<>();
        for (PersistentClass entity : bindings) {
            if (entity.hasPojoRepresentation()) {
                for (Class<?> type = entity.getMappedClass();
                        type != null && type != Object.class && checked.add(type);
                        type = type.getSuperclass()) {
                    for (QueryPath path : QueryPath.declaredBy(type)) {
                        TenonException mistake = mistake(path, entity);
                        if (mistake != null) {
                            mistakes.add(mistake);
                        }
                    }
                }
            }
        }
    }

    private @Nullable TenonException mistake(QueryPath path, PersistentClass entity) {
        Class<?> declaring = path.field().getDeclaringClass();
        if (!declaring.isAnnotationPresent(Entity.class)) {
            return PROXY.notInAnEntity(path.toString(), declaring.getSimpleName());
        }
        if (path.element() == null) {
            return PROXY.notACollection(path.toString(), path.field().getType().getSimpleName());
        }
        PersistentClass owner = entity.getMappedClass() == declaring
                ? entity
                : List.copyOf(bindings).stream()
                        .filter(other -> declaring.equals(other.getMappedClass()))
                        .findFirst()
                        .orElse(entity);
        if (bound(path, owner) == null) {
            return PROXY.notSeen(path.toString(), SERVICE);
        }
        return new QueryRows(path, owner, entities, database).mistake();
    }

    private static @Nullable Property bound(QueryPath path, PersistentClass entity) {
        Property property = PairedModel.find(entity, path.name());
        return property != null && property.getValue() instanceof org.hibernate.mapping.Collection ? property : null;
    }
}
