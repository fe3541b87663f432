/* SPDX-License-Identifier: Apache-2.0 */
package tenon.loading.internal;

import static tenon.logging.internal.LoadingMessages.LOADING;

import java.util.ArrayList;
import java.util.List;
import org.hibernate.engine.spi.EffectiveEntityGraph;
import org.hibernate.engine.spi.LoadQueryInfluencers;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.graph.GraphSemantic;
import org.hibernate.graph.spi.AppliedGraph;
import org.hibernate.query.spi.Limit;
import org.hibernate.query.spi.ScrollableResultsImplementor;
import org.hibernate.sql.exec.spi.ExecutionContext;
import org.jspecify.annotations.Nullable;
import tenon.compat.internal.SelectHook;

/** Watches for statements of queries that have options, and does what the options say when the rows are there. */
final class LoadingHook implements SelectHook {

    @Override
    public boolean concerns(ExecutionContext context) {
        return plan(context) != null;
    }

    private static @Nullable LoadPlan plan(ExecutionContext context) {
        AppliedGraph applied = context.getQueryOptions().getAppliedGraph();
        if (applied != null && applied.getGraph() != null) {
            return Carriers.plan(applied.getGraph());
        }
        // Several entities by their identifiers; a single one is left to the listener of loaded entities.
        return context.getEntityId() == null
                ? Carriers.plan(effectiveGraph(context).getGraph())
                : null;
    }

    private static EffectiveEntityGraph effectiveGraph(ExecutionContext context) {
        return context.getSession().getLoadQueryInfluencers().getEffectiveEntityGraph();
    }

    @Override
    public @Nullable Object around(ExecutionContext context, Select select) {
        LoadPlan plan = plan(context);
        if (plan == null) {
            throw new IllegalStateException("The statement has no options");
        }
        AppliedGraph applied = context.getQueryOptions().getAppliedGraph();
        boolean isQuery = applied != null && applied.getGraph() != null;
        checkHint(
                plan, isQuery ? applied.getSemantic() : effectiveGraph(context).getSemantic());
        SharedSessionContractImplementor session = context.getSession();
        String query = isQuery ? String.valueOf(context.getQueryIdentifier("a query")) : "find";
        LoadRun run = new LoadRun(FactoryLoading.of(session.getFactory()), session, query);
        run.flushBefore(plan);
        Rows rows = new Rows(plan.type());
        Object result = plan.usesSubquery() ? keepingQuery(session, select, rows) : select.run(rows::add);
        if (result instanceof ScrollableResultsImplementor<?> scroll) {
            return ReadAhead.of(scroll, run, plan);
        }
        if (isQuery) {
            rows.refuseOthers(plan, query);
        }
        run.load(rows.owners(), plan, hasLimit(context));
        return result;
    }

    static void checkHint(LoadPlan plan, @Nullable GraphSemantic found) {
        // Without a semantic Hibernate ignores the graph: that is how applyTo gives it when nothing is joined.
        if (found != null && found != plan.semantic()) {
            boolean isFetch = plan.semantic() == GraphSemantic.FETCH;
            throw LOADING.wrongHint(
                    isFetch ? "graph(em)" : "loadGraph(em)",
                    found.getJakartaHintName(),
                    plan.semantic().getJakartaHintName(),
                    isFetch ? "loadGraph(em)" : "graph(em)");
        }
    }

    /** Runs the query so that Hibernate keeps it for the collections of what it returns. */
    private static @Nullable Object keepingQuery(SharedSessionContractImplementor session, Select select, Rows rows) {
        LoadQueryInfluencers influencers = session.getLoadQueryInfluencers();
        boolean before = influencers.getSubselectFetchEnabled();
        influencers.setSubselectFetchEnabled(true);
        try {
            return select.run(rows::add);
        } finally {
            influencers.setSubselectFetchEnabled(before);
        }
    }

    private static boolean hasLimit(ExecutionContext context) {
        Limit limit = context.getQueryOptions().getLimit();
        return limit != null && !limit.isEmpty();
    }

    /** The entities among the values of the rows. */
    private static final class Rows {

        private final Class<?> type;
        private final List<Object> owners = new ArrayList<>();
        private @Nullable Object other;

        Rows(Class<?> type) {
            this.type = type;
        }

        List<Object> owners() {
            return owners;
        }

        void add(@Nullable Object[] row) {
            for (Object value : row) {
                if (type.isInstance(value)) {
                    owners.add(value);
                } else if (value instanceof Object[] values) {
                    add(values);
                } else if (other == null) {
                    other = value;
                }
            }
        }

        void refuseOthers(LoadPlan plan, String query) {
            if (owners.isEmpty() && other != null) {
                throw LOADING.noSuchEntity(
                        plan.type().getSimpleName(), other.getClass().getSimpleName(), query);
            }
        }
    }
}
