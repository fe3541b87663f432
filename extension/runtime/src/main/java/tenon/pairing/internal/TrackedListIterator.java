/* SPDX-License-Identifier: Apache-2.0 */
package tenon.pairing.internal;

import java.util.ListIterator;

/**
 * An iterator over a tracked list. It looks through the iterator of the raw list, which fails fast, and changes by index.
 *
 * @param <E> the type of the elements
 */
final class TrackedListIterator<E> implements ListIterator<E> {

    private final TrackedList<E> list;
    private ListIterator<E> raw;
    private int last = -1;

    TrackedListIterator(TrackedList<E> list, ListIterator<E> raw) {
        this.list = list;
        this.raw = raw;
    }

    @Override
    public boolean hasNext() {
        return raw.hasNext();
    }

    @Override
    public E next() {
        int index = raw.nextIndex();
        E element = raw.next();
        last = index;
        return element;
    }

    @Override
    public boolean hasPrevious() {
        return raw.hasPrevious();
    }

    @Override
    public E previous() {
        E element = raw.previous();
        last = raw.nextIndex();
        return element;
    }

    @Override
    public int nextIndex() {
        return raw.nextIndex();
    }

    @Override
    public int previousIndex() {
        return raw.previousIndex();
    }

    @Override
    public void remove() {
        int index = lastReturned();
        int next = raw.nextIndex();
        list.remove(index);
        moveTo(index < next ? next - 1 : next);
    }

    @Override
    public void set(E element) {
        list.set(lastReturned(), element);
    }

    @Override
    public void add(E element) {
        int next = raw.nextIndex();
        boolean added = list.insert(next, element);
        moveTo(added ? next + 1 : next);
    }

    private int lastReturned() {
        if (last < 0) {
            throw new IllegalStateException("next() or previous() has to be called first");
        }
        return last;
    }

    private void moveTo(int next) {
        raw = list.storage().elements().listIterator(Math.min(next, list.size()));
        last = -1;
    }
}
