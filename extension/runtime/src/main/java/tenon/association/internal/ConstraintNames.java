/* SPDX-License-Identifier: Apache-2.0 */
package tenon.association.internal;

import java.util.List;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.naming.ImplicitIndexNameSource;
import org.hibernate.boot.model.naming.ImplicitNamingStrategy;
import org.hibernate.boot.model.naming.ImplicitUniqueKeyNameSource;
import org.hibernate.boot.spi.MetadataBuildingContext;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

/** The names that the naming strategy of the persistence unit gives to constraints for which none are declared. */
final class ConstraintNames {

    private ConstraintNames() {}

    static String ofIndex(Table table, List<Column> columns, MetadataBuildingContext context) {
        return strategy(context).determineIndexName(new IndexSource(table, columns, context)).render();
    }

    static String ofUniqueKey(Table table, List<Column> columns, MetadataBuildingContext context) {
        return strategy(context)
                .determineUniqueKeyName(new UniqueKeySource(table, columns, context))
                .render();
    }

    private static ImplicitNamingStrategy strategy(MetadataBuildingContext context) {
        return context.getBuildingOptions().getImplicitNamingStrategy();
    }

    private abstract static class Source {

        private final Table table;
        private final List<Column> columns;
        private final MetadataBuildingContext context;

        Source(Table table, List<Column> columns, MetadataBuildingContext context) {
            this.table = table;
            this.columns = columns;
            this.context = context;
        }

        public Identifier getTableName() {
            return table.getNameIdentifier();
        }

        public List<Identifier> getColumnNames() {
            return columns.stream()
                    .map(column -> context.getMetadataCollector().getDatabase().toIdentifier(column.getQuotedName()))
                    .toList();
        }

        public @Nullable Identifier getUserProvidedIdentifier() {
            return null;
        }

        public MetadataBuildingContext getBuildingContext() {
            return context;
        }
    }

    private static final class IndexSource extends Source implements ImplicitIndexNameSource {

        IndexSource(Table table, List<Column> columns, MetadataBuildingContext context) {
            super(table, columns, context);
        }
    }

    private static final class UniqueKeySource extends Source implements ImplicitUniqueKeyNameSource {

        UniqueKeySource(Table table, List<Column> columns, MetadataBuildingContext context) {
            super(table, columns, context);
        }
    }
}
