/* SPDX-License-Identifier: Apache-2.0 */
package tenon.hibernate.internal;

import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.mapping.Property;

/** A collection that changes the references of its elements, while they never change it. */
public final class OneWayRole {

    private final String entityName;
    private final String attribute;
    private final String reference;
    private final ReferenceColumns columns;

    private OneWayRole(String entityName, String attribute, String reference, ReferenceColumns columns) {
        this.entityName = entityName;
        this.attribute = attribute;
        this.reference = reference;
        this.columns = columns;
    }

    /**
     * Describes a role.
     *
     * @param entityName the entity that has the collection
     * @param reference the to-one attribute of the elements
     */
    public static OneWayRole of(
            String entityName, String attribute, Property reference, SessionFactoryImplementor factory) {
        return new OneWayRole(entityName, attribute, reference.getName(), ReferenceColumns.of(reference, factory));
    }

    String entityName() {
        return entityName;
    }

    String attribute() {
        return attribute;
    }

    String reference() {
        return reference;
    }

    ReferenceColumns columns() {
        return columns;
    }
}
