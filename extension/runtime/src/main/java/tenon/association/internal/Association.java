/* SPDX-License-Identifier: Apache-2.0 */
package tenon.association.internal;

import jakarta.persistence.JoinTable;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tenon.mapping.AssociationTable;

/**
 * A relationship over a declared association table.
 *
 * @param owner the side that JPA calls the owning one
 * @param inverse the other side; null if the relationship has one attribute only
 * @param ownerKey the key that refers to the entity with the owning side
 * @param targetKey the key that refers to the target of the owning side
 */
public record Association(
        AssociationTable table,
        AssociationSide owner,
        @Nullable AssociationSide inverse,
        TableKey ownerKey,
        TableKey targetKey) {

    public Class<?> marker() {
        return owner.marker();
    }

    public boolean isOwnedBy(AssociationSide side) {
        return owner.is(side);
    }

    /** The logical name of the table. */
    public String tableName() {
        return table.name().isEmpty() ? marker().getSimpleName() : table.name();
    }

    /** What plain JPA would say on the owning side. */
    JoinTable joinTable() {
        Map<String, Object> values = new HashMap<>();
        values.put("name", tableName());
        values.put("schema", table.schema());
        values.put("catalog", table.catalog());
        values.put("joinColumns", ownerKey.columns());
        values.put("inverseJoinColumns", targetKey.columns());
        values.put("foreignKey", ownerKey.constraint());
        values.put("inverseForeignKey", targetKey.constraint());
        return Literal.of(JoinTable.class, values);
    }
}
