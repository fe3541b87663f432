/* SPDX-License-Identifier: Apache-2.0 */
package tenon.loading.internal;

import java.util.List;
import org.hibernate.engine.spi.EffectiveEntityGraph;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.event.spi.LoadEvent;
import org.hibernate.event.spi.LoadEventListener;

/**
 * Told after an entity was found, in the database, the session or the second-level cache: does what options say that were given
 * to {@code find}, or that a lazy reference to it has.
 */
final class LoadedEntities implements LoadEventListener {

    private static final long serialVersionUID = 1L;

    private final transient FactoryLoading loading;

    LoadedEntities(FactoryLoading loading) {
        this.loading = loading;
    }

    @Override
    public void onLoad(LoadEvent event, LoadType type) {
        Object entity = event.getResult();
        if (entity == null) {
            return;
        }
        SharedSessionContractImplementor session = event.getSession();
        if (type == GET || type == LOAD) {
            EffectiveEntityGraph graph = session.getLoadQueryInfluencers().getEffectiveEntityGraph();
            LoadPlan plan = Carriers.plan(graph.getGraph());
            if (plan != null) {
                LoadingHook.checkHint(plan, graph.getSemantic());
                new LoadRun(loading, session, "find").load(List.of(entity), plan);
            }
        } else if (type == IMMEDIATE_LOAD) {
            SessionLoading state = loading.known(session);
            if (state != null && !state.isRunning()) {
                loadBelow(event, entity, state, session);
            }
        }
    }

    private void loadBelow(
            LoadEvent event, Object entity, SessionLoading state, SharedSessionContractImplementor session) {
        SessionLoading.Mark mark = state.mark(ReferenceAccess.key(event, session), session);
        if (mark != null && mark.step().nested() != null) {
            new LoadRun(loading, session, mark.origin().query())
                    .load(List.of(entity), mark.step().nested());
        }
    }
}
