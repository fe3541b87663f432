/* SPDX-License-Identifier: Apache-2.0 */
package tenon.hibernate.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedSet;
import org.hibernate.collection.spi.PersistentCollection;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.persister.collection.CollectionPersister;
import org.hibernate.type.SortedSetType;
import org.jspecify.annotations.Nullable;
import tenon.pairing.internal.TrackedSortedSet;

/** The type of a sorted set that stands on one side of a pair: as Hibernate's, but for the collections that it makes. */
final class PairedSortedSetType extends SortedSetType {

    private static final long serialVersionUID = 1L;

    private final transient PairedRole paired;
    private final @Nullable Comparator<Object> order;

    PairedSortedSetType(SortedSetType stock, @Nullable Comparator<Object> order, PairedRole paired) {
        super(stock.getRole(), stock.getLHSPropertyName(), order);
        this.order = order;
        this.paired = paired;
    }

    @Override
    public PersistentCollection<?> instantiate(
            SharedSessionContractImplementor session, CollectionPersister persister, Object key) {
        return new PairedSortedSet<>(session, order, paired);
    }

    @Override
    public PersistentCollection<?> wrap(SharedSessionContractImplementor session, Object collection) {
        if (collection instanceof TrackedSortedSet<?> tracked) {
            return new PairedSortedSet<>(
                    session, (SortedSet<?>) tracked.storage().elements(), tracked, paired);
        }
        return new PairedSortedSet<>(session, (SortedSet<?>) collection, null, paired);
    }

    @Override
    public Object replaceElements(
            Object original,
            Object target,
            Object owner,
            Map<Object, Object> copies,
            SharedSessionContractImplementor session) {
        Merge merge = new Merge(session, owner, copies, paired.side());
        return merge.elements((Collection<?>) original, target, getElementType(session.getFactory()));
    }
}
