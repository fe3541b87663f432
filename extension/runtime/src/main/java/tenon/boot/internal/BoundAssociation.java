/* SPDX-License-Identifier: Apache-2.0 */
package tenon.boot.internal;

import java.util.ArrayList;
import java.util.List;
import org.hibernate.boot.model.relational.Database;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.jspecify.annotations.Nullable;
import tenon.association.internal.Association;
import tenon.association.internal.AssociationSide;
import tenon.association.internal.Derivation;

/**
 * A relationship over an association table, and what Hibernate bound for it.
 *
 * @param owner what was bound for the owning side
 * @param inverse what was bound for the other side; null if there is none
 */
record BoundAssociation(
        Association association, Collection owner, @Nullable Collection inverse) {

    /** Those that are declared without mistakes. */
    static List<BoundAssociation> allOf(java.util.Collection<PersistentClass> entities) {
        List<BoundAssociation> all = new ArrayList<>();
        for (PersistentClass entity : entities) {
            if (entity.hasPojoRepresentation()) {
                for (AssociationSide side : AssociationSides.of(entity.getMappedClass())) {
                    new Derivation(side, AssociationSides::of)
                            .association()
                            .filter(association -> association.isOwnedBy(side))
                            .map(association -> of(association, entity, entities))
                            .ifPresent(all::add);
                }
            }
        }
        return all;
    }

    private static @Nullable BoundAssociation of(
            Association association, PersistentClass entity, java.util.Collection<PersistentClass> entities) {
        AssociationSide inverse = association.inverse();
        Collection owner = collection(entity, association.owner().name());
        if (owner == null || !owner.getOwner().equals(entity)) {
            return null;
        }
        return new BoundAssociation(
                association,
                owner,
                inverse == null
                        ? null
                        : entities.stream()
                                .filter(PersistentClass::hasPojoRepresentation)
                                .filter(other -> association.owner().target() == other.getMappedClass())
                                .map(other -> collection(other, inverse.name()))
                                .findFirst()
                                .orElse(null));
    }

    private static @Nullable Collection collection(PersistentClass entity, String name) {
        Property property = PairedModel.find(entity, name);
        return property != null && property.getValue() instanceof Collection collection ? collection : null;
    }

    /** Whether Hibernate was told of the declaration, and bound it. */
    boolean isApplied(Database database) {
        String table = database.getPhysicalNamingStrategy()
                .toPhysicalTableName(database.toIdentifier(association.tableName()), database.getJdbcEnvironment())
                .getText();
        return !owner.isInverse()
                && !owner.isOneToMany()
                && owner.getCollectionTable().getName().equalsIgnoreCase(table)
                && (inverse == null || inverse.isInverse());
    }
}
