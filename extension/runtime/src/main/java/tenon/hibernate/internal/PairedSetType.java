/* SPDX-License-Identifier: Apache-2.0 */
package tenon.hibernate.internal;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.hibernate.collection.spi.PersistentCollection;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.persister.collection.CollectionPersister;
import org.hibernate.type.SetType;
import tenon.pairing.internal.TrackedSet;

/** The type of a set that stands on one side of a pair: as Hibernate's, but for the collections that it makes. */
final class PairedSetType extends SetType {

    private static final long serialVersionUID = 1L;

    private final transient PairedRole paired;

    PairedSetType(SetType stock, PairedRole paired) {
        super(stock.getRole(), stock.getLHSPropertyName());
        this.paired = paired;
    }

    @Override
    public PersistentCollection<?> instantiate(
            SharedSessionContractImplementor session, CollectionPersister persister, Object key) {
        return new PairedSet<>(session, paired);
    }

    @Override
    public PersistentCollection<?> wrap(SharedSessionContractImplementor session, Object collection) {
        if (collection instanceof TrackedSet<?> tracked) {
            return new PairedSet<>(session, tracked.storage().elements(), tracked, paired);
        }
        return new PairedSet<>(session, (Set<?>) collection, null, paired);
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
