/* SPDX-License-Identifier: Apache-2.0 */
package tenon.hibernate.internal;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.hibernate.collection.spi.PersistentSet;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.persister.collection.CollectionPersister;
import org.hibernate.type.Type;
import org.jspecify.annotations.Nullable;
import tenon.pairing.internal.TrackedCollection;
import tenon.pairing.internal.TrackedSet;

/** A set that stands on one side of a pair. */
final class PairedSet<E> extends PersistentSet<E> implements ManagedCollection<Set<E>> {

    private static final long serialVersionUID = 1L;

    private transient @Nullable PairedRole paired;
    private transient @Nullable TrackedCollection<?> facade;
    private transient @Nullable PendingChanges pending;
    private transient @Nullable TrackedSet<E> tracked;

    /** A collection that is to be loaded when it is needed. */
    PairedSet(SharedSessionContractImplementor session, PairedRole paired) {
        super(session);
        this.paired = paired;
    }

    /** The collection of an object that becomes managed; changes of {@code facade}, which was its collection, still count. */
    PairedSet(
            SharedSessionContractImplementor session,
            Set<E> elements,
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
    public TrackedSet<E> tracked() {
        TrackedSet<E> known = tracked;
        if (known == null) {
            known = new TrackedSet<>(this);
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
        Boolean added = addAllUnloaded(elements);
        return added == null ? tracked().addAll(elements) : added;
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
