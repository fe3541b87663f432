/* SPDX-License-Identifier: Apache-2.0 */
package tenon.hibernate.internal;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.hibernate.collection.spi.PersistentBag;
import org.hibernate.collection.spi.PersistentCollection;
import org.hibernate.engine.spi.CollectionEntry;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.persister.collection.CollectionPersister;
import tenon.pairing.internal.Side;

/**
 * Writes the rows of an owning collection that was changed but never loaded: one DELETE for each removal, one INSERT for each
 * addition. Hibernate queues changes of inverse collections only, so its persister is handed a collection that holds nothing
 * but the changes.
 */
final class PendingRows extends PersistentBag<Object> {

    private static final long serialVersionUID = 1L;

    private final transient Side side;
    private final transient List<Object> removals;

    private PendingRows(SharedSessionContractImplementor session, Side side, PendingChanges pending) {
        super(session, new ArrayList<>(pending.additions()));
        this.side = side;
        this.removals = pending.removals();
    }

    static void write(PendingChanges pending, ManagedCollection<?> collection) {
        SharedSessionContractImplementor session = collection.getSession();
        CollectionEntry entry =
                session.getPersistenceContextInternal().getCollectionEntry((PersistentCollection<?>) collection);
        CollectionPersister persister = entry == null ? null : entry.getLoadedPersister();
        if (entry == null || persister == null || persister.isInverse() || pending.isEmpty()) {
            return;
        }
        Object key = entry.getLoadedKey();
        PendingRows rows = new PendingRows(session, collection.side(), pending);
        rows.setSnapshot(key, persister.getRole(), new ArrayList<>());
        if (!rows.removals.isEmpty()) {
            persister.deleteRows(rows, key, session);
        }
        if (!pending.additions().isEmpty()) {
            persister.recreate(rows, key, session);
        }
    }

    /** The key of a map, which an attribute of the element is: Hibernate asks for it although it stands in no column. */
    @Override
    public Object getIndex(Object entry, int position, CollectionPersister persister) {
        return side.attribute().keyOf(entry, side.counterpart().toString());
    }

    @Override
    public Iterator<?> getDeletes(CollectionPersister persister, boolean indexIsFormula) {
        return removals.iterator();
    }
}
