/* SPDX-License-Identifier: Apache-2.0 */
package tenon.relationship;

/**
 * A column of a foreign key, and the column that it refers to. A table is preceded by its schema where the mapping
 * names one.
 *
 * @param table the table of the foreign key
 * @param column the column of the foreign key
 * @param referencedTable the table that it refers to
 * @param referencedColumn the column that it refers to
 * @since 1.0
 */
public record ColumnPair(String table, String column, String referencedTable, String referencedColumn) {

    /**
     * Returns the pair as the text {@code table.column -> table.column}.
     *
     * @since 1.0
     */
    @Override
    public String toString() {
        return table + "." + column + " -> " + referencedTable + "." + referencedColumn;
    }
}
