/* SPDX-License-Identifier: Apache-2.0 */
package tenon.hibernate.internal;

import java.util.ArrayList;
import java.util.List;
import org.hibernate.engine.spi.CascadingActions;
import org.hibernate.event.spi.EventSource;
import org.hibernate.persister.collection.CollectionPersister;
import org.hibernate.persister.entity.EntityPersister;

/** Persists what joined a collection that cascades PERSIST, where its owner is not loaded: Hibernate cascades from owners. */
public final class UnloadedCascades {

    private UnloadedCascades() {}

    public static void persist(EventSource session) {
        List<Object> joined = new ArrayList<>();
        UnloadedOwners.forEach(session, (collection, entry) -> {
            PendingChanges pending = collection.pending();
            if (pending != null && cascades(collection, entry.getLoadedPersister())) {
                joined.addAll(pending.additions());
            }
        });
        for (Object element : joined) {
            if (session.getPersistenceContextInternal().getEntry(element) == null) {
                session.persist(element);
            }
        }
    }

    private static boolean cascades(ManagedCollection<?> collection, CollectionPersister persister) {
        EntityPersister owner = persister.getOwnerEntityPersister();
        int property = owner.getPropertyIndex(collection.paired().attribute());
        return owner.getPropertyCascadeStyles()[property].doCascade(CascadingActions.PERSIST_ON_FLUSH);
    }
}
