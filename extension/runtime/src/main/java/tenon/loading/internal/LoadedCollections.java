/* SPDX-License-Identifier: Apache-2.0 */
package tenon.loading.internal;

import java.util.List;
import org.hibernate.collection.spi.PersistentCollection;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.event.spi.InitializeCollectionEvent;
import org.hibernate.event.spi.InitializeCollectionEventListener;
import tenon.loading.LoadStrategy;

/** Told after a lazy collection was loaded: does with its elements what the options of the owner's query say. */
final class LoadedCollections implements InitializeCollectionEventListener {

    private static final long serialVersionUID = 1L;

    private final transient FactoryLoading loading;

    LoadedCollections(FactoryLoading loading) {
        this.loading = loading;
    }

    @Override
    public void onInitializeCollection(InitializeCollectionEvent event) {
        PersistentCollection<?> collection = event.getCollection();
        SharedSessionContractImplementor session = event.getSession();
        SessionLoading state = loading.known(session);
        if (state == null || state.isRunning() || !collection.wasInitialized()) {
            return;
        }
        Origin origin = CollectionAccess.origin(collection, session);
        if (origin == null) {
            return;
        }
        LoadRun run = new LoadRun(loading, session, origin.query());
        LoadStep step = run.stepOf(origin, collection.getOwner(), CollectionAccess.attribute(collection, session));
        if (step != null && step.strategy() == LoadStrategy.LAZY && step.nested() != null) {
            run.load(run.elements(List.of(collection)), step.nested());
        }
    }
}
