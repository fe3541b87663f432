/* SPDX-License-Identifier: Apache-2.0 */
package tenon.loading.internal;

import java.util.function.Function;
import org.hibernate.engine.spi.LoadQueryInfluencers;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.graph.GraphSemantic;
import org.jspecify.annotations.Nullable;
import tenon.compat.internal.KeyedSelect;

/** Statements of ours: made once, or for one session where its filters or fetch profiles are part of them. */
final class Selects {

    private Selects() {}

    static KeyedSelect of(
            FactoryLoading loading,
            SharedSessionContractImplementor session,
            String role,
            @Nullable LoadPlan target,
            Joins joins,
            GraphSemantic semantic,
            Function<LoadQueryInfluencers, KeyedSelect> create) {
        LoadQueryInfluencers influencers = session.getLoadQueryInfluencers();
        if (influencers.hasEnabledFilters() || influencers.hasEnabledFetchProfiles()) {
            // LoadRun has cleared the effective graph, and restores that of the query.
            return create.apply(influencers).translatedIn(translation -> {
                apply(influencers, session, target, joins, semantic);
                translation.run();
                influencers.getEffectiveEntityGraph().clear();
            });
        }
        return loading.select(role, joins, semantic, () -> {
            LoadQueryInfluencers own = new LoadQueryInfluencers(loading.sessionFactory());
            apply(own, session, target, joins, semantic);
            return create.apply(own);
        });
    }

    private static void apply(
            LoadQueryInfluencers influencers,
            SharedSessionContractImplementor session,
            @Nullable LoadPlan target,
            Joins joins,
            GraphSemantic semantic) {
        if (target != null) {
            influencers.getEffectiveEntityGraph().applyGraph(joins.graph(target.type(), session), semantic);
        }
    }
}
