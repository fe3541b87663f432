/* SPDX-License-Identifier: Apache-2.0 */
package tenon.hibernate.internal;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Predicate;
import org.hibernate.collection.spi.PersistentSortedSet;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.persister.collection.CollectionPersister;
import org.hibernate.type.Type;
import org.jspecify.annotations.Nullable;
import tenon.pairing.internal.TrackedCollection;
import tenon.pairing.internal.TrackedSortedSet;

/** A sorted set that stands on one side of a pair. Navigable, which Hibernate's is not, so that attributes can be. */
final class PairedSortedSet<E> extends PersistentSortedSet<E> implements ManagedCollection<Set<E>>, NavigableSet<E> {

    private static final long serialVersionUID = 1L;

    private transient @Nullable PairedRole paired;
    private transient @Nullable TrackedCollection<?> facade;
    private transient @Nullable PendingChanges pending;
    private transient @Nullable TrackedSortedSet<E> tracked;

    /** A collection that is to be loaded when it is needed. */
    PairedSortedSet(SharedSessionContractImplementor session, @Nullable Comparator<E> order, PairedRole paired) {
        super(session, order);
        this.paired = paired;
    }

    /** The collection of an object that becomes managed; changes of {@code facade}, which was its collection, still count. */
    PairedSortedSet(
            SharedSessionContractImplementor session,
            SortedSet<E> elements,
            @Nullable TrackedCollection<?> facade,
            PairedRole paired) {
        super(session, elements);
        this.facade = facade;
        if (facade != null) {
            setOwner(facade.owner());
            facade.handOver(this);
        }
        this.paired = paired;
    }

    @Override
    public TrackedSortedSet<E> tracked() {
        TrackedSortedSet<E> known = tracked;
        if (known == null) {
            known = new TrackedSortedSet<>(new Narrowed<>(this));
            tracked = known;
        }
        return known;
    }

    private Set<E> raw() {
        return set;
    }

    @Override
    public Set<E> elements() {
        read();
        return raw();
    }

    @Override
    public boolean add(E element) {
        Boolean added = addUnloaded(element);
        return added == null ? tracked().add(element) : added;
    }

    @Override
    public boolean addAll(Collection<? extends E> elements) {
        return tracked().addAll(elements);
    }

    @Override
    public boolean remove(Object element) {
        Boolean removed = removeUnloaded(element);
        return removed == null ? tracked().remove(element) : removed;
    }

    @Override
    public boolean removeAll(Collection<?> elements) {
        return tracked().removeAll(elements);
    }

    @Override
    public boolean retainAll(Collection<?> elements) {
        return tracked().retainAll(elements);
    }

    @Override
    public boolean removeIf(Predicate<? super E> filter) {
        return tracked().removeIf(filter);
    }

    @Override
    public void clear() {
        tracked().clear();
    }

    @Override
    public boolean contains(Object element) {
        return tracked().contains(element);
    }

    @Override
    public Iterator<E> iterator() {
        return tracked().iterator();
    }

    @Override
    public @Nullable Comparator<? super E> comparator() {
        return comparator;
    }

    @Override
    public E first() {
        return tracked().first();
    }

    @Override
    public E last() {
        return tracked().last();
    }

    @Override
    public SortedSet<E> subSet(E from, E to) {
        return tracked().subSet(from, to);
    }

    @Override
    public SortedSet<E> headSet(E to) {
        return tracked().headSet(to);
    }

    @Override
    public SortedSet<E> tailSet(E from) {
        return tracked().tailSet(from);
    }

    @Override
    public @Nullable E lower(E element) {
        return tracked().lower(element);
    }

    @Override
    public @Nullable E floor(E element) {
        return tracked().floor(element);
    }

    @Override
    public @Nullable E ceiling(E element) {
        return tracked().ceiling(element);
    }

    @Override
    public @Nullable E higher(E element) {
        return tracked().higher(element);
    }

    @Override
    public @Nullable E pollFirst() {
        return tracked().pollFirst();
    }

    @Override
    public @Nullable E pollLast() {
        return tracked().pollLast();
    }

    @Override
    public NavigableSet<E> descendingSet() {
        return tracked().descendingSet();
    }

    @Override
    public Iterator<E> descendingIterator() {
        return tracked().descendingIterator();
    }

    @Override
    public NavigableSet<E> subSet(E from, boolean fromInclusive, E to, boolean toInclusive) {
        return tracked().subSet(from, fromInclusive, to, toInclusive);
    }

    @Override
    public NavigableSet<E> headSet(E to, boolean inclusive) {
        return tracked().headSet(to, inclusive);
    }

    @Override
    public NavigableSet<E> tailSet(E from, boolean inclusive) {
        return tracked().tailSet(from, inclusive);
    }

    @Override
    public PairedRole paired() {
        PairedRole known = paired;
        if (known == null) {
            known = PairedRole.of(getOwner(), getRole());
            paired = known;
        }
        return known;
    }

    @Override
    public @Nullable PendingChanges pending() {
        return pending;
    }

    @Override
    public void setPending(@Nullable PendingChanges changes) {
        pending = changes;
    }

    @Override
    public void changed() {
        elementRemoved = true;
        dirty();
    }

    @Override
    public boolean isWrapper(Object collection) {
        return collection == facade || super.isWrapper(collection);
    }

    @Override
    public boolean canQueue() {
        return isConnectedToSession();
    }

    @Override
    public void enqueue(PendingChanges.Change change) {
        queueOperation(new PairedBag.Queued<>(this, change));
    }

    @Override
    public void emptyQueue() {
        clearOperationQueue();
    }

    @Override
    public boolean afterInitialize() {
        return catchUp(super::afterInitialize);
    }

    @Override
    public Serializable getSnapshot(CollectionPersister persister) {
        return snapshotOfRows(() -> super.getSnapshot(persister));
    }

    @Override
    public Collection<E> getOrphans(Serializable snapshot, String entityName) {
        return withoutMoved(super.getOrphans(snapshot, entityName));
    }

    @Override
    public boolean needsInserting(Object entry, int position, Type elementType) {
        return super.needsInserting(entry, position, elementType)
                && !isInOtherForm(entry, ((Map<?, ?>) getSnapshot()).keySet());
    }

    @Override
    public Iterator<?> getDeletes(CollectionPersister persister, boolean indexIsFormula) {
        return ManagedCollection.without(super.getDeletes(persister, indexIsFormula), row -> isInOtherForm(row, raw()));
    }

    @Override
    public void postAction() {
        writePending();
        super.postAction();
    }

    @Override
    public Object copyOfRaw() {
        return new ArrayList<>(raw());
    }

    @Override
    public Collection<?> loadedElements() {
        return raw();
    }
}
