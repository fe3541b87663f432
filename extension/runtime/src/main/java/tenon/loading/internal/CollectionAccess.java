/* SPDX-License-Identifier: Apache-2.0 */
package tenon.loading.internal;

import org.hibernate.collection.spi.PersistentCollection;
import org.hibernate.engine.spi.EntityEntry;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.event.spi.InitializeCollectionEvent;
import org.hibernate.event.spi.InitializeCollectionEventListener;
import org.jspecify.annotations.Nullable;
import tenon.loading.LoadStrategy;

/** Told before an unloaded collection is loaded: refuses it where the options of the owner's query say so. */
final class CollectionAccess implements InitializeCollectionEventListener {

    private static final long serialVersionUID = 1L;

    private final transient FactoryLoading loading;

    CollectionAccess(FactoryLoading loading) {
        this.loading = loading;
    }

    FactoryLoading loading() {
        return loading;
    }

    @Override
    public void onInitializeCollection(InitializeCollectionEvent event) {
        PersistentCollection<?> collection = event.getCollection();
        SharedSessionContractImplementor session = event.getSession();
        SessionLoading state = loading.known(session);
        if (state == null || state.isRunning() || collection.wasInitialized()) {
            return;
        }
        Origin origin = origin(collection, session);
        if (origin == null) {
            return;
        }
        Object owner = collection.getOwner();
        String attribute = attribute(collection, session);
        LoadStrategy strategy = origin.plan().strategy(owner, attribute);
        if (strategy == LoadStrategy.RAISE || strategy == LoadStrategy.RAISE_ON_SQL) {
            Raise.unlessHibernateReads(loading, owner.getClass().getSimpleName(), attribute, strategy, origin.query());
        } else if (!origin.peers().isEmpty()) {
            LoadRun run = new LoadRun(loading, session, origin.query());
            LoadStep step = run.stepOf(origin, owner, attribute);
            if (step != null && step.peers()) {
                run.loadForPeers(step, origin);
            }
        }
    }

    static @Nullable Origin origin(PersistentCollection<?> collection, SharedSessionContractImplementor session) {
        Object owner = collection.getOwner();
        EntityEntry entry =
                owner == null ? null : session.getPersistenceContextInternal().getEntry(owner);
        return entry == null ? null : LoadedUnder.of(entry);
    }

    /** The path of the collection from its owner. */
    static String attribute(PersistentCollection<?> collection, SharedSessionContractImplementor session) {
        String role = String.valueOf(collection.getRole());
        String owner = session.getPersistenceContextInternal()
                .getCollectionEntry(collection)
                .getLoadedPersister()
                .getOwnerEntityPersister()
                .getEntityName();
        return role.startsWith(owner + ".")
                ? role.substring(owner.length() + 1)
                : role.substring(role.lastIndexOf('.') + 1);
    }
}
