/* SPDX-License-Identifier: Apache-2.0 */
package tenon.pairing.internal;

import java.io.Serializable;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.RandomAccess;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A list whose every change reaches the other side. An element is linked at most once: adding a linked one does nothing.
 * Only {@code set} may hold an element in two places until the next call, so that swapping and sorting work.
 *
 * @param <E> the type of the elements
 */
public final class TrackedList<E> extends AbstractList<E>
        implements TrackedCollection<List<E>>, BulkChange.Target, RandomAccess, Serializable {

    private static final long serialVersionUID = 1L;

    private final Storage<List<E>> storage;
    // Nearly never true, and then every removal has to look whether the element stands elsewhere, too.
    private boolean mayRepeat;

    /**
     * Creates a list over its storage.
     *
     * @param mayRepeat whether what is there already may hold an element twice, as the rows of a bag may
     */
    public TrackedList(Storage<List<E>> storage, boolean mayRepeat) {
        this.storage = storage;
        this.mayRepeat = mayRepeat;
    }

    @Override
    public Storage<List<E>> storage() {
        return storage;
    }

    private List<E> raw() {
        return storage.elements();
    }

    @Override
    public E get(int index) {
        return raw().get(index);
    }

    @Override
    public int size() {
        return raw().size();
    }

    @Override
    public boolean contains(@Nullable Object element) {
        return indexOf(element) >= 0;
    }

    @Override
    public int indexOf(@Nullable Object element) {
        int index = raw().indexOf(element);
        return index >= 0 || element == null ? index : Identical.firstIndex(raw(), element);
    }

    @Override
    public int lastIndexOf(@Nullable Object element) {
        int index = raw().lastIndexOf(element);
        return index >= 0 || element == null ? index : Identical.lastIndex(raw(), element);
    }

    @Override
    public boolean add(E element) {
        return insert(-1, element);
    }

    @Override
    public void add(int index, E element) {
        if (index < 0 || index > size()) {
            throw new IndexOutOfBoundsException("Index: " + index + ", Size: " + size());
        }
        insert(index, element);
    }

    /** Adds the element at the index, or at the end for -1; returns false if it is linked already. */
    boolean insert(int index, E element) {
        Side side = storage.side();
        Object owner = storage.owner();
        List<E> raw = raw();
        if (owner == null) {
            raw.add(index < 0 ? raw.size() : index, element);
            return true;
        }
        Object entity = Pairing.admit(side, element);
        int size = raw.size();
        if (!join(side, owner, raw, element, entity)) {
            return false;
        }
        // Taking the element from its previous owner may have changed this very list, in a symmetric relationship.
        if (index < 0) {
            raw.add(element);
        } else {
            raw.add(Math.min(index, raw.size()), element);
        }
        assert raw.size() > size || side.isSymmetric();
        storage.changed();
        return true;
    }

    /** Links the other side of an element that is about to be put in; returns false if the list holds it already. */
    private boolean join(Side side, Object owner, List<E> raw, Object element, Object entity) {
        if (!Pairing.isToldByReference(side)) {
            if (isLinked(side, owner, raw, element, entity)) {
                return false;
            }
            Pairing.join(side, owner, entity);
            return true;
        }
        Attribute reference = side.counterpart();
        Object previous = reference.get(entity);
        if (!Entities.same(reference, previous, owner)) {
            Pairing.take(side, owner, entity, previous);
            return true;
        }
        return !Identical.isIn(raw, element);
    }

    private boolean isLinked(Side side, Object owner, List<E> raw, Object element, Object entity) {
        Attribute counterpart = side.counterpart();
        if (side.mutual() && counterpart.isReference()) {
            // The element's own reference answers, so that adding costs the same however long the list is.
            return Pairing.refersTo(side, entity, owner) && Identical.isIn(raw, element);
        }
        if (side.mutual()
                && Entities.entity(side.attribute(), entity) == entity
                && counterpart.get(entity) instanceof PairedCollection other
                && other.loadedSize() >= 0
                && other.loadedSize() < raw.size()) {
            return other.holds(owner);
        }
        return Identical.isIn(raw, element);
    }

    @Override
    public E set(int index, E element) {
        E old = raw().get(index);
        Side side = storage.side();
        if (Entities.same(side.attribute(), old, element)) {
            raw().set(index, element);
            return old;
        }
        Object owner = storage.owner();
        if (owner != null) {
            Object entity = Pairing.admit(side, element);
            if (!join(side, owner, raw(), element, entity)) {
                mayRepeat = true;
            }
        }
        raw().set(index, element);
        storage.changed();
        left(side, owner, old);
        return old;
    }

    @Override
    public E remove(int index) {
        // Asked first: a collection that its owner no longer has refuses before anything is changed.
        Object owner = storage.owner();
        E old = raw().remove(index);
        modCount++;
        storage.changed();
        left(storage.side(), owner, old);
        return old;
    }

    @Override
    public boolean remove(@Nullable Object element) {
        if (element == null) {
            return false;
        }
        int index = place(element);
        if (index < 0) {
            index = raw().indexOf(element);
        }
        if (index < 0) {
            return false;
        }
        E found = remove(index);
        if (mayRepeat && found != null && Identical.removeAll(raw(), found)) {
            left(storage.side(), storage.owner(), found);
        }
        return true;
    }

    private int place(Object element) {
        return mayRepeat ? Identical.firstIndex(raw(), element) : Identical.anyIndex(raw(), element);
    }

    /** The element left one place; it leaves the list with its last one. */
    private void left(Side side, @Nullable Object owner, @Nullable Object element) {
        if (owner != null && element != null && !(mayRepeat && Identical.isIn(raw(), element))) {
            Pairing.leave(side, owner, element);
        }
    }

    @Override
    public boolean addAll(Collection<? extends E> elements) {
        return insertAll(size(), elements);
    }

    @Override
    public boolean addAll(int index, Collection<? extends E> elements) {
        if (index < 0 || index > size()) {
            throw new IndexOutOfBoundsException("Index: " + index + ", Size: " + size());
        }
        return insertAll(index, elements);
    }

    private boolean insertAll(int index, Collection<? extends E> elements) {
        Object[] given = BulkChange.distinct(elements.toArray());
        if (given.length == 1) {
            @SuppressWarnings("unchecked")
            E single = (E) given[0];
            return insert(index == size() ? -1 : index, single);
        }
        List<Object> after = new ArrayList<>(raw());
        after.addAll(index, BulkChange.without(given, raw()));
        return change(after.toArray());
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
    public void replaceAll(UnaryOperator<E> operator) {
        List<E> after = new ArrayList<>(raw());
        after.replaceAll(operator);
        change(after.toArray());
    }

    @Override
    public void clear() {
        change(new Object[0]);
    }

    @Override
    protected void removeRange(int from, int to) {
        List<E> after = new ArrayList<>(raw());
        after.subList(from, to).clear();
        change(after.toArray());
    }

    @Override
    @SuppressWarnings("unchecked")
    public void sort(@Nullable Comparator<? super E> order) {
        Object[] sorted = raw().toArray();
        Arrays.sort((E[]) sorted, order);
        List<E> raw = raw();
        for (int i = 0; i < sorted.length; i++) {
            raw.set(i, (E) sorted[i]);
        }
        modCount++;
        storage.changed();
    }

    private boolean change(Object[] after) {
        return new BulkChange(storage.side(), storage.owner(), raw().toArray(), after).apply(this);
    }

    @Override
    @SuppressWarnings("unchecked")
    public Collection<Object> refill(Object[] content) {
        restore(content);
        return List.of();
    }

    @Override
    @SuppressWarnings("unchecked")
    public void restore(Object[] content) {
        List<E> raw = raw();
        raw.clear();
        raw.addAll((List<E>) Arrays.asList(content));
        modCount++;
        storage.changed();
    }

    @Override
    public Iterator<E> iterator() {
        return listIterator(0);
    }

    @Override
    public ListIterator<E> listIterator() {
        return listIterator(0);
    }

    @Override
    public ListIterator<E> listIterator(int index) {
        return new TrackedListIterator<>(this, raw().listIterator(index));
    }

    @Override
    public List<E> subList(int from, int to) {
        return new TrackedSubList<>(this, from, to);
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
        raw().addAll((Collection<E>) content);
    }

    @Override
    public void hold(Object content) {
        raw().clear();
        fill(content);
    }

    @Override
    public Object copy() {
        return new ArrayList<>(raw());
    }

    @Override
    public void replaceWith(@Nullable Object content) {
        change(content == null ? new Object[0] : BulkChange.distinct(((Collection<?>) content).toArray()));
    }

    @Override
    @SuppressWarnings("unchecked")
    public void link(Object element) {
        modCount++;
        raw().add((E) element);
        storage.changed();
    }

    @Override
    public void unlink(Object element) {
        List<E> raw = raw();
        int index = place(element);
        if (index >= 0) {
            modCount++;
            raw.remove(index);
            if (mayRepeat && index < raw.size()) {
                Identical.removeAll(raw.subList(index, raw.size()), element);
            }
            storage.changed();
        }
    }

    @Override
    public boolean holds(Object element) {
        return Identical.isIn(raw(), element);
    }

    @Override
    public int loadedSize() {
        return raw().size();
    }
}
