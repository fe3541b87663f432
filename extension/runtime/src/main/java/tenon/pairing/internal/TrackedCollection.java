/* SPDX-License-Identifier: Apache-2.0 */
package tenon.pairing.internal;

import org.jspecify.annotations.Nullable;

/**
 * A collection whose every change reaches the other side. The collection of a transient owner is one of these; that of a
 * managed owner is Hibernate's and hands its changes to one of these.
 *
 * @param <C> the type of the raw collection
 */
public interface TrackedCollection<C> extends PairedCollection {

    /** Where the elements are. */
    Storage<C> storage();

    /** Takes over content that is in step already. */
    void fill(Object content);

    /** Holds the given content and nothing else, a plain copy of earlier content: raw, so it is no change. */
    void hold(Object content);

    /** A plain copy of the content. */
    Object copy();

    @Override
    default @Nullable Object owner() {
        return storage().owner();
    }

    @Override
    default boolean staysWithOwner() {
        return false;
    }

    /** Has changes noted by another storage of the same raw elements as well: that of the owner who became managed. */
    default void handOver(Storage<?> managed) {
        ((Holding<C>) storage()).handOver(managed);
    }

    /** Gives the collection another owner; none if it is replaced, after which its changes reach nobody. */
    default void belongTo(@Nullable Object owner) {
        ((Holding<C>) storage()).belongTo(owner);
    }
}
