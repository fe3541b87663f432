/* SPDX-License-Identifier: Apache-2.0 */
package tenon.pairing.internal;

import static tenon.logging.internal.PairingMessages.PAIRING;

import java.io.Serializable;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A set whose every change reaches the other side. As hash codes may depend on the other side, an element is added after
 * its reference was set and removed before the reference is cleared.
 *
 * @param <E> the type of the elements
 */
public sealed class TrackedSet<E> extends AbstractSet<E>
        implements TrackedCollection<Set<E>>, BulkChange.Target, Serializable permits TrackedSortedSet {

    private static final long serialVersionUID = 1L;

    private final Storage<? extends Set<E>> storage;
    // Null until it has to be known. A proxy has another hash code than its entity, and then only a scan finds it.
    private transient @Nullable Boolean proxies;

    public TrackedSet(Storage<? extends Set<E>> storage) {
        this.storage = storage;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Storage<Set<E>> storage() {
        return (Storage<Set<E>>) storage;
    }

    private Set<E> raw() {
        return storage.elements();
    }

    @Override
    public int size() {
        return raw().size();
    }

    @Override
    public boolean contains(@Nullable Object element) {
        return raw().contains(element) || (element != null && raw().contains(Entities.identity(element)));
    }

    @Override
    public boolean add(E element) {
        Side side = storage.side();
        Object owner = storage.owner();
        Set<E> raw = raw();
        if (owner == null) {
            return raw.add(element);
        }
        Object entity = Pairing.admit(side, element);
        boolean added = side.counterpart().isReference()
                ? addReferring(side, owner, raw, element, entity)
                : addMutual(side, owner, raw, element, entity);
        if (added) {
            storage.changed();
        }
        return added;
    }

    private boolean addReferring(Side side, Object owner, Set<E> raw, E element, Object entity) {
        if (Pairing.refersTo(side, entity, owner) && Identical.holds(raw, element)) {
            return false;
        }
        noteProxy(element);
        Object previous = Pairing.join(side, owner, entity);
        boolean added = false;
        try {
            added = raw.add(element);
        } finally {
            if (!added && !(previous == owner) && !Identical.holds(raw, element)) {
                Pairing.unjoin(side, owner, entity, previous);
            }
        }
        return added;
    }

    private boolean addMutual(Side side, Object owner, Set<E> raw, E element, Object entity) {
        if (holdsOtherForm(raw, element) || !raw.add(element)) {
            return false;
        }
        noteProxy(element);
        boolean joined = false;
        try {
            Pairing.join(side, owner, entity);
            joined = true;
        } finally {
            if (!joined) {
                Identical.remove(raw, element);
            }
        }
        return true;
    }

    @Override
    public void handOver(Storage<?> managed) {
        // From now on another set changes the same raw elements, too.
        proxies = true;
        TrackedCollection.super.handOver(managed);
    }

    /** Whether the set holds the proxy of an entity, or the entity of a proxy. */
    private boolean holdsOtherForm(Set<E> raw, Object element) {
        if (mayHoldProxies(raw)) {
            return Identical.holds(raw, element) && !raw.contains(element);
        }
        Object entity = Entities.entity(storage.side().attribute(), element);
        return entity != null && entity != element && raw.contains(entity);
    }

    private boolean mayHoldProxies(Set<E> raw) {
        Boolean known = proxies;
        if (known == null) {
            known = raw.stream()
                    .anyMatch(element -> Entities.entity(storage.side().attribute(), element) != element);
            proxies = known;
        }
        return known;
    }

    private void noteProxy(Object element) {
        if (Entities.entity(storage.side().attribute(), element) != element) {
            proxies = true;
        }
    }

    @Override
    public boolean remove(@Nullable Object element) {
        if (element == null) {
            return false;
        }
        // Asked first: a collection that its owner no longer has refuses before anything is changed.
        Object owner = storage.owner();
        Set<E> raw = raw();
        Object removed = removeSame(owner, raw, element) ? element : removeEqual(raw, element);
        if (removed == null) {
            return false;
        }
        storage.changed();
        left(owner, removed);
        return true;
    }

    /** An element whose hash code changed is looked for only if it is said to be here: looking costs a scan. */
    private boolean removeSame(@Nullable Object owner, Set<E> raw, Object element) {
        if (raw.contains(element) || mayHoldProxies(raw) || owner == null || mayBeLinked(owner, element)) {
            return Identical.remove(raw, element);
        }
        return false;
    }

    private boolean mayBeLinked(Object owner, Object element) {
        Side side = storage.side();
        Object entity = Entities.entity(element);
        if (entity == null) {
            return true;
        }
        if (!side.attribute().target().isInstance(entity)) {
            return false;
        }
        return entity != element
                || !side.mutual()
                || !side.counterpart().isReference()
                || !Entities.isLoaded(entity, side.counterpart())
                || Pairing.refersTo(side, entity, owner);
    }

    private @Nullable Object removeEqual(Set<E> raw, Object element) {
        if (!raw.contains(element)) {
            return null;
        }
        for (E candidate : raw) {
            if (candidate != null && candidate.equals(element)) {
                raw.remove(candidate);
                return candidate;
            }
        }
        return null;
    }

    @SuppressWarnings("unchecked")
    private void left(@Nullable Object owner, Object element) {
        if (owner == null) {
            return;
        }
        boolean left = false;
        try {
            Pairing.leave(storage.side(), owner, element);
            left = true;
        } finally {
            if (!left) {
                raw().add((E) element);
            }
        }
    }

    @Override
    public boolean addAll(Collection<? extends E> elements) {
        Object[] given = elements.toArray();
        if (given.length == 1) {
            @SuppressWarnings("unchecked")
            E single = (E) given[0];
            return add(single);
        }
        int size = size();
        List<Object> after = new ArrayList<>(raw());
        after.addAll(BulkChange.without(BulkChange.distinct(given), raw()));
        return change(after.toArray()) && size() != size;
    }

    @Override
    public boolean removeAll(Collection<?> elements) {
        return removeIf(Identical.among(elements));
    }

    @Override
    public boolean retainAll(Collection<?> elements) {
        return removeIf(Identical.among(elements).negate());
    }

    @Override
    public boolean removeIf(Predicate<? super E> filter) {
        List<E> after = new ArrayList<>(size());
        for (E element : raw()) {
            if (!filter.test(element)) {
                after.add(element);
            }
        }
        return change(after.toArray());
    }

    @Override
    public void clear() {
        change(new Object[0]);
    }

    private boolean change(Object[] after) {
        return new BulkChange(storage.side(), storage.owner(), raw().toArray(), after).apply(this);
    }

    @Override
    @SuppressWarnings("unchecked")
    public Collection<Object> refill(Object[] content) {
        proxies = null;
        Set<E> raw = raw();
        raw.clear();
        List<Object> refused = new ArrayList<>();
        for (Object element : content) {
            if (!raw.add((E) element)) {
                refused.add(element);
            }
        }
        storage.changed();
        return refused;
    }

    @Override
    public void restore(Object[] content) {
        refill(content);
    }

    @Override
    public Iterator<E> iterator() {
        return iterator(raw().iterator());
    }

    Iterator<E> iterator(Iterator<E> iterator) {
        return new Iterator<>() {
            private @Nullable E last;

            @Override
            public boolean hasNext() {
                return iterator.hasNext();
            }

            @Override
            public E next() {
                last = iterator.next();
                return last;
            }

            @Override
            public void remove() {
                Object owner = storage.owner();
                iterator.remove();
                storage.changed();
                if (last != null) {
                    left(owner, last);
                }
            }
        };
    }

    @Override
    public Object[] toArray() {
        return raw().toArray();
    }

    @Override
    public <T> T[] toArray(T[] array) {
        return raw().toArray(array);
    }

    @Override
    @SuppressWarnings("unchecked")
    public void fill(Object content) {
        proxies = null;
        raw().addAll((Collection<E>) content);
    }

    @Override
    public void hold(Object content) {
        raw().clear();
        fill(content);
    }

    @Override
    public Object copy() {
        return new LinkedHashSet<>(raw());
    }

    @Override
    public void replaceWith(@Nullable Object content) {
        change(content == null ? new Object[0] : BulkChange.distinct(((Collection<?>) content).toArray()));
    }

    @Override
    @SuppressWarnings("unchecked")
    public void link(Object element) {
        Set<E> raw = raw();
        if (holdsOtherForm(raw, element)) {
            return;
        }
        if (raw.add((E) element)) {
            noteProxy(element);
            storage.changed();
        } else if (!Identical.holds(raw(), element)) {
            throw PAIRING.equalElementPresent(storage.side().attribute().toString());
        }
    }

    @Override
    public void unlink(Object element) {
        if (Identical.remove(raw(), element)) {
            storage.changed();
        }
    }

    @Override
    public boolean holds(Object element) {
        return Identical.holds(raw(), element);
    }

    @Override
    public int loadedSize() {
        return raw().size();
    }
}
