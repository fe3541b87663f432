/* SPDX-License-Identifier: Apache-2.0 */
package tenon.pairing.internal;

import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a tracked map: removing one removes its element.
 *
 * @param <K> the type of the keys
 */
sealed class TrackedKeys<K> extends AbstractSet<K> permits TrackedNavigableKeys {

    private final Map<K, ?> map;

    TrackedKeys(Map<K, ?> map) {
        this.map = map;
    }

    @Override
    public int size() {
        return map.size();
    }

    @Override
    public boolean contains(@Nullable Object key) {
        return map.containsKey(key);
    }

    @Override
    public boolean remove(@Nullable Object key) {
        boolean present = map.containsKey(key);
        map.remove(key);
        return present;
    }

    @Override
    public void clear() {
        map.clear();
    }

    @Override
    public Iterator<K> iterator() {
        return keys(map.entrySet().iterator());
    }

    private static <K, V> Iterator<K> keys(Iterator<Map.Entry<K, V>> entries) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return entries.hasNext();
            }

            @Override
            public K next() {
                return entries.next().getKey();
            }

            @Override
            public void remove() {
                entries.remove();
            }
        };
    }
}
