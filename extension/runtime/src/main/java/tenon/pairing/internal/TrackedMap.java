/* SPDX-License-Identifier: Apache-2.0 */
package tenon.pairing.internal;

import static tenon.logging.internal.PairingMessages.PAIRING;

import java.io.Serializable;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tenon.spi.FieldAccess;

/**
 * A map whose every change reaches the other side. Where an attribute of the elements is the key, an element stands under
 * that key only; an element that is linked already under another key leaves it.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the elements
 */
public sealed class TrackedMap<K, V> extends AbstractMap<K, V> implements TrackedCollection<Map<K, V>>, Serializable
        permits TrackedSortedMap {

    private static final long serialVersionUID = 1L;

    private final Storage<? extends Map<K, V>> storage;

    public TrackedMap(Storage<? extends Map<K, V>> storage) {
        this.storage = storage;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Storage<Map<K, V>> storage() {
        return (Storage<Map<K, V>>) storage;
    }

    Map<K, V> raw() {
        return storage.elements();
    }

    @Override
    public int size() {
        return raw().size();
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return raw().containsKey(key);
    }

    @Override
    public @Nullable V get(@Nullable Object key) {
        return raw().get(key);
    }

    @Override
    public @Nullable V put(K key, V value) {
        Side side = storage.side();
        Object owner = storage.owner();
        Map<K, V> raw = raw();
        if (owner == null) {
            return raw.put(key, value);
        }
        Object entity = admit(key, value);
        V displaced = raw.get(key);
        if (displaced != null && Entities.same(displaced, value)) {
            return displaced;
        }
        if (!side.mutual() || !side.counterpart().isReference() || Pairing.refersTo(side, entity, owner)) {
            removeValue(value, key);
        }
        raw.put(key, value);
        boolean joined = false;
        try {
            Pairing.join(side, owner, entity);
            joined = true;
        } finally {
            if (!joined) {
                putBack(key, displaced);
            }
        }
        storage.changed();
        if (displaced != null) {
            Pairing.leave(side, owner, displaced);
        }
        return displaced;
    }

    private Object admit(@Nullable K key, @Nullable V value) {
        Attribute attribute = storage.side().attribute();
        Object entity = Pairing.admit(storage.side(), value);
        if (attribute.key() != null && Entities.entity(entity) == entity) {
            Object own = attribute.keyOf(entity, storage.side().counterpart().toString());
            if (!own.equals(key)) {
                throw PAIRING.keyOfOtherElement(
                        attribute.toString(),
                        attribute.target().getSimpleName(),
                        attribute.keyName(),
                        own,
                        String.valueOf(key));
            }
        }
        return entity;
    }

    private void removeValue(Object value, K except) {
        for (Iterator<Entry<K, V>> entries = raw().entrySet().iterator(); entries.hasNext(); ) {
            Entry<K, V> entry = entries.next();
            if (entry.getValue() != null
                    && Entities.same(entry.getValue(), value)
                    && !Objects.equals(entry.getKey(), except)) {
                entries.remove();
            }
        }
    }

    private void putBack(K key, @Nullable V displaced) {
        if (displaced == null) {
            raw().remove(key);
        } else {
            raw().put(key, displaced);
        }
    }

    @Override
    public @Nullable V remove(@Nullable Object key) {
        // Asked first: a collection that its owner no longer has refuses before anything is changed.
        Object owner = storage.owner();
        V removed = raw().remove(key);
        if (removed != null) {
            storage.changed();
            left(owner, removed);
        }
        return removed;
    }

    private void left(@Nullable Object owner, Object value) {
        if (owner != null) {
            Pairing.leave(storage.side(), owner, value);
        }
    }

    /** An iterator removed the element from the raw map. */
    void removed(@Nullable V value) {
        storage.changed();
        if (value != null) {
            left(storage.owner(), value);
        }
    }

    @Override
    public void putAll(Map<? extends K, ? extends V> content) {
        Map<K, V> after = new LinkedHashMap<>(raw());
        content.forEach((key, value) -> {
            admit(key, value);
            after.values().removeIf(each -> Entities.same(each, value));
            after.put(key, value);
        });
        change(after);
    }

    @Override
    public void clear() {
        change(Map.of());
    }

    /** Makes the map hold exactly the given entries, as one change. */
    boolean change(Map<? extends K, ? extends V> after) {
        List<Entry<K, V>> before = new ArrayList<>();
        raw().forEach((key, value) -> before.add(new SimpleImmutableEntry<>(key, value)));
        if (holdsExactly(after)) {
            return false;
        }
        Object[] held = raw().values().toArray();
        Object[] wanted = BulkChange.distinct(after.values().toArray());
        BulkChange.Target target = new BulkChange.Target() {
            @Override
            public Collection<Object> refill(Object[] content) {
                raw().clear();
                raw().putAll(after);
                storage.changed();
                return List.of();
            }

            @Override
            public void restore(Object[] content) {
                raw().clear();
                if (content.length > 0) {
                    before.forEach(entry -> raw().put(entry.getKey(), entry.getValue()));
                }
                storage.changed();
            }
        };
        if (!new BulkChange(storage.side(), storage.owner(), held, wanted).apply(target)) {
            target.refill(wanted);
        }
        return true;
    }

    private boolean holdsExactly(Map<? extends K, ? extends V> content) {
        return size() == content.size()
                && content.entrySet().stream().allMatch(entry -> raw().get(entry.getKey()) == entry.getValue());
    }

    @Override
    public void replaceAll(BiFunction<? super K, ? super V, ? extends V> function) {
        Map<K, V> after = new LinkedHashMap<>(raw());
        after.replaceAll(function);
        after.forEach(this::admit);
        change(after);
    }

    @Override
    public Set<Entry<K, V>> entrySet() {
        return new TrackedEntries<>(this, raw().entrySet());
    }

    @Override
    public Set<K> keySet() {
        return new TrackedKeys<>(this);
    }

    @Override
    public Collection<V> values() {
        return new TrackedValues<>(this);
    }

    @Override
    @SuppressWarnings("unchecked")
    public void fill(Object content) {
        raw().putAll((Map<K, V>) content);
    }

    @Override
    public void hold(Object content) {
        raw().clear();
        fill(content);
    }

    @Override
    public Object copy() {
        return new LinkedHashMap<>(raw());
    }

    @Override
    @SuppressWarnings("unchecked")
    public void replaceWith(@Nullable Object content) {
        Map<K, V> after = content == null ? Map.of() : new LinkedHashMap<>((Map<K, V>) content);
        after.forEach(this::admit);
        change(after);
    }

    @Override
    @SuppressWarnings("unchecked")
    public void link(Object element) {
        Side side = storage.side();
        Object key = side.attribute().keyOf(element, side.counterpart().toString());
        V displaced = raw().put((K) key, (V) element);
        storage.changed();
        if (displaced != null && !Entities.same(displaced, element)) {
            left(storage.owner(), displaced);
        }
    }

    @Override
    public void unlink(Object element) {
        FieldAccess key = storage.side().attribute().key();
        Object own = key == null ? null : key.get(element);
        boolean removed;
        if (own != null && Entities.same(raw().get(own), element)) {
            raw().remove(own);
            removed = true;
        } else {
            removed = Identical.removeAll(raw().values(), element);
        }
        if (removed) {
            storage.changed();
        }
    }

    @Override
    public boolean holds(Object element) {
        return raw().values().stream().anyMatch(value -> Entities.same(value, element));
    }

    @Override
    public int loadedSize() {
        return raw().size();
    }
}
