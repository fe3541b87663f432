/* SPDX-License-Identifier: Apache-2.0 */
package tenon.hibernate.internal;

import java.util.Map;
import org.hibernate.collection.spi.PersistentCollection;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.persister.collection.CollectionPersister;
import org.hibernate.type.MapType;
import tenon.pairing.internal.TrackedMap;

/** The type of a map that stands on one side of a pair: as Hibernate's, but for the collections that it makes. */
final class PairedMapType extends MapType {

    private static final long serialVersionUID = 1L;

    private final transient PairedRole paired;

    PairedMapType(MapType stock, PairedRole paired) {
        super(stock.getRole(), stock.getLHSPropertyName());
        this.paired = paired;
    }

    @Override
    public PersistentCollection<?> instantiate(
            SharedSessionContractImplementor session, CollectionPersister persister, Object key) {
        return new PairedMap<>(session, paired);
    }

    @Override
    public PersistentCollection<?> wrap(SharedSessionContractImplementor session, Object collection) {
        if (collection instanceof TrackedMap<?, ?> tracked) {
            return new PairedMap<>(session, tracked.storage().elements(), tracked, paired);
        }
        return new PairedMap<>(session, (Map<?, ?>) collection, null, paired);
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
