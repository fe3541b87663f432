/* SPDX-License-Identifier: Apache-2.0 */
package tenon.hibernate.internal;

import java.util.ArrayList;
import java.util.List;
import org.hibernate.engine.spi.EntityEntry;
import org.hibernate.event.spi.EventSource;
import org.hibernate.persister.collection.CollectionPersister;

/**
 * Removes orphans whose owner is not loaded. Hibernate finds orphans when it cascades from their owners, which it cannot do
 * from one that is not there.
 */
public final class UnloadedOrphans {

    private UnloadedOrphans() {}

    public static void remove(EventSource session) {
        List<Object> orphans = new ArrayList<>();
        session.getPersistenceContextInternal()
                .forEachCollectionEntry(
                        (collection, entry) -> {
                            CollectionPersister persister = entry.getLoadedPersister();
                            if (collection instanceof ManagedCollection<?> managed
                                    && collection.getOwner() == null
                                    && managed.pending() != null
                                    && persister != null
                                    && persister.hasOrphanDelete()) {
                                collectOrphans(managed, session, orphans);
                            }
                        },
                        false);
        orphans.forEach(session::remove);
    }

    private static void collectOrphans(ManagedCollection<?> collection, EventSource session, List<Object> orphans) {
        PendingChanges pending = collection.pending();
        if (pending != null) {
            for (Object element : pending.removals()) {
                EntityEntry entry = session.getPersistenceContextInternal().getEntry(element);
                if (entry != null && !entry.getStatus().isDeletedOrGone() && !collection.wasMoved(element)) {
                    orphans.add(element);
                }
            }
        }
    }
}
