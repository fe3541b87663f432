/* SPDX-License-Identifier: Apache-2.0 */
package tenon.hibernate.internal;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.hibernate.collection.spi.PersistentBag;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.persister.collection.CollectionPersister;
import org.hibernate.type.Type;
import org.jspecify.annotations.Nullable;
import tenon.pairing.internal.TrackedCollection;
import tenon.pairing.internal.TrackedList;

/** A bag that stands on one side of a pair. */
final class PairedBag<E> extends PersistentBag<E> implements ManagedCollection<List<E>> {

    private static final long serialVersionUID = 1L;

    private transient @Nullable PairedRole paired;
    private transient @Nullable TrackedCollection<?> facade;
    private transient @Nullable PendingChanges pending;
    private transient @Nullable TrackedList<E> tracked;
    private transient @Nullable ChangedRows changedRows;

    /** A collection that is to be loaded when it is needed. */
    PairedBag(SharedSessionContractImplementor session, PairedRole paired) {
        super(session);
        this.paired = paired;
    }

    /** The collection of an object that becomes managed; changes of {@code facade}, which was its collection, still count. */
    PairedBag(
            SharedSessionContractImplementor session,
            List<E> elements,
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
    public TrackedList<E> tracked() {
        TrackedList<E> known = tracked;
        if (known == null) {
            known = new TrackedList<>(this, !side().counterpart().isReference());
            tracked = known;
        }
        return known;
    }

    @SuppressWarnings("removal") // the field is what all supported lines have
    private List<E> raw() {
        return bag;
    }

    @Override
    public List<E> elements() {
        read();
        return raw();
    }

    @Override
    public boolean add(E element) {
        Boolean added = addUnloaded(element);
        return added == null ? tracked().add(element) : added;
    }

    @Override
    public void add(int index, E element) {
        tracked().add(index, element);
    }

    @Override
    public boolean addAll(Collection<? extends E> elements) {
        Boolean added = addAllUnloaded(elements);
        return added == null ? tracked().addAll(elements) : added;
    }

    @Override
    public boolean addAll(int index, Collection<? extends E> elements) {
        return tracked().addAll(index, elements);
    }

    @Override
    public E set(int index, E element) {
        return tracked().set(index, element);
    }

    @Override
    public boolean remove(Object element) {
        Boolean removed = removeUnloaded(element);
        return removed == null ? tracked().remove(element) : removed;
    }

    @Override
    public E remove(int index) {
        return tracked().remove(index);
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
    public void replaceAll(UnaryOperator<E> operator) {
        tracked().replaceAll(operator);
    }

    @Override
    public void sort(@Nullable Comparator<? super E> order) {
        tracked().sort(order);
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
    public int indexOf(Object element) {
        return tracked().indexOf(element);
    }

    @Override
    public int lastIndexOf(Object element) {
        return tracked().lastIndexOf(element);
    }

    @Override
    public Iterator<E> iterator() {
        return tracked().iterator();
    }

    @Override
    public ListIterator<E> listIterator() {
        return tracked().listIterator();
    }

    @Override
    public ListIterator<E> listIterator(int index) {
        return tracked().listIterator(index);
    }

    @Override
    public List<E> subList(int from, int to) {
        return tracked().subList(from, to);
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

    private ChangedRows changedRows() {
        ChangedRows known = changedRows;
        if (known == null) {
            known = new ChangedRows((Collection<?>) getSnapshot(), raw());
            changedRows = known;
        }
        return known;
    }

    @Override
    public boolean needsRecreate(CollectionPersister persister) {
        changedRows = null;
        return super.needsRecreate(persister) && !changedRows().areExact();
    }

    @Override
    public Iterator<?> getDeletes(CollectionPersister persister, boolean indexIsFormula) {
        return changedRows().removed().iterator();
    }

    @Override
    public boolean hasDeletes(CollectionPersister persister) {
        Object before = getSnapshot();
        return before != null
                && !new ChangedRows((Collection<?>) before, raw()).removed().isEmpty();
    }

    @Override
    public boolean needsInserting(Object entry, int position, Type elementType) {
        return changedRows().isAdded(entry);
    }

    @Override
    public void postAction() {
        changedRows = null;
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

    /**
     * A change that Hibernate applies when the collection is loaded, and shows to its cascades before. It serves all kinds of
     * collections, but only a subclass of Hibernate's may name the interface.
     */
    static final class Queued<E> implements DelayedOperation<E> {

        private final ManagedCollection<?> collection;
        private final PendingChanges.Change change;

        Queued(ManagedCollection<?> collection, PendingChanges.Change change) {
            this.collection = collection;
            this.change = change;
        }

        @Override
        public void operate() {
            collection.apply(change);
        }

        @Override
        @SuppressWarnings("unchecked")
        public @Nullable E getAddedInstance() {
            return change.isAddition() ? (E) change.element() : null;
        }

        @Override
        @SuppressWarnings("unchecked")
        public @Nullable E getOrphan() {
            return change.isAddition() || collection.wasMoved(change.element()) ? null : (E) change.element();
        }
    }
}
