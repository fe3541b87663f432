/* SPDX-License-Identifier: Apache-2.0 */
package tenon.pairing.internal;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a tracked map, live in both directions.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the elements
 */
final class TrackedEntries<K, V> extends AbstractSet<Map.Entry<K, V>> {

    private final TrackedMap<K, V> map;
    private final Set<Map.Entry<K, V>> raw;

    TrackedEntries(TrackedMap<K, V> map, Set<Map.Entry<K, V>> raw) {
        this.map = map;
        this.raw = raw;
    }

    @Override
    public int size() {
        return raw.size();
    }

    @Override
    public boolean contains(@Nullable Object entry) {
        return raw.contains(entry);
    }

    @Override
    public boolean remove(@Nullable Object object) {
        if (!(object instanceof Map.Entry<?, ?> entry) || !raw.contains(entry)) {
            return false;
        }
        map.remove(entry.getKey());
        return true;
    }

    @Override
    public void clear() {
        map.clear();
    }

    @Override
    public Iterator<Map.Entry<K, V>> iterator() {
        Iterator<Map.Entry<K, V>> entries = raw.iterator();
        return new Iterator<>() {
            private Map.@Nullable Entry<K, V> last;

            @Override
            public boolean hasNext() {
                return entries.hasNext();
            }

            @Override
            public Map.Entry<K, V> next() {
                last = entries.next();
                return new Live(last);
            }

            @Override
            public void remove() {
                map.storage().owner();
                V value = last == null ? null : last.getValue();
                entries.remove();
                map.removed(value);
            }
        };
    }

    /** An entry whose {@code setValue} is a {@code put}. */
    private final class Live extends AbstractMap.SimpleEntry<K, V> {

        private static final long serialVersionUID = 1L;

        Live(Map.Entry<K, V> entry) {
            super(entry);
        }

        @Override
        public V setValue(V value) {
            map.put(getKey(), value);
            return super.setValue(value);
        }
    }
}
