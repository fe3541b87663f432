/* SPDX-License-Identifier: Apache-2.0 */
package tenon.hibernate.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.hibernate.collection.spi.PersistentCollection;
import org.hibernate.engine.spi.CollectionEntry;
import org.hibernate.engine.spi.EntityEntry;
import org.hibernate.event.spi.EventSource;

/**
 * Removes orphans whose owner is not loaded. Hibernate finds orphans when it cascades from their owners, which it cannot do
 * from one that is not there.
 */
public final class UnloadedOrphans {

    private UnloadedOrphans() {}

    public static void remove(EventSource session) {
        List<Object> orphans = new ArrayList<>();
        UnloadedOwners.forEach(session, (collection, entry) -> {
            if (entry.getLoadedPersister().hasOrphanDelete()) {
                removals(collection, entry, session).stream()
                        .filter(element -> isOrphan(collection, element, session))
                        .forEach(orphans::add);
            }
        });
        orphans.forEach(session::remove);
    }

    /** What left the collection, which a batch may have loaded although its owner is not. */
    private static Collection<?> removals(ManagedCollection<?> collection, CollectionEntry entry, EventSource session) {
        if (collection.wasInitialized()) {
            String elements = session.getFactory()
                    .getMappingMetamodel()
                    .getEntityDescriptor(collection.side().attribute().target())
                    .getEntityName();
            return entry.getSnapshot() == null
                    ? List.of()
                    : ((PersistentCollection<?>) collection).getOrphans(entry.getSnapshot(), elements);
        }
        PendingChanges pending = collection.pending();
        return pending == null ? List.of() : pending.removals();
    }

    private static boolean isOrphan(ManagedCollection<?> collection, Object element, EventSource session) {
        EntityEntry entry = session.getPersistenceContextInternal().getEntry(element);
        return entry != null && !entry.getStatus().isDeletedOrGone() && !collection.wasMoved(element);
    }
}
