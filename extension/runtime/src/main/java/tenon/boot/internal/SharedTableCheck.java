/* SPDX-License-Identifier: Apache-2.0 */
package tenon.boot.internal;

import static tenon.logging.internal.ProxyMessages.PROXY;

import java.util.Collection;
import java.util.List;
import org.hibernate.boot.Metadata;
import org.hibernate.mapping.ManyToOne;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import tenon.TenonException;
import tenon.mapping.Secondary;
import tenon.pairing.internal.Declaration;

/** Finds many-to-many relationships that write the table of an entity, which is their association object. */
record SharedTableCheck(Metadata metadata) {

    void run(Collection<TenonException> mistakes) {
        for (PersistentClass owner : metadata.getEntityBindings()) {
            if (owner.hasPojoRepresentation()) {
                for (Property property : owner.getDeclaredProperties()) {
                    if (property.getValue() instanceof org.hibernate.mapping.Collection collection
                            && writesRows(collection)) {
                        check(owner, property, collection, mistakes);
                    }
                }
            }
        }
    }

    private static boolean writesRows(org.hibernate.mapping.Collection collection) {
        return !collection.isInverse()
                && !collection.isOneToMany()
                && collection.isMutable()
                && collection.getElement() instanceof ManyToOne;
    }

    private void check(
            PersistentClass owner,
            Property property,
            org.hibernate.mapping.Collection collection,
            Collection<TenonException> mistakes) {
        for (PersistentClass entity : metadata.getEntityBindings()) {
            if (entity.hasPojoRepresentation()
                    && entity.isMutable()
                    && entity.getTable()
                            .getQualifiedTableName()
                            .equals(collection.getCollectionTable().getQualifiedTableName())
                    && isDeclaredWithTenon(owner.getMappedClass(), property.getName(), entity.getMappedClass())) {
                mistakes.add(PROXY.tableOfAssociationObject(
                        owner.getMappedClass().getSimpleName() + "." + property.getName(),
                        entity.getTable().getName(),
                        entity.getMappedClass().getSimpleName()));
            }
        }
    }

    /** Models without Tenon's annotations are nobody's business here. */
    private static boolean isDeclaredWithTenon(Class<?> owner, String attribute, Class<?> association) {
        List<Declaration> ends = Declaration.relationships(association);
        return Declaration.of(owner, attribute)
                        .filter(side -> side.isAnnotated() || side.annotation(Secondary.class) != null)
                        .isPresent()
                || ends.stream().anyMatch(Declaration::isAnnotated);
    }
}
