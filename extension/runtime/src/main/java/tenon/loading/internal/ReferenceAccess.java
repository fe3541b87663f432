/* SPDX-License-Identifier: Apache-2.0 */
package tenon.loading.internal;

import org.hibernate.engine.spi.EntityKey;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.event.spi.LoadEvent;
import org.hibernate.event.spi.LoadEventListener;
import org.jspecify.annotations.Nullable;
import tenon.loading.LoadStrategy;

/** Told before a proxy is loaded: refuses it where the options of its owner's query say so. */
final class ReferenceAccess implements LoadEventListener {

    private static final long serialVersionUID = 1L;

    private final transient FactoryLoading loading;

    ReferenceAccess(FactoryLoading loading) {
        this.loading = loading;
    }

    @Override
    public void onLoad(LoadEvent event, LoadType type) {
        if (type != IMMEDIATE_LOAD) {
            return;
        }
        SharedSessionContractImplementor session = event.getSession();
        SessionLoading state = loading.known(session);
        if (state == null || state.isRunning()) {
            return;
        }
        EntityKey key = key(event, session);
        SessionLoading.Mark mark = state.mark(key, session);
        if (mark == null) {
            return;
        }
        LoadStrategy strategy = mark.step().strategy();
        boolean raises =
                strategy == LoadStrategy.RAISE || (strategy == LoadStrategy.RAISE_ON_SQL && !isInSession(session, key));
        if (raises) {
            Raise.unlessHibernateReads(
                    loading,
                    mark.owner(),
                    mark.attribute(),
                    strategy,
                    mark.origin().query());
        } else if (strategy == LoadStrategy.LAZY && mark.step().peers() && !isInSession(session, key)) {
            new LoadRun(loading, session, mark.origin().query()).loadForPeers(mark.step(), mark.origin());
        }
    }

    private static boolean isInSession(SharedSessionContractImplementor session, EntityKey key) {
        return session.getPersistenceContextInternal().getEntity(key) != null;
    }

    static EntityKey key(LoadEvent event, SharedSessionContractImplementor session) {
        @Nullable String entity = event.getEntityClassName();
        return session.generateEntityKey(
                event.getEntityId(),
                session.getFactory().getMappingMetamodel().getEntityDescriptor(String.valueOf(entity)));
    }
}
