/* SPDX-License-Identifier: Apache-2.0 */
package tenon.spi;

import org.jspecify.annotations.Nullable;

/**
 * Reads and writes one attribute of any owner, without telling the other side. Subclasses are made at run time, as nest
 * mates of the entity class: this class is public only because those live in the packages of entities.
 * <p>
 * A write goes through Hibernate's own enhancement where the class has it, so that dirty tracking sees it; a read never
 * does, since that could load. Immutable and thread-safe.
 *
 * @since 1.0
 */
public abstract class FieldAccess {

    /**
     * For generated subclasses.
     *
     * @since 1.0
     */
    protected FieldAccess() {}

    /**
     * Reads the field.
     *
     * @param owner an instance of the class that declares the field
     * @return what the field holds; null if it is unset or not loaded
     * @throws ClassCastException if the owner is no such instance
     * @since 1.0
     */
    public abstract @Nullable Object get(Object owner);

    /**
     * Writes the field.
     *
     * @param owner an instance of the class that declares the field
     * @param value the new value; null to unset it
     * @throws ClassCastException if the owner is no such instance, or the value is none of the field's type
     * @since 1.0
     */
    public abstract void set(Object owner, @Nullable Object value);
}
