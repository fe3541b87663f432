/* SPDX-License-Identifier: Apache-2.0 */
package tenon.hibernate.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.hibernate.collection.spi.PersistentCollection;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.persister.collection.CollectionPersister;
import org.hibernate.type.ListType;
import tenon.pairing.internal.TrackedList;

/** The type of an indexed list that stands on one side of a pair: as Hibernate's, but for the collections that it makes. */
final class PairedListType extends ListType {

    private static final long serialVersionUID = 1L;

    private final transient PairedRole paired;

    PairedListType(ListType stock, PairedRole paired) {
        super(stock.getRole(), stock.getLHSPropertyName());
        this.paired = paired;
    }

    @Override
    public PersistentCollection<?> instantiate(
            SharedSessionContractImplementor session, CollectionPersister persister, Object key) {
        return new PairedList<>(session, paired);
    }

    @Override
    public PersistentCollection<?> wrap(SharedSessionContractImplementor session, Object collection) {
        if (collection instanceof TrackedList<?> tracked) {
            return new PairedList<>(session, tracked.storage().elements(), tracked, paired);
        }
        return new PairedList<>(session, (List<?>) collection, null, paired);
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
