/* SPDX-License-Identifier: Apache-2.0 */
package tenon.association.internal;

import java.util.List;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.naming.ImplicitIndexNameSource;
import org.hibernate.boot.model.naming.ImplicitNamingStrategy;
import org.hibernate.boot.model.naming.ImplicitUniqueKeyNameSource;
import org.hibernate.boot.model.relational.Database;
import org.hibernate.boot.spi.MetadataBuildingContext;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

/** The names that the naming strategy of the persistence unit gives to constraints for which none are declared. */
final class ConstraintNames {

    private ConstraintNames() {}

    static String ofIndex(Table table, List<Column> columns, MetadataBuildingContext context) {
        return strategy(context)
                .determineIndexName(new IndexSource(table, columns, context))
                .render();
    }

    static String ofUniqueKey(Table table, List<Column> columns, MetadataBuildingContext context) {
        return strategy(context)
                .determineUniqueKeyName(new UniqueKeySource(table, columns, context))
                .render();
    }

    private static ImplicitNamingStrategy strategy(MetadataBuildingContext context) {
        return context.getBuildingOptions().getImplicitNamingStrategy();
    }

    private static List<Identifier> identifiers(List<Column> columns, MetadataBuildingContext context) {
        Database database = context.getMetadataCollector().getDatabase();
        return columns.stream()
                .map(column -> database.toIdentifier(column.getQuotedName()))
                .toList();
    }

    private record IndexSource(Table table, List<Column> columns, MetadataBuildingContext context)
            implements ImplicitIndexNameSource {

        @Override
        public Identifier getTableName() {
            return table.getNameIdentifier();
        }

        @Override
        public List<Identifier> getColumnNames() {
            return identifiers(columns, context);
        }

        @Override
        public @Nullable Identifier getUserProvidedIdentifier() {
            return null;
        }

        @Override
        public MetadataBuildingContext getBuildingContext() {
            return context;
        }
    }

    private record UniqueKeySource(Table table, List<Column> columns, MetadataBuildingContext context)
            implements ImplicitUniqueKeyNameSource {

        @Override
        public Identifier getTableName() {
            return table.getNameIdentifier();
        }

        @Override
        public List<Identifier> getColumnNames() {
            return identifiers(columns, context);
        }

        @Override
        public @Nullable Identifier getUserProvidedIdentifier() {
            return null;
        }

        @Override
        public MetadataBuildingContext getBuildingContext() {
            return context;
        }
    }
}
