/* SPDX-License-Identifier: Apache-2.0 */
package tenon.hibernate.internal;

import static tenon.logging.internal.PairingMessages.PAIRING;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.hibernate.engine.spi.EntityEntry;
import org.hibernate.engine.spi.PersistenceContext;
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
 * <p>
 * Each implementation extends the Hibernate class of its kind, and has to override what that class does itself: the
 * methods here that are not of {@link PairedCollection} or {@link Storage} are what those overrides call.
 *
 * @param <C> the type of the raw collection
 */
interface ManagedCollection<C> extends PairedCollection, Storage<C> {

    TrackedCollection<C> tracked();

    PairedRole paired();

    /** What is still to be written; null if nothing is. */
    @Nullable PendingChanges pending();

    void setPending(@Nullable PendingChanges pending);

    /** Whether the collection can be told of changes before it is loaded: whether its session is open. */
    boolean canQueue();

    /** Hands a change to Hibernate's queue. */
    void enqueue(PendingChanges.Change change);

    /** Empties Hibernate's queue. */
    void emptyQueue();

    /** A plain copy of the raw content, also while it is being loaded. */
    Object copyOfRaw();

    /** The loaded elements; of a map, its values. */
    Collection<?> loadedElements();

    boolean wasInitialized();

    @Nullable Object getOwner();

    /** The session that holds the collection; asked only while one does. */
    SharedSessionContractImplementor getSession();

    @Override
    default Side side() {
        return paired().side();
    }

    @Override
    default @Nullable Object owner() {
        Object known = loadedOwner();
        if (known != null && isReplaced(known)) {
            throw PAIRING.collectionReplaced(side().attribute().toString());
        }
        return known;
    }

    /** The owner, also while it is being loaded and its attribute does not hold this collection yet. */
    private @Nullable Object loadedOwner() {
        Object known = getOwner();
        return known != null || !wasInitialized() ? known : UnloadedOwners.ownerOf(this);
    }

    private boolean isReplaced(Object owner) {
        Object current = side().attribute().access().get(owner);
        return current != this && current instanceof ManagedCollection<?>;
    }

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

    private PendingChanges pendingOrNew() {
        PendingChanges known = pending();
        if (known == null) {
            known = new PendingChanges();
            setPending(known);
        }
        return known;
    }

    /** Queues a change for the time when the collection is loaded, or flushed before; it cancels out with its opposite. */
    default void queue(Object element, boolean addition) {
        PendingChanges changes = pendingOrNew();
        if (changes.record(element, addition)) {
            enqueue(changes.last());
        } else {
            emptyQueue();
            changes.changes().forEach(this::enqueue);
        }
    }

    /** Applies a queued change to what was just loaded. */
    default void apply(PendingChanges.Change change) {
        boolean held = tracked().holds(change.element());
        if (change.isAddition() && !held) {
            tracked().link(change.element());
        } else if (!change.isAddition() && held) {
            tracked().unlink(change.element());
        }
    }

    /**
     * Brings what was just loaded up to date with what was said before; returns whether it was.
     *
     * @param queue has Hibernate apply its queue; whether there was none
     */
    default boolean catchUp(BooleanSupplier queue) {
        PendingChanges queued = pending();
        if (queued != null && !queued.isEmpty()) {
            queued.setRows(copyOfRaw());
        }
        boolean nothingQueued = queue.getAsBoolean();
        boolean nothingStale = dropStale();
        return nothingQueued && nothingStale;
    }

    /** Takes out what the rows still list although its reference says otherwise; returns whether nothing was. */
    private boolean dropStale() {
        List<Object> stale = List.of();
        for (Object element : loadedElements()) {
            if (isStale(element)) {
                stale = stale.isEmpty() ? new ArrayList<>() : stale;
                stale.add(element);
            }
        }
        if (!stale.isEmpty() && pendingOrNew().rows() == null) {
            pendingOrNew().setRows(copyOfRaw());
        }
        stale.forEach(tracked()::unlink);
        return stale.isEmpty();
    }

    /** Whether a row that was just loaded lists an element whose reference was changed since, but is not flushed. */
    private boolean isStale(@Nullable Object element) {
        Object entity = Entities.entity(element);
        Object owner = loadedOwner();
        if (entity == null || owner == null || !Pairing.isToldByReference(side())) {
            return false;
        }
        Attribute counterpart = side().counterpart();
        if (Entities.same(counterpart.access().get(entity), owner)) {
            return false;
        }
        EntityEntry entry = getSession().getPersistenceContextInternal().getEntry(entity);
        return entry != null
                && entry.getLoadedState() != null
                && Entities.same(entry.getLoadedValue(counterpart.name()), owner)
                && Entities.isLoaded(entity, counterpart);
    }

    /** The snapshot of what the database holds. Hibernate takes it after the queue was applied, so that is undone for it. */
    default Serializable snapshotOfRows(Supplier<Serializable> snapshot) {
        PendingChanges applied = pending();
        Object rows = applied == null ? null : applied.rows();
        if (rows == null) {
            return snapshot.get();
        }
        setPending(null);
        Object now = copyOfRaw();
        tracked().hold(rows);
        Serializable ofRows = snapshot.get();
        tracked().hold(now);
        return ofRows;
    }

    /** Has something written once the rows of the flush that is under way are. */
    default void afterFlush(Consumer<SharedSessionContractImplementor> write) {
        pendingOrNew().afterFlush(write);
    }

    /** Writes what only a flush of this collection can: called when the rows of all entities are written. */
    default void writePending() {
        PendingChanges written = pending();
        if (written == null) {
            return;
        }
        setPending(null);
        written.runAfterFlush(getSession());
        if (!wasInitialized()) {
            PendingRows.write(written, this);
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

    /** As {@link #addUnloaded}, for several elements; all are looked at before the first one is added. */
    default @Nullable Boolean addAllUnloaded(Collection<?> elements) {
        Object owner = owner();
        if (wasInitialized() || !canQueue() || owner == null || !Pairing.isToldByReference(side())) {
            return null;
        }
        List<Object> admitted = new ArrayList<>(elements.size());
        elements.forEach(element -> admitted.add(Pairing.admit(side(), element)));
        boolean added = false;
        for (Object element : admitted) {
            added |= Boolean.TRUE.equals(addUnloaded(element));
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

    /** Those orphans that were not given to another owner in memory. */
    default <E> Collection<E> withoutMoved(Collection<E> orphans) {
        return orphans.isEmpty()
                ? orphans
                : orphans.stream().filter(orphan -> !wasMoved(orphan)).toList();
    }

    /** Whether a set holds the proxy of the entity, or the entity of the proxy: another object, but the same row. */
    default boolean isInOtherForm(Object element, Set<?> set) {
        Object entity = Entities.entity(element);
        if (entity == null) {
            return false;
        }
        if (entity != element) {
            return set.contains(entity);
        }
        PersistenceContext context = getSession().getPersistenceContextInternal();
        EntityEntry entry = context.getEntry(entity);
        Object proxy = entry == null ? null : context.getProxy(entry.getEntityKey());
        return proxy != null && set.contains(proxy);
    }

    /** Those of the rows that do not meet the condition. */
    static Iterator<?> without(Iterator<?> rows, Predicate<Object> condition) {
        List<Object> others = new ArrayList<>();
        rows.forEachRemaining(row -> {
            if (!condition.test(row)) {
                others.add(row);
            }
        });
        return others.iterator();
    }

    /** Whether an element that the database still lists was given to another owner in memory, and is no orphan. */
    default boolean wasMoved(@Nullable Object element) {
        if (element == null || !Pairing.isToldByReference(side())) {
            return false;
        }
        Object entity = Entities.entity(element);
        Object holder = entity == null ? null : side().counterpart().access().get(entity);
        return holder != null && !Entities.same(holder, loadedOwner());
    }
}
