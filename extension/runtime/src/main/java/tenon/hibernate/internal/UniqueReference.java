/* SPDX-License-Identifier: Apache-2.0 */
package tenon.hibernate.internal;

import java.lang.invoke.MethodHandles;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import tenon.pairing.internal.Side;
import tenon.pairing.internal.Sides;

/** The owning side of a one-to-one relationship, whose columns are unique. */
public final class UniqueReference {

    private final String entityName;
    private final Class<?> entity;
    private final String attribute;
    private final ReferenceColumns columns;

    private UniqueReference(String entityName, Class<?> entity, String attribute, ReferenceColumns columns) {
        this.entityName = entityName;
        this.entity = entity;
        this.attribute = attribute;
        this.columns = columns;
    }

    public static UniqueReference of(PersistentClass entity, Property property, SessionFactoryImplementor factory) {
        return new UniqueReference(
                entity.getEntityName(),
                entity.getMappedClass(),
                property.getName(),
                ReferenceColumns.of(property, factory));
    }

    String entityName() {
        return entityName;
    }

    String attribute() {
        return attribute;
    }

    ReferenceColumns columns() {
        return columns;
    }

    Side side() {
        return Sides.of(MethodHandles.lookup(), entity, attribute);
    }
}
