/* SPDX-License-Identifier: Apache-2.0 */
package tenon.relationship;

import static java.util.Objects.checkIndex;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The targets of a list of association objects. */
final class ProxyList<A, T> extends AbstractList<T> implements View {

    private final Association<A, T> association;
    private final Supplier<? extends List<A>> source;

    ProxyList(Association<A, T> association, Supplier<? extends List<A>> source) {
        this.association = association;
        this.source = source;
    }

    @Override
    public boolean isLoaded() {
        return Association.isLoaded(source.get());
    }

    @Override
    public T get(int index) {
        return association.targetOf(source.get().get(index));
    }

    @Override
    public int size() {
        return source.get().size();
    }

    @Override
    public boolean contains(@Nullable Object value) {
        return indexOf(value) >= 0;
    }

    @Override
    public int indexOf(@Nullable Object value) {
        return indexFrom(0, value);
    }

    private int indexFrom(int start, @Nullable Object value) {
        List<A> associations = source.get();
        for (int i = start; i < associations.size(); i++) {
            if (Values.same(association.targetOf(associations.get(i)), value)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public int lastIndexOf(@Nullable Object value) {
        List<A> associations = source.get();
        for (int i = associations.size() - 1; i >= 0; i--) {
            if (Values.same(association.targetOf(associations.get(i)), value)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public boolean add(T value) {
        association.createIn(source.get(), value);
        modCount++;
        return true;
    }

    @Override
    public void add(int index, T value) {
        List<A> associations = source.get();
        int size = associations.size();
        checkIndex(index, size + 1);
        A created = association.create(value);
        if (associations.size() == size) {
            associations.add(index, created);
        } else {
            move(associations.size() - 1, index);
        }
        modCount++;
    }

    @Override
    public boolean addAll(Collection<? extends T> values) {
        boolean added = false;
        for (Object value : values.toArray()) {
            @SuppressWarnings("unchecked")
            T each = (T) value;
            added |= add(each);
        }
        return added;
    }

    @Override
    public T set(int index, T value) {
        List<A> associations = source.get();
        A current = associations.get(index);
        T old = association.targetOf(current);
        if (Values.same(old, value)) {
            return old;
        }
        if (association.change() != null) {
            association.change().accept(current, value);
            return old;
        }
        int size = associations.size();
        A created = association.create(value);
        if (associations.size() == size) {
            associations.set(index, created);
        } else {
            associations.remove(index);
            move(associations.size() - 1, index);
        }
        Association.ended(associations, current);
        return old;
    }

    @Override
    public T remove(int index) {
        List<A> associations = source.get();
        A current = associations.get(index);
        T old = association.targetOf(current);
        associations.remove(index);
        Association.ended(associations, current);
        modCount++;
        return old;
    }

    @Override
    public boolean remove(@Nullable Object value) {
        int index = indexOf(value);
        if (index < 0) {
            return false;
        }
        remove(index);
        return true;
    }

    @Override
    public boolean removeAll(Collection<?> values) {
        return removeIf(each -> Values.contains(values, each));
    }

    @Override
    public boolean retainAll(Collection<?> values) {
        return removeIf(each -> !Values.contains(values, each));
    }

    @Override
    public void clear() {
        removeIf(each -> true);
    }

    @Override
    public boolean removeIf(Predicate<? super T> filter) {
        boolean removed = Removal.removeIf(source.get(), association, filter);
        if (removed) {
            modCount++;
        }
        return removed;
    }

    @Override
    protected void removeRange(int from, int to) {
        List<A> associations = source.get();
        List<A> ended = new ArrayList<>(associations.subList(from, to));
        associations.subList(from, to).clear();
        ended.forEach(each -> Association.ended(associations, each));
        modCount++;
    }

    /** Sorts the association objects, so that none of them is replaced. */
    @Override
    public void sort(@Nullable Comparator<? super T> order) {
        @SuppressWarnings("unchecked")
        Comparator<? super T> by = order == null ? (Comparator<? super T>) Comparator.naturalOrder() : order;
        source.get().sort((one, other) -> by.compare(association.targetOf(one), association.targetOf(other)));
        modCount++;
    }

    /** Makes the list hold the values in their order, and keeps the association objects of those that it holds. */
    void assign(List<? extends T> values) {
        List<T> missing = new ArrayList<>(values);
        removeIf(each -> !takeFrom(missing, each));
        for (int i = 0; i < values.size(); i++) {
            int found = indexFrom(i, values.get(i));
            if (found < 0) {
                add(i, values.get(i));
            } else if (found > i) {
                move(found, i);
            }
        }
    }

    private static boolean takeFrom(List<?> values, @Nullable Object value) {
        for (int i = 0; i < values.size(); i++) {
            if (Values.same(values.get(i), value)) {
                values.remove(i);
                return true;
            }
        }
        return false;
    }

    /** Gives an association object another place. To remove and to add it would unlink it in between. */
    private void move(int from, int to) {
        if (from == to) {
            return;
        }
        List<A> associations = source.get();
        if (associations instanceof ProxyList<?, ?> inner) {
            inner.move(from, to);
            return;
        }
        List<A> moved = new ArrayList<>(associations);
        moved.add(to, moved.remove(from));
        IdentityHashMap<A, Integer> places = new IdentityHashMap<>();
        for (int i = 0; i < moved.size(); i++) {
            places.put(moved.get(i), i);
        }
        associations.sort(Comparator.comparing(places::get));
        modCount++;
    }
}
