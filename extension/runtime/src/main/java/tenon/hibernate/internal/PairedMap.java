/* SPDX-License-Identifier: Apache-2.0 */
package tenon.hibernate.internal;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.hibernate.collection.spi.PersistentMap;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.persister.collection.CollectionPersister;
import org.jspecify.annotations.Nullable;
import tenon.pairing.internal.Side;
import tenon.pairing.internal.TrackedMap;

/** A map that stands on one side of a pair. */
final class PairedMap<K, E> extends PersistentMap<K, E> implements ManagedCollection<Map<K, E>> {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable PairedRole role;
    private transient @Nullable Side side;
    private transient @Nullable Object facade;
    private transient @Nullable PendingChanges pending;
    private transient @Nullable List<Consumer<SharedSessionContractImplementor>> afterFlush;
    private transient @Nullable TrackedMap<K, E> tracked;

    /** A collection that is to be loaded when it is needed. */
    PairedMap(SharedSessionContractImplementor session, PairedRole role) {
        super(session);
        this.role = role;
    }

    /** The collection of an object that becomes managed; changes of {@code facade}, which was its collection, still count. */
    PairedMap(SharedSessionContractImplementor session, Map<K, E> elements, @Nullable Object facade, PairedRole role) {
        super(session, elements);
        this.facade = facade;
        this.role = role;
    }

    @Override
    public TrackedMap<K, E> tracked() {
        TrackedMap<K, E> known = tracked;
        if (known == null) {
            known = new TrackedMap<>(this);
            tracked = known;
        }
        return known;
    }

    private Map<K, E> raw() {
        return map;
    }

    @Override
    public Map<K, E> elements() {
        read();
        return raw();
    }

    @Override
    public @Nullable E put(K key, E element) {
        return tracked().put(key, element);
    }

    @Override
    public void putAll(Map<? extends K, ? extends E> content) {
        tracked().putAll(content);
    }

    @Override
    public @Nullable E remove(Object key) {
        return tracked().remove(key);
    }

    @Override
    public void clear() {
        tracked().clear();
    }

    @Override
    public boolean containsValue(Object element) {
        return tracked().containsValue(element);
    }

    @Override
    public Set<K> keySet() {
        return tracked().keySet();
    }

    @Override
    public Collection<E> values() {
        return tracked().values();
    }

    @Override
    public Set<Map.Entry<K, E>> entrySet() {
        return tracked().entrySet();
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
        for (Object element : raw().values()) {
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
        Map<K, E> now = new LinkedHashMap<>(raw());
        List<Object> before = applied.beforeApplied(raw().values());
        raw().clear();
        now.forEach((key, element) -> {
            if (before.remove(element)) {
                raw().put(key, element);
            }
        });
        before.forEach(tracked()::link);
        Serializable snapshot = super.getSnapshot(persister);
        raw().clear();
        raw().putAll(now);
        changed();
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
