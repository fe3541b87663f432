/* SPDX-License-Identifier: Apache-2.0 */
package tenon.pairing.internal;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * A range of a tracked list. Its changes are changes of the list; the list must not be changed otherwise while it is used.
 *
 * @param <E> the type of the elements
 */
final class TrackedSubList<E> extends AbstractList<E> implements RandomAccess {

    private final TrackedList<E> list;
    private final int from;
    private int size;
    private int listSize;

    TrackedSubList(TrackedList<E> list, int from, int to) {
        if (from < 0 || to > list.size() || from > to) {
            throw new IndexOutOfBoundsException("from " + from + " to " + to + " of " + list.size());
        }
        this.list = list;
        this.from = from;
        this.size = to - from;
        this.listSize = list.size();
    }

    @Override
    public E get(int index) {
        return list.get(place(index, size - 1));
    }

    @Override
    public int size() {
        if (list.size() != listSize) {
            throw new ConcurrentModificationException();
        }
        return size;
    }

    @Override
    public E set(int index, E element) {
        return list.set(place(index, size - 1), element);
    }

    @Override
    public boolean add(E element) {
        boolean added = list.insert(from + size(), element);
        follow();
        return added;
    }

    @Override
    public void add(int index, E element) {
        list.insert(place(index, size), element);
        follow();
    }

    @Override
    public E remove(int index) {
        E removed = list.remove(place(index, size - 1));
        follow();
        return removed;
    }

    @Override
    public boolean remove(@Nullable Object element) {
        int index = element == null ? -1 : Identical.firstIndex(this, element);
        if (index < 0) {
            index = indexOf(element);
        }
        if (index >= 0) {
            remove(index);
        }
        return index >= 0;
    }

    @Override
    public boolean addAll(int index, Collection<? extends E> elements) {
        int place = place(index, size);
        boolean changed = place == list.size() ? list.addAll(elements) : list.addAll(place, elements);
        follow();
        return changed;
    }

    @Override
    public boolean addAll(Collection<? extends E> elements) {
        return addAll(size(), elements);
    }

    @Override
    protected void removeRange(int first, int end) {
        list.removeRange(from + first, from + end);
        follow();
    }

    @Override
    public void sort(@Nullable Comparator<? super E> order) {
        List<E> sorted = new ArrayList<>(this);
        sorted.sort(order);
        List<E> raw = list.storage().elements();
        for (int i = 0; i < sorted.size(); i++) {
            raw.set(from + i, sorted.get(i));
        }
        list.storage().changed();
    }

    private int place(int index, int highest) {
        if (list.size() != listSize) {
            throw new ConcurrentModificationException();
        }
        if (index < 0 || index > highest) {
            throw new IndexOutOfBoundsException("Index: " + index + ", Size: " + size);
        }
        return from + index;
    }

    private void follow() {
        modCount++;
        size += list.size() - listSize;
        listSize = list.size();
    }
}
