/* SPDX-License-Identifier: Apache-2.0 */
package tenon.pairing.internal;

import java.util.Comparator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A sorted map whose every change reaches the other side. Its ranges are live: their changes are changes of the map.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the elements
 */
public final class TrackedSortedMap<K, V> extends TrackedMap<K, V> implements NavigableMap<K, V> {

    private static final long serialVersionUID = 1L;

    private final Storage<? extends NavigableMap<K, V>> sorted;

    public TrackedSortedMap(Storage<? extends NavigableMap<K, V>> storage) {
        super(storage);
        this.sorted = storage;
    }

    @Override
    NavigableMap<K, V> raw() {
        return sorted.elements();
    }

    private NavigableMap<K, V> range(NavigableMap<K, V> range) {
        return new TrackedSortedMap<>(new Range<>(sorted, range));
    }

    private static <K, V> Map.@Nullable Entry<K, V> snapshot(Map.@Nullable Entry<K, V> entry) {
        return entry == null ? null : new SimpleImmutableEntry<>(entry);
    }

    @Override
    public @Nullable Comparator<? super K> comparator() {
        return raw().comparator();
    }

    @Override
    public K firstKey() {
        return raw().firstKey();
    }

    @Override
    public K lastKey() {
        return raw().lastKey();
    }

    @Override
    public @Nullable K lowerKey(K key) {
        return raw().lowerKey(key);
    }

    @Override
    public @Nullable K floorKey(K key) {
        return raw().floorKey(key);
    }

    @Override
    public @Nullable K ceilingKey(K key) {
        return raw().ceilingKey(key);
    }

    @Override
    public @Nullable K higherKey(K key) {
        return raw().higherKey(key);
    }

    @Override
    public Map.@Nullable Entry<K, V> lowerEntry(K key) {
        return snapshot(raw().lowerEntry(key));
    }

    @Override
    public Map.@Nullable Entry<K, V> floorEntry(K key) {
        return snapshot(raw().floorEntry(key));
    }

    @Override
    public Map.@Nullable Entry<K, V> ceilingEntry(K key) {
        return snapshot(raw().ceilingEntry(key));
    }

    @Override
    public Map.@Nullable Entry<K, V> higherEntry(K key) {
        return snapshot(raw().higherEntry(key));
    }

    @Override
    public Map.@Nullable Entry<K, V> firstEntry() {
        return snapshot(raw().firstEntry());
    }

    @Override
    public Map.@Nullable Entry<K, V> lastEntry() {
        return snapshot(raw().lastEntry());
    }

    @Override
    public Map.@Nullable Entry<K, V> pollFirstEntry() {
        return poll(firstEntry());
    }

    @Override
    public Map.@Nullable Entry<K, V> pollLastEntry() {
        return poll(lastEntry());
    }

    private Map.@Nullable Entry<K, V> poll(Map.@Nullable Entry<K, V> entry) {
        if (entry != null) {
            remove(entry.getKey());
        }
        return entry;
    }

    @Override
    public NavigableMap<K, V> descendingMap() {
        return range(raw().descendingMap());
    }

    @Override
    public NavigableSet<K> navigableKeySet() {
        return new TrackedNavigableKeys<>(this);
    }

    @Override
    public NavigableSet<K> descendingKeySet() {
        return descendingMap().navigableKeySet();
    }

    @Override
    public NavigableMap<K, V> subMap(K from, boolean fromInclusive, K to, boolean toInclusive) {
        return range(raw().subMap(from, fromInclusive, to, toInclusive));
    }

    @Override
    public NavigableMap<K, V> headMap(K to, boolean inclusive) {
        return range(raw().headMap(to, inclusive));
    }

    @Override
    public NavigableMap<K, V> tailMap(K from, boolean inclusive) {
        return range(raw().tailMap(from, inclusive));
    }

    @Override
    public SortedMap<K, V> subMap(K from, K to) {
        return subMap(from, true, to, false);
    }

    @Override
    public SortedMap<K, V> headMap(K to) {
        return headMap(to, false);
    }

    @Override
    public SortedMap<K, V> tailMap(K from) {
        return tailMap(from, true);
    }

    @Override
    public Object copy() {
        return new TreeMap<>((SortedMap<K, V>) raw());
    }
}
