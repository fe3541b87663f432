/* SPDX-License-Identifier: Apache-2.0 */
package tenon.pairing.internal;

import java.util.Comparator;
import java.util.Iterator;
import java.util.NavigableSet;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A sorted set whose every change reaches the other side. Its ranges are live: their changes are changes of the set.
 *
 * @param <E> the type of the elements
 */
public final class TrackedSortedSet<E> extends TrackedSet<E> implements NavigableSet<E> {

    private static final long serialVersionUID = 1L;

    private final Storage<? extends NavigableSet<E>> storage;

    public TrackedSortedSet(Storage<? extends NavigableSet<E>> storage) {
        super(storage);
        this.storage = storage;
    }

    private NavigableSet<E> raw() {
        return storage.elements();
    }

    private NavigableSet<E> range(NavigableSet<E> range) {
        return new TrackedSortedSet<>(new Range<>(storage, range));
    }

    @Override
    public @Nullable Comparator<? super E> comparator() {
        return raw().comparator();
    }

    @Override
    public E first() {
        return raw().first();
    }

    @Override
    public E last() {
        return raw().last();
    }

    @Override
    public @Nullable E lower(E element) {
        return raw().lower(element);
    }

    @Override
    public @Nullable E floor(E element) {
        return raw().floor(element);
    }

    @Override
    public @Nullable E ceiling(E element) {
        return raw().ceiling(element);
    }

    @Override
    public @Nullable E higher(E element) {
        return raw().higher(element);
    }

    @Override
    public @Nullable E pollFirst() {
        return poll(raw().isEmpty() ? null : raw().first());
    }

    @Override
    public @Nullable E pollLast() {
        return poll(raw().isEmpty() ? null : raw().last());
    }

    private @Nullable E poll(@Nullable E element) {
        if (element != null) {
            remove(element);
        }
        return element;
    }

    @Override
    public NavigableSet<E> descendingSet() {
        return range(raw().descendingSet());
    }

    @Override
    public Iterator<E> descendingIterator() {
        return iterator(raw().descendingIterator());
    }

    @Override
    public NavigableSet<E> subSet(E from, boolean fromInclusive, E to, boolean toInclusive) {
        return range(raw().subSet(from, fromInclusive, to, toInclusive));
    }

    @Override
    public NavigableSet<E> headSet(E to, boolean inclusive) {
        return range(raw().headSet(to, inclusive));
    }

    @Override
    public NavigableSet<E> tailSet(E from, boolean inclusive) {
        return range(raw().tailSet(from, inclusive));
    }

    @Override
    public SortedSet<E> subSet(E from, E to) {
        return subSet(from, true, to, false);
    }

    @Override
    public SortedSet<E> headSet(E to) {
        return headSet(to, false);
    }

    @Override
    public SortedSet<E> tailSet(E from) {
        return tailSet(from, true);
    }

    @Override
    public Object copy() {
        return new TreeSet<>((SortedSet<E>) raw());
    }
}
