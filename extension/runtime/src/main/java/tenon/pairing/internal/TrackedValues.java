/* SPDX-License-Identifier: Apache-2.0 */
package tenon.pairing.internal;

import java.util.AbstractCollection;
import java.util.Iterator;
import java.util.Map;

/**
 * The elements of a tracked map: removing one unlinks it.
 *
 * @param <V> the type of the elements
 */
final class TrackedValues<V> extends AbstractCollection<V> {

    private final TrackedMap<?, V> map;

    TrackedValues(TrackedMap<?, V> map) {
        this.map = map;
    }

    @Override
    public int size() {
        return map.size();
    }

    @Override
    public void clear() {
        map.clear();
    }

    @Override
    public Iterator<V> iterator() {
        return values(map);
    }

    private static <K, V> Iterator<V> values(Map<K, V> map) {
        Iterator<Map.Entry<K, V>> entries = map.entrySet().iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return entries.hasNext();
            }

            @Override
            public V next() {
                return entries.next().getValue();
            }

            @Override
            public void remove() {
                entries.remove();
            }
        };
    }
}
