/* SPDX-License-Identifier: Apache-2.0 */
package tenon.spi;

import org.jspecify.annotations.Nullable;

/**
 * An attribute that stands on one side of a pair, as woven code sees it: what an instruction that reads or writes the
 * field is bound to. Implementations are immutable and thread-safe.
 *
 * @since 1.0
 */
public interface PairedAttribute {

    /**
     * Brings the other side in step with a write that is about to happen.
     *
     * @param owner the object whose field is written
     * @param value the value that is assigned
     * @return the value to write
     * @since 1.0
     */
    @Nullable Object write(Object owner, @Nullable Object value);

    /**
     * Makes sure that a collection that was read from the field tells of its changes.
     *
     * @param owner the object whose field was read
     * @param value what the field held
     * @return the value to use
     * @since 1.0
     */
    @Nullable Object read(Object owner, @Nullable Object value);

    /**
     * Brings the other side in step with a write that happened before the super constructor was called.
     *
     * @param owner the object whose field was written
     * @since 1.0
     */
    void written(Object owner);
}
