/* SPDX-License-Identifier: Apache-2.0 */
package tenon.relationship;

import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The targets of a collection of association objects, as a set. */
final class ProxySet<A, T> extends AbstractSet<T> implements View {

    private final Association<A, T> association;
    private final Supplier<? extends Collection<A>> source;

    ProxySet(Association<A, T> association, Supplier<? extends Collection<A>> source) {
        this.association = association;
        this.source = source;
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
    public boolean contains(@Nullable Object value) {
        for (A each : source.get()) {
            if (Values.same(association.targetOf(each), value)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean add(T value) {
        if (contains(value)) {
            return false;
        }
        association.createIn(source.get(), value);
        return true;
    }

    @Override
    public boolean remove(@Nullable Object value) {
        return removeIf(each -> Values.same(each, value));
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
        return Removal.removeIf(source.get(), association, filter);
    }

    @Override
    public Iterator<T> iterator() {
        Collection<A> from = source.get();
        Iterator<A> associations = from.iterator();
        return new Iterator<>() {

            private @Nullable A last;

            @Override
            public boolean hasNext() {
                return associations.hasNext();
            }

            @Override
            public T next() {
                A next = associations.next();
                last = next;
                return association.targetOf(next);
            }

            @Override
            public void remove() {
                associations.remove();
                if (last != null) {
                    Association.ended(from, last);
                }
            }
        };
    }
}
