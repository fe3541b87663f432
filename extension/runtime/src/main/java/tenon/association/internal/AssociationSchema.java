/* SPDX-License-Identifier: Apache-2.0 */
package tenon.association.internal;

import jakarta.persistence.Index;
import jakarta.persistence.UniqueConstraint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.relational.Database;
import org.hibernate.boot.spi.MetadataBuildingContext;
import org.hibernate.mapping.BasicValue;
import org.hibernate.mapping.CheckConstraint;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.ForeignKey;
import org.hibernate.mapping.PrimaryKey;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.UniqueKey;
import org.hibernate.mapping.Value;
import org.jspecify.annotations.Nullable;
import tenon.compat.internal.ForeignKeys;
import tenon.mapping.AssociationColumn;
import tenon.mapping.AssociationTable;
import tenon.mapping.DeleteAction;

/** Puts into a bound association table what it declares beyond the words of {@code @JoinTable}. */
public final class AssociationSchema {

    private final Association association;
    private final AssociationTable declared;
    private final Collection owner;
    private final Table table;
    private final MetadataBuildingContext context;
    private final Database database;

    public AssociationSchema(
            Association association, Collection owner, MetadataBuildingContext context, Database database) {
        this.association = association;
        this.declared = association.table();
        this.owner = owner;
        this.table = owner.getCollectionTable();
        this.context = context;
        this.database = database;
    }

    public void apply() {
        addPrimaryKey();
        for (AssociationColumn column : declared.columns()) {
            addColumn(column);
        }
        setDeleteAction(owner.getKey(), association.ownerKey().onDelete());
        setDeleteAction(owner.getElement(), association.targetKey().onDelete());
        for (Index index : declared.indexes()) {
            addIndex(index);
        }
        for (UniqueConstraint constraint : declared.uniqueConstraints()) {
            addUniqueKey(constraint.name(), List.of(constraint.columnNames()));
        }
        if (!declared.check().isEmpty()) {
            table.addCheck(new CheckConstraint(declared.check()));
        }
        if (!declared.comment().isEmpty()) {
            table.setComment(declared.comment());
        }
    }

    /** Hibernate gives bags none, since they may hold duplicates. */
    private void addPrimaryKey() {
        if (table.hasPrimaryKey()) {
            return;
        }
        PrimaryKey key = new PrimaryKey(table);
        Stream.of(owner.getKey(), owner.getElement())
                .flatMap(value -> value.getColumns().stream())
                .forEach(column -> {
                    column.setNullable(false);
                    key.addColumn(column);
                });
        table.setPrimaryKey(key);
    }

    private void addColumn(AssociationColumn declaration) {
        Column known = find(declaration.name(), table, database);
        if (known != null) {
            // The key of a map or the position in a list: entities write it, and its type is theirs.
            if (!declaration.defaultValue().isEmpty()) {
                known.setDefaultValue(declaration.defaultValue());
            }
            return;
        }
        Column column = new Column(physical(declaration.name(), database).render());
        column.setNullable(declaration.nullable());
        if (declaration.type() == String.class) {
            column.setLength(declaration.length());
        }
        if (declaration.precision() > 0) {
            column.setPrecision(declaration.precision());
            column.setScale(declaration.scale());
        }
        if (!declaration.definition().isEmpty()) {
            column.setSqlType(declaration.definition());
        }
        if (!declaration.defaultValue().isEmpty()) {
            column.setDefaultValue(declaration.defaultValue());
        }
        // Hibernate orders and types columns by their values.
        BasicValue value = new BasicValue(context, table);
        value.setImplicitJavaTypeAccess(types -> declaration.type());
        value.addColumn(column);
        column.setValue(value);
        table.addColumn(column);
    }

    private void setDeleteAction(Value value, DeleteAction action) {
        if (action == DeleteAction.NO_ACTION) {
            return;
        }
        for (ForeignKey key : ForeignKeys.of(table)) {
            if (key.getColumns().equals(value.getColumns())) {
                key.setOnDeleteAction(
                        action == DeleteAction.CASCADE ? OnDeleteAction.CASCADE : OnDeleteAction.RESTRICT);
            }
        }
    }

    private void addIndex(Index declaration) {
        List<IndexPart> parts = IndexPart.of(declaration);
        List<String> names = parts.stream().map(IndexPart::column).toList();
        List<Column> columns = columns(names);
        if (declaration.unique()) {
            addUniqueKey(declaration.name(), names);
        } else if (!columns.isEmpty()) {
            org.hibernate.mapping.Index index = table.getOrCreateIndex(
                    declaration.name().isEmpty()
                            ? ConstraintNames.ofIndex(table, columns, context)
                            : database.toIdentifier(declaration.name()).render());
            for (int i = 0; i < columns.size(); i++) {
                index.addColumn(columns.get(i), parts.get(i).order());
            }
        }
    }

    private void addUniqueKey(String name, List<String> names) {
        List<Column> columns = columns(names);
        if (!columns.isEmpty()) {
            UniqueKey key = table.getOrCreateUniqueKey(
                    name.isEmpty()
                            ? ConstraintNames.ofUniqueKey(table, columns, context)
                            : database.toIdentifier(name).render());
            key.setExplicit(true);
            key.setNameExplicit(!name.isEmpty());
            columns.forEach(key::addColumn);
        }
    }

    /** The columns with the names; none if one is unknown, which is told when the mapping is checked. */
    private List<Column> columns(List<String> names) {
        List<Column> columns = new ArrayList<>();
        for (String name : names) {
            Column column = find(name, table, database);
            if (column == null) {
                return List.of();
            }
            columns.add(column);
        }
        return columns;
    }

    /** The columns that indexes and unique constraints name. */
    public static Stream<String> columnsOfConstraints(AssociationTable table) {
        return Stream.concat(
                Arrays.stream(table.indexes())
                        .flatMap(index -> IndexPart.of(index).stream().map(IndexPart::column)),
                Arrays.stream(table.uniqueConstraints())
                        .flatMap(constraint -> Arrays.stream(constraint.columnNames())));
    }

    /** The column that has the name once the naming strategy is applied to it; null if there is none. */
    public static @Nullable Column find(String name, Table table, Database database) {
        String physical = physical(name, database).getText();
        for (Column column : table.getColumns()) {
            if (column.getName().equalsIgnoreCase(physical)) {
                return column;
            }
        }
        return null;
    }

    private static Identifier physical(String name, Database database) {
        return database.getPhysicalNamingStrategy()
                .toPhysicalColumnName(database.toIdentifier(name), database.getJdbcEnvironment());
    }
}
