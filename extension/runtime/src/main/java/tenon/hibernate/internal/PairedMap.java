/* SPDX-License-Identifier: Apache-2.0 */
package tenon.hibernate.internal;

import java.io.Serializable;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.hibernate.collection.spi.PersistentMap;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.persister.collection.CollectionPersister;
import org.jspecify.annotations.Nullable;
import tenon.pairing.internal.TrackedCollection;
import tenon.pairing.internal.TrackedMap;

/** A map that stands on one side of a pair. */
final class PairedMap<K, E> extends PersistentMap<K, E> implements ManagedCollection<Map<K, E>> {

    private static final long serialVersionUID = 1L;

    private transient @Nullable PairedRole paired;
    private transient @Nullable TrackedCollection<?> facade;
    private transient @Nullable PendingChanges pending;
    private transient @Nullable TrackedMap<K, E> tracked;

    /** A collection that is to be loaded when it is needed. */
    PairedMap(SharedSessionContractImplementor session, PairedRole paired) {
        super(session);
        this.paired = paired;
    }

    /** The collection of an object that becomes managed; changes of {@code facade}, which was its collection, still count. */
    PairedMap(
            SharedSessionContractImplementor session,
            Map<K, E> elements,
            @Nullable TrackedCollection<?> facade,
            PairedRole paired) {
        super(session, elements);
        this.facade = facade;
        if (facade != null) {
            setOwner(facade.owner());
            facade.handOver(this);
        }
        this.paired = paired;
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
    public void replaceAll(BiFunction<? super K, ? super E, ? extends E> function) {
        tracked().replaceAll(function);
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
    public PairedRole paired() {
        PairedRole known = paired;
        if (known == null) {
            known = PairedRole.of(getOwner(), getRole());
            paired = known;
        }
        return known;
    }

    @Override
    public @Nullable PendingChanges pending() {
        return pending;
    }

    @Override
    public void setPending(@Nullable PendingChanges changes) {
        pending = changes;
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
    public void enqueue(PendingChanges.Change change) {
        queueOperation(new PairedBag.Queued<>(this, change));
    }

    @Override
    public void emptyQueue() {
        clearOperationQueue();
    }

    @Override
    public boolean afterInitialize() {
        return catchUp(super::afterInitialize);
    }

    @Override
    public Serializable getSnapshot(CollectionPersister persister) {
        return snapshotOfRows(() -> super.getSnapshot(persister));
    }

    @Override
    public Collection<E> getOrphans(Serializable snapshot, String entityName) {
        return withoutMoved(super.getOrphans(snapshot, entityName));
    }

    @Override
    public void postAction() {
        writePending();
        super.postAction();
    }

    @Override
    public Object copyOfRaw() {
        return new LinkedHashMap<>(raw());
    }

    @Override
    public Collection<?> loadedElements() {
        return raw().values();
    }
}
