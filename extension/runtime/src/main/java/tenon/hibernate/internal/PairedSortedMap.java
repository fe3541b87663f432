/* SPDX-License-Identifier: Apache-2.0 */
package tenon.hibernate.internal;

import java.io.Serializable;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.BiFunction;
import org.hibernate.collection.spi.PersistentSortedMap;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.persister.collection.CollectionPersister;
import org.jspecify.annotations.Nullable;
import tenon.pairing.internal.TrackedCollection;
import tenon.pairing.internal.TrackedSortedMap;

/** A sorted map that stands on one side of a pair. Navigable, which Hibernate's is not, so that attributes can be. */
final class PairedSortedMap<K, E> extends PersistentSortedMap<K, E>
        implements ManagedCollection<Map<K, E>>, NavigableMap<K, E> {

    private static final long serialVersionUID = 1L;

    private transient @Nullable PairedRole paired;
    private transient @Nullable TrackedCollection<?> facade;
    private transient @Nullable PendingChanges pending;
    private transient @Nullable TrackedSortedMap<K, E> tracked;

    /** A collection that is to be loaded when it is needed. */
    PairedSortedMap(SharedSessionContractImplementor session, @Nullable Comparator<K> order, PairedRole paired) {
        super(session, order);
        this.paired = paired;
    }

    /** The collection of an object that becomes managed; changes of {@code facade}, which was its collection, still count. */
    PairedSortedMap(
            SharedSessionContractImplementor session,
            SortedMap<K, E> elements,
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
    public TrackedSortedMap<K, E> tracked() {
        TrackedSortedMap<K, E> known = tracked;
        if (known == null) {
            known = new TrackedSortedMap<>(new Narrowed<>(this));
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
    public @Nullable Comparator<? super K> comparator() {
        return comparator;
    }

    @Override
    public K firstKey() {
        return tracked().firstKey();
    }

    @Override
    public K lastKey() {
        return tracked().lastKey();
    }

    @Override
    public SortedMap<K, E> subMap(K from, K to) {
        return tracked().subMap(from, to);
    }

    @Override
    public SortedMap<K, E> headMap(K to) {
        return tracked().headMap(to);
    }

    @Override
    public SortedMap<K, E> tailMap(K from) {
        return tracked().tailMap(from);
    }

    @Override
    public @Nullable K lowerKey(K key) {
        return tracked().lowerKey(key);
    }

    @Override
    public Map.@Nullable Entry<K, E> lowerEntry(K key) {
        return tracked().lowerEntry(key);
    }

    @Override
    public @Nullable K floorKey(K key) {
        return tracked().floorKey(key);
    }

    @Override
    public Map.@Nullable Entry<K, E> floorEntry(K key) {
        return tracked().floorEntry(key);
    }

    @Override
    public @Nullable K ceilingKey(K key) {
        return tracked().ceilingKey(key);
    }

    @Override
    public Map.@Nullable Entry<K, E> ceilingEntry(K key) {
        return tracked().ceilingEntry(key);
    }

    @Override
    public @Nullable K higherKey(K key) {
        return tracked().higherKey(key);
    }

    @Override
    public Map.@Nullable Entry<K, E> higherEntry(K key) {
        return tracked().higherEntry(key);
    }

    @Override
    public Map.@Nullable Entry<K, E> firstEntry() {
        return tracked().firstEntry();
    }

    @Override
    public Map.@Nullable Entry<K, E> lastEntry() {
        return tracked().lastEntry();
    }

    @Override
    public Map.@Nullable Entry<K, E> pollFirstEntry() {
        return tracked().pollFirstEntry();
    }

    @Override
    public Map.@Nullable Entry<K, E> pollLastEntry() {
        return tracked().pollLastEntry();
    }

    @Override
    public NavigableMap<K, E> descendingMap() {
        return tracked().descendingMap();
    }

    @Override
    public NavigableSet<K> navigableKeySet() {
        return tracked().navigableKeySet();
    }

    @Override
    public NavigableSet<K> descendingKeySet() {
        return tracked().descendingKeySet();
    }

    @Override
    public NavigableMap<K, E> subMap(K from, boolean fromInclusive, K to, boolean toInclusive) {
        return tracked().subMap(from, fromInclusive, to, toInclusive);
    }

    @Override
    public NavigableMap<K, E> headMap(K to, boolean inclusive) {
        return tracked().headMap(to, inclusive);
    }

    @Override
    public NavigableMap<K, E> tailMap(K from, boolean inclusive) {
        return tracked().tailMap(from, inclusive);
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
