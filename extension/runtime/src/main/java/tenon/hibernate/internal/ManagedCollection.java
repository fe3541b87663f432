/* SPDX-License-Identifier: Apache-2.0 */
package tenon.hibernate.internal;

import java.util.function.Consumer;
import org.hibernate.engine.spi.EntityEntry;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.jspecify.annotations.Nullable;
import tenon.pairing.internal.Attribute;
import tenon.pairing.internal.Entities;
import tenon.pairing.internal.PairedCollection;
import tenon.pairing.internal.Pairing;
import tenon.pairing.internal.Side;
import tenon.pairing.internal.Storage;
import tenon.pairing.internal.TrackedCollection;

/**
 * What the persistent collections of paired roles have in common. Once loaded, a tracked collection over the same raw
 * elements does the work; until then changes from the other side are queued.
 *
 * @param <C> the type of the raw collection
 */
interface ManagedCollection<C> extends PairedCollection, Storage<C> {

    TrackedCollection<C> tracked();

    boolean wasInitialized();

    /** Whether the collection can be told of changes before it is loaded: whether its session is open. */
    boolean canQueue();

    void queue(Object element, boolean addition);

    @Nullable PendingChanges pending();

    /** Has something written once the rows of the flush that is under way are. */
    void afterFlush(Consumer<SharedSessionContractImplementor> write);

    @Override
    default void link(Object element) {
        if (wasInitialized()) {
            tracked().link(element);
        } else if (canQueue()) {
            queue(element, true);
        }
    }

    @Override
    default void unlink(Object element) {
        if (wasInitialized()) {
            tracked().unlink(element);
        } else if (canQueue()) {
            queue(element, false);
        }
    }

    @Override
    default boolean holds(Object element) {
        return wasInitialized() && tracked().holds(element);
    }

    @Override
    default int loadedSize() {
        return wasInitialized() ? tracked().loadedSize() : -1;
    }

    @Override
    default void replaceWith(@Nullable Object content) {
        tracked().replaceWith(content);
    }

    @Override
    default boolean staysWithOwner() {
        return true;
    }

    /** Applies a queued change to what was just loaded. */
    default void apply(PendingChanges.Change change) {
        boolean held = tracked().holds(change.element());
        if (change.isAddition() && !held) {
            tracked().link(change.element());
            change.tookEffect();
        } else if (!change.isAddition() && held) {
            tracked().unlink(change.element());
            change.tookEffect();
        }
    }

    /**
     * Adds an element without loading the collection, where the element's own reference tells what the call returns.
     *
     * @return whether it was added; null if the collection has to be loaded to tell
     */
    default @Nullable Boolean addUnloaded(Object element) {
        Object owner = owner();
        if (wasInitialized() || !canQueue() || owner == null || !Pairing.isToldByReference(side())) {
            return null;
        }
        boolean added = Pairing.joinUnloaded(side(), owner, element);
        if (added) {
            queue(Entities.initialized(element), true);
        }
        return added;
    }

    /** As {@link #addUnloaded}; null also if the element is not linked, since an equal one may be. */
    default @Nullable Boolean removeUnloaded(@Nullable Object element) {
        Object owner = owner();
        if (element == null
                || wasInitialized()
                || !canQueue()
                || owner == null
                || !Pairing.isToldByReference(side())
                || !Pairing.leaveUnloaded(side(), owner, element)) {
            return null;
        }
        queue(Entities.initialized(element), false);
        return true;
    }

    /** Whether an element that the database still lists was given to another owner in memory, and is no orphan. */
    default boolean wasMoved(@Nullable Object element) {
        if (element == null || !Pairing.isToldByReference(side())) {
            return false;
        }
        Object entity = Entities.entity(element);
        Object holder = entity == null ? null : side().counterpart().access().get(entity);
        return holder != null && !Entities.same(holder, owner());
    }

    /** Whether a row that was just loaded lists an element whose reference was changed since, but is not flushed. */
    default boolean isStale(@Nullable Object element, SharedSessionContractImplementor session) {
        Object entity = Entities.entity(element);
        Side side = side();
        if (entity == null || owner() == null || !Pairing.isToldByReference(side)) {
            return false;
        }
        Attribute counterpart = side.counterpart();
        Object reference = counterpart.access().get(entity);
        if (Entities.same(reference, owner())) {
            return false;
        }
        EntityEntry entry = session.getPersistenceContextInternal().getEntry(entity);
        return entry != null
                && entry.getLoadedState() != null
                && Entities.same(entry.getLoadedValue(counterpart.name()), owner())
                && Entities.isLoaded(entity, counterpart);
    }

    /** The side of a collection that was deserialised. */
    static Side sideOf(@Nullable PairedRole role, @Nullable Object owner, @Nullable String roleName) {
        if (role != null) {
            return role.side();
        }
        if (owner == null || roleName == null) {
            throw new IllegalStateException("The collection belongs to nobody");
        }
        return PairedRole.of(owner, roleName).side();
    }
}
