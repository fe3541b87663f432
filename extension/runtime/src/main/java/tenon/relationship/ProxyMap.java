/* SPDX-License-Identifier: Apache-2.0 */
package tenon.relationship;

import static java.util.Objects.requireNonNull;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The targets of a map of association objects, under the same keys. */
final class ProxyMap<K, A, T> extends AbstractMap<K, T> implements View {

    private final Supplier<? extends Map<K, A>> source;
    private final Function<? super A, ? extends T> target;
    private final BiFunction<? super K, ? super T, ? extends A> creator;
    private final @Nullable BiConsumer<? super A, ? super T> change;

    ProxyMap(
            Supplier<? extends Map<K, A>> source,
            Function<? super A, ? extends T> target,
            BiFunction<? super K, ? super T, ? extends A> creator,
            @Nullable BiConsumer<? super A, ? super T> change) {
        this.source = source;
        this.target = requireNonNull(target, "target");
        this.creator = requireNonNull(creator, "creator");
        this.change = change;
    }

    @Override
    public boolean isLoaded() {
        return Association.isLoaded(source.get());
    }

    @Override
    public int size() {
        return source.get().size();
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return source.get().containsKey(key);
    }

    @Override
    public boolean containsValue(@Nullable Object value) {
        for (A each : source.get().values()) {
            if (Values.same(target.apply(each), value)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public @Nullable T get(@Nullable Object key) {
        A association = source.get().get(key);
        return association == null ? null : target.apply(association);
    }

    @Override
    public @Nullable T put(K key, T value) {
        Map<K, A> associations = source.get();
        A current = associations.get(key);
        if (current == null) {
            place(associations, key, value);
            return null;
        }
        T old = target.apply(current);
        if (Values.same(old, value)) {
            return old;
        }
        if (change != null) {
            change.accept(current, value);
            return old;
        }
        place(associations, key, value);
        Association.ended(associations, current);
        return old;
    }

    private void place(Map<K, A> associations, K key, T value) {
        A created = requireNonNull(creator.apply(key, value), "The creator made no association object");
        if (associations.get(key) != created) {
            associations.put(key, created);
        }
    }

    @Override
    public @Nullable T remove(@Nullable Object key) {
        Map<K, A> associations = source.get();
        A current = associations.get(key);
        T old = current == null ? null : target.apply(current);
        associations.remove(key);
        if (current != null) {
            Association.ended(associations, current);
        }
        return old;
    }

    @Override
    public void clear() {
        Map<K, A> associations = source.get();
        List<A> ended = new ArrayList<>(associations.values());
        associations.clear();
        ended.forEach(each -> Association.ended(associations, each));
    }

    @Override
    public Set<Entry<K, T>> entrySet() {
        return new Entries();
    }

    private final class Entries extends AbstractSet<Entry<K, T>> {

        @Override
        public int size() {
            return ProxyMap.this.size();
        }

        @Override
        public void clear() {
            ProxyMap.this.clear();
        }

        @Override
        public boolean contains(@Nullable Object entry) {
            return entry instanceof Entry<?, ?> given
                    && containsKey(given.getKey())
                    && Values.same(get(given.getKey()), given.getValue());
        }

        @Override
        public boolean remove(@Nullable Object entry) {
            if (!contains(entry)) {
                return false;
            }
            ProxyMap.this.remove(((Entry<?, ?>) requireNonNull(entry)).getKey());
            return true;
        }

        @Override
        public Iterator<Entry<K, T>> iterator() {
            // Over a copy of the keys, as setValue may make an association object that links itself to the map.
            Iterator<K> keys = new ArrayList<>(source.get().keySet()).iterator();
            return new Iterator<>() {

                private @Nullable Placed last;

                @Override
                public boolean hasNext() {
                    return keys.hasNext();
                }

                @Override
                public Entry<K, T> next() {
                    Placed next = new Placed(keys.next());
                    last = next;
                    return next;
                }

                @Override
                public void remove() {
                    if (last == null) {
                        throw new IllegalStateException();
                    }
                    ProxyMap.this.remove(last.getKey());
                    last = null;
                }
            };
        }
    }

    /** An entry that is written through to the map. */
    private final class Placed extends SimpleEntry<K, T> {

        private static final long serialVersionUID = 1L;

        Placed(K key) {
            super(key, ProxyMap.this.get(key));
        }

        @Override
        public T setValue(T value) {
            put(getKey(), value);
            return super.setValue(value);
        }
    }
}
