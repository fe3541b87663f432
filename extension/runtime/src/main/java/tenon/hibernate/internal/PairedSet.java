/* SPDX-License-Identifier: Apache-2.0 */
package tenon.hibernate.internal;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.hibernate.collection.spi.PersistentSet;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.persister.collection.CollectionPersister;
import org.jspecify.annotations.Nullable;
import tenon.pairing.internal.Side;
import tenon.pairing.internal.TrackedSet;

/** A set that stands on one side of a pair. */
final class PairedSet<E> extends PersistentSet<E> implements ManagedCollection<Set<E>> {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable PairedRole role;
    private transient @Nullable Side side;
    private transient @Nullable Object facade;
    private transient @Nullable PendingChanges pending;
    private transient @Nullable List<Consumer<SharedSessionContractImplementor>> afterFlush;
    private transient @Nullable TrackedSet<E> tracked;

    /** A collection that is to be loaded when it is needed. */
    PairedSet(SharedSessionContractImplementor session, PairedRole role) {
        super(session);
        this.role = role;
    }

    /** The collection of an object that becomes managed; changes of {@code facade}, which was its collection, still count. */
    PairedSet(SharedSessionContractImplementor session, Set<E> elements, @Nullable Object facade, PairedRole role) {
        super(session, elements);
        this.facade = facade;
        this.role = role;
    }

    @Override
    public TrackedSet<E> tracked() {
        TrackedSet<E> known = tracked;
        if (known == null) {
            known = new TrackedSet<>(this);
            tracked = known;
        }
        return known;
    }

    private Set<E> raw() {
        return set;
    }

    @Override
    public Set<E> elements() {
        read();
        return raw();
    }

    @Override
    public boolean add(E element) {
        Boolean added = addUnloaded(element);
        return added == null ? tracked().add(element) : added;
    }

    @Override
    public boolean addAll(Collection<? extends E> elements) {
        return tracked().addAll(elements);
    }

    @Override
    public boolean remove(Object element) {
        Boolean removed = removeUnloaded(element);
        return removed == null ? tracked().remove(element) : removed;
    }

    @Override
    public boolean removeAll(Collection<?> elements) {
        return tracked().removeAll(elements);
    }

    @Override
    public boolean retainAll(Collection<?> elements) {
        return tracked().retainAll(elements);
    }

    @Override
    public boolean removeIf(Predicate<? super E> filter) {
        return tracked().removeIf(filter);
    }

    @Override
    public void clear() {
        tracked().clear();
    }

    @Override
    public boolean contains(Object element) {
        return tracked().contains(element);
    }

    @Override
    public Iterator<E> iterator() {
        return tracked().iterator();
    }

    @Override
    public Side side() {
        Side known = side;
        if (known == null) {
            known = ManagedCollection.sideOf(role, getOwner(), getRole());
            side = known;
        }
        return known;
    }

    @Override
    public @Nullable Object owner() {
        return getOwner();
    }

    @Override
    public @Nullable PendingChanges pending() {
        return pending;
    }

    @Override
    public void changed() {
        elementRemoved = true;
        dirty();
    }

    @Override
    public boolean isWrapper(Object collection) {
        return collection == facade || super.isWrapper(collection);
    }

    @Override
    public boolean canQueue() {
        return isConnectedToSession();
    }

    @Override
    public void queue(Object element, boolean addition) {
        if (pending == null) {
            pending = new PendingChanges();
        }
        if (pending.record(element, addition)) {
            queueOperation(new Queued(pending.last()));
        } else {
            clearOperationQueue();
            pending.changes().forEach(change -> queueOperation(new Queued(change)));
        }
    }

    @Override
    public boolean afterInitialize() {
        boolean nothingQueued = super.afterInitialize();
        boolean nothingStale = dropStale();
        return nothingQueued && nothingStale;
    }

    private boolean dropStale() {
        List<Object> stale = null;
        for (Object element : raw()) {
            if (isStale(element, getSession())) {
                stale = stale == null ? new ArrayList<>() : stale;
                stale.add(element);
            }
        }
        if (stale == null) {
            return true;
        }
        if (pending == null) {
            pending = new PendingChanges();
        }
        for (Object element : stale) {
            tracked().unlink(element);
            pending.recordApplied(element);
        }
        return false;
    }

    @Override
    public Serializable getSnapshot(CollectionPersister persister) {
        PendingChanges applied = pending;
        if (applied == null) {
            return super.getSnapshot(persister);
        }
        // The snapshot is taken after the queue was applied, and has to say what the database holds.
        pending = null;
        Object[] now = raw().toArray();
        tracked().restore(applied.beforeApplied(raw()).toArray());
        Serializable snapshot = super.getSnapshot(persister);
        tracked().restore(now);
        return snapshot;
    }

    @Override
    public Collection<E> getOrphans(Serializable snapshot, String entityName) {
        Collection<E> orphans = super.getOrphans(snapshot, entityName);
        return orphans.isEmpty()
                ? orphans
                : orphans.stream().filter(orphan -> !wasMoved(orphan)).toList();
    }

    @Override
    public void afterFlush(Consumer<SharedSessionContractImplementor> write) {
        List<Consumer<SharedSessionContractImplementor>> writes = afterFlush == null ? new ArrayList<>() : afterFlush;
        writes.add(write);
        afterFlush = writes;
    }

    @Override
    public void postAction() {
        if (afterFlush != null) {
            afterFlush.forEach(write -> write.accept(getSession()));
            afterFlush = null;
        }
        PendingChanges written = pending;
        pending = null;
        if (written != null && !wasInitialized()) {
            PendingRows.write(
                    written,
                    getSession(),
                    getSession().getPersistenceContextInternal().getCollectionEntry(this));
        }
        super.postAction();
    }

    /** A change that Hibernate applies when the collection is loaded, and shows to its cascades before. */
    private final class Queued implements DelayedOperation<E> {

        private final PendingChanges.Change change;

        Queued(PendingChanges.Change change) {
            this.change = change;
        }

        @Override
        public void operate() {
            apply(change);
        }

        @Override
        @SuppressWarnings("unchecked")
        public @Nullable E getAddedInstance() {
            return change.isAddition() ? (E) change.element() : null;
        }

        @Override
        @SuppressWarnings("unchecked")
        public @Nullable E getOrphan() {
            return change.isAddition() || wasMoved(change.element()) ? null : (E) change.element();
        }
    }
}
