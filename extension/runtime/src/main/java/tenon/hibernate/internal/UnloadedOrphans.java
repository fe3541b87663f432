/* SPDX-License-Identifier: Apache-2.0 */
package tenon.hibernate.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.hibernate.collection.spi.PersistentCollection;
import org.hibernate.engine.spi.CollectionEntry;
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
                                    && persister != null
                                    && persister.hasOrphanDelete()) {
                                removals(managed, collection, entry, session).stream()
                                        .filter(element -> isOrphan(managed, element, session))
                                        .forEach(orphans::add);
                            }
                        },
                        false);
        orphans.forEach(session::remove);
    }

    /** What left the collection, which a batch may have loaded although its owner is not. */
    private static Collection<?> removals(
            ManagedCollection<?> managed,
            PersistentCollection<?> collection,
            CollectionEntry entry,
            EventSource session) {
        if (collection.wasInitialized()) {
            String elements = session.getFactory()
                    .getMappingMetamodel()
                    .getEntityDescriptor(managed.side().attribute().target())
                    .getEntityName();
            return entry.getSnapshot() == null ? List.of() : collection.getOrphans(entry.getSnapshot(), elements);
        }
        PendingChanges pending = managed.pending();
        return pending == null ? List.of() : pending.removals();
    }

    private static boolean isOrphan(ManagedCollection<?> collection, Object element, EventSource session) {
        EntityEntry entry = session.getPersistenceContextInternal().getEntry(element);
        return entry != null && !entry.getStatus().isDeletedOrGone() && !collection.wasMoved(element);
    }
}
