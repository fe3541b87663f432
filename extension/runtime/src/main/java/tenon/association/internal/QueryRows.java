/* SPDX-License-Identifier: Apache-2.0 */
package tenon.association.internal;

import static java.util.Objects.requireNonNull;
import static tenon.logging.internal.ProxyMessages.PROXY;

import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.relational.Database;
import org.hibernate.boot.model.relational.QualifiedTableName;
import org.hibernate.dialect.Dialect;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.ManyToOne;
import org.hibernate.mapping.OneToMany;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.ToOne;
import org.hibernate.mapping.Value;
import org.jspecify.annotations.Nullable;
import tenon.TenonException;

/** The rows that a {@link QueryPath} stands for, as the text of a query over the table of the association object. */
public final class QueryRows {

    private final QueryPath path;
    private final PersistentClass owner;
    private final Function<String, @Nullable PersistentClass> entities;
    private final Database database;
    private final Set<String> tables = new LinkedHashSet<>();

    public QueryRows(
            QueryPath path,
            PersistentClass owner,
            Function<String, @Nullable PersistentClass> entities,
            Database database) {
        this.path = path;
        this.owner = owner;
        this.entities = entities;
        this.database = database;
    }

    /** The tables that the rows come from, known after {@link #sql}. */
    public Set<String> tables() {
        return tables;
    }

    /** What is wrong with the path; null if nothing is. */
    public @Nullable TenonException mistake() {
        Collection via = via();
        if (via == null) {
            return PROXY.unknownVia(
                    path.toString(), path.via(), owner.getMappedClass().getSimpleName(), toManys());
        }
        PersistentClass association = association(via);
        if (association == null) {
            return PROXY.unknownVia(
                    path.toString(), path.via(), owner.getMappedClass().getSimpleName(), toManys());
        }
        Property target = property(association, path.target());
        String name = association.getMappedClass().getSimpleName();
        if (target == null || !isSingular(target)) {
            return PROXY.unknownTarget(path.toString(), path.target(), name, singulars(association));
        }
        TenonException otherType = otherType(target, name);
        if (otherType != null) {
            return otherType;
        }
        return isInOneTable(via, association, target)
                ? null
                : PROXY.notInTheTable(
                        path.toString(),
                        name + "." + path.target(),
                        association.getTable().getName());
    }

    private @Nullable TenonException otherType(Property target, String association) {
        Class<?> found = target.getValue() instanceof ToOne reference
                ? mappedClass(reference.getReferencedEntityName())
                : target.getType().getReturnedClass();
        Class<?> element = path.element();
        if (element == null || found == null || element.isAssignableFrom(found)) {
            return null;
        }
        return boxed(found) == element
                ? null
                : PROXY.targetOfOtherType(
                        path.toString(),
                        element.getSimpleName(),
                        association + "." + path.target(),
                        found.getSimpleName());
    }

    private static Class<?> boxed(Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }

    private @Nullable Class<?> mappedClass(String entityName) {
        PersistentClass entity = entities.apply(entityName);
        return entity == null ? null : entity.getMappedClass();
    }

    /** The attribute that holds the association objects. */
    public @Nullable Collection via() {
        Property property = property(owner, path.via());
        return property != null
                        && !path.via().equals(path.name())
                        && property.getValue() instanceof Collection collection
                ? collection
                : null;
    }

    private @Nullable PersistentClass association(Collection via) {
        if (via.getElement() instanceof OneToMany many) {
            return many.getAssociatedClass();
        }
        return via.getElement() instanceof ManyToOne many ? entities.apply(many.getReferencedEntityName()) : null;
    }

    private boolean isInOneTable(Collection via, PersistentClass association, Property target) {
        Value value = target.getValue();
        Table table = association.getTable();
        boolean reachesIdentifiers = !(value instanceof ToOne reference) || reference.isReferenceToPrimaryKey();
        boolean keyed = via.isOneToMany()
                ? via.getKey().getTable().equals(table)
                : via.getElement() instanceof ManyToOne element && element.isReferenceToPrimaryKey();
        return reachesIdentifiers
                && keyed
                && via.getReferencedPropertyName() == null
                && !value.hasFormula()
                && value.getColumnSpan() > 0
                && value.getTable().equals(table)
                && association.getRootClass().getSoftDeleteColumn() == null
                && association.getWhere() == null
                && via.getWhere() == null;
    }

    /**
     * The query; its columns are named as those of what Hibernate bound for the path.
     *
     * @param defaults tells the catalog and schema of a table that says none
     */
    public String sql(Collection bound, Function<Identifier, QualifiedTableName> defaults) {
        Collection via = requireNonNull(via());
        PersistentClass association = requireNonNull(association(via));
        List<Column> shown =
                requireNonNull(property(association, path.target())).getValue().getColumns();
        List<String> selected = new ArrayList<>();
        String keys = via.isOneToMany() ? "a_" : "l_";
        name(selected, keys, via.getKey().getColumns(), bound.getKey().getColumns());
        name(selected, "a_", shown, bound.getElement().getColumns());
        return "select " + String.join(", ", selected) + " from " + from(via, association, defaults) + " where a_."
                + quoted(shown.get(0)) + " is not null";
    }

    private void name(List<String> selected, String alias, List<Column> columns, List<Column> names) {
        for (int i = 0; i < columns.size(); i++) {
            selected.add(alias + "." + quoted(columns.get(i)) + " as " + quoted(names.get(i)));
        }
    }

    private String from(
            Collection via, PersistentClass association, Function<Identifier, QualifiedTableName> defaults) {
        String table = expression(association.getTable(), defaults);
        if (via.isOneToMany()) {
            return table + " a_";
        }
        List<String> joined = new ArrayList<>();
        List<Column> elements = via.getElement().getColumns();
        List<Column> identifier = association.getIdentifier().getColumns();
        for (int i = 0; i < elements.size(); i++) {
            joined.add("a_." + quoted(identifier.get(i)) + " = l_." + quoted(elements.get(i)));
        }
        tables.addAll(via.getSynchronizedTables());
        return expression(via.getCollectionTable(), defaults) + " l_ join " + table + " a_ on "
                + String.join(" and ", joined);
    }

    @SuppressWarnings("deprecation") // the formatter is what all supported lines have
    private String expression(Table table, Function<Identifier, QualifiedTableName> defaults) {
        if (table.getSubselect() != null) {
            return "(" + table.getSubselect() + ")";
        }
        tables.add(table.getName());
        QualifiedTableName name = table.getQualifiedTableName();
        return database.getJdbcEnvironment()
                .getQualifiedObjectNameFormatter()
                .format(
                        name.getCatalogName() == null && name.getSchemaName() == null
                                ? defaults.apply(name.getTableName())
                                : name,
                        dialect());
    }

    private String quoted(Column column) {
        return column.getQuotedName(dialect());
    }

    private Dialect dialect() {
        return database.getDialect();
    }

    private List<String> toManys() {
        return List.copyOf(names(
                owner,
                property -> property.getValue() instanceof Collection collection
                        && association(collection) != null
                        && !property.getName().equals(path.name())));
    }

    private List<String> singulars(PersistentClass association) {
        return List.copyOf(names(association, QueryRows::isSingular));
    }

    private static boolean isSingular(Property property) {
        return !(property.getValue() instanceof Collection) && !property.isSynthetic();
    }

    private static Set<String> names(PersistentClass entity, Predicate<Property> filter) {
        Set<String> names = new TreeSet<>();
        for (PersistentClass type = entity; type != null; type = type.getSuperPersistentClass()) {
            type.getDeclaredProperties().stream()
                    .filter(filter)
                    .map(Property::getName)
                    .forEach(names::add);
        }
        return names;
    }

    private static @Nullable Property property(PersistentClass entity, String name) {
        for (PersistentClass type = entity; type != null; type = type.getSuperPersistentClass()) {
            for (Property property : type.getDeclaredProperties()) {
                if (property.getName().equals(name)) {
                    return property;
                }
            }
            // With @IdClass, the identifier is a component of these.
            if (type.getIdentifierMapper() != null) {
                for (Property property : type.getIdentifierMapper().getProperties()) {
                    if (property.getName().equals(name)) {
                        return property;
                    }
                }
            }
            Property identifier = type.getIdentifierProperty();
            if (identifier != null && identifier.getName().equals(name)) {
                return identifier;
            }
        }
        return null;
    }
}
