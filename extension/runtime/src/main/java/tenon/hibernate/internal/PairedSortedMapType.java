/* SPDX-License-Identifier: Apache-2.0 */
package tenon.hibernate.internal;

import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import org.hibernate.collection.spi.PersistentCollection;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.persister.collection.CollectionPersister;
import org.hibernate.type.SortedMapType;
import org.jspecify.annotations.Nullable;
import tenon.pairing.internal.TrackedSortedMap;

/** The type of a sorted map that stands on one side of a pair: as Hibernate's, but for the collections that it makes. */
final class PairedSortedMapType extends SortedMapType {

    private static final long serialVersionUID = 1L;

    private final transient PairedRole paired;
    private final @Nullable Comparator<Object> order;

    PairedSortedMapType(SortedMapType stock, @Nullable Comparator<Object> order, PairedRole paired) {
        super(stock.getRole(), stock.getLHSPropertyName(), order);
        this.order = order;
        this.paired = paired;
    }

    @Override
    public PersistentCollection<?> instantiate(
            SharedSessionContractImplementor session, CollectionPersister persister, Object key) {
        return new PairedSortedMap<>(session, order, paired);
    }

    @Override
    public PersistentCollection<?> wrap(SharedSessionContractImplementor session, Object collection) {
        if (collection instanceof TrackedSortedMap<?, ?> tracked) {
            return new PairedSortedMap<>(
                    session, (SortedMap<?, ?>) tracked.storage().elements(), tracked, paired);
        }
        return new PairedSortedMap<>(session, (SortedMap<?, ?>) collection, null, paired);
    }

    @Override
    public Object replaceElements(
            Object original,
            Object target,
            Object owner,
            Map<Object, Object> copies,
            SharedSessionContractImplementor session) {
        Merge merge = new Merge(session, owner, copies, paired.side());
        CollectionPersister persister =
                session.getFactory().getMappingMetamodel().getCollectionDescriptor(getRole());
        return merge.entries((Map<?, ?>) original, target, persister);
    }
}
