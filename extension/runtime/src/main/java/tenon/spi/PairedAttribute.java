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
     * Brings the other side in step with a write that is about to happen. Executes no statement, but for a collection that is
     * assigned over one which is not loaded: that is loaded first, since the difference has to be known.
     *
     * @param owner the object whose field is written
     * @param value the value that is assigned; null unlinks a reference and clears a collection
     * @return the value to write: of a collection the owner's own, with the content of the one that was assigned
     * @throws tenon.TenonException (TNN005003 to TNN005006) if the other side cannot follow; nothing has changed then
     * @throws NullPointerException (TNN005001) if a collection with a null element is assigned; nothing has changed then
     * @since 1.0
     */
    @Nullable Object write(Object owner, @Nullable Object value);

    /**
     * Makes sure that a collection that was read from the field tells of its changes.
     *
     * @param owner the object whose field was read
     * @param value what the field held; null if it is unset
     * @return the value to use; null if {@code value} is
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
