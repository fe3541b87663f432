/* SPDX-License-Identifier: Apache-2.0 */
package tenon.loading.internal;

import static tenon.logging.internal.LoadingMessages.LOADING;

import org.hibernate.ScrollableResults;
import org.hibernate.engine.spi.EffectiveEntityGraph;
import org.hibernate.engine.spi.LoadQueryInfluencers;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.graph.GraphSemantic;
import org.hibernate.graph.spi.AppliedGraph;
import org.hibernate.sql.exec.spi.ExecutionContext;
import org.jspecify.annotations.Nullable;
import tenon.compat.internal.QueryLimits;
import tenon.compat.internal.SelectHook;

/** Watches for statements of queries that have options, and does what the options say when the rows are there. */
final class LoadingHook implements SelectHook {

    @Override
    public boolean concerns(ExecutionContext context) {
        return context.getEntityInstance() != null || plan(context) != null;
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
        if (context.getEntityInstance() != null) {
            EnhancedAccess.check(context.getEntityInstance(), context.getSession());
        }
        LoadPlan plan = plan(context);
        if (plan == null) {
            return select.run(row -> {});
        }
        AppliedGraph applied = context.getQueryOptions().getAppliedGraph();
        boolean isQuery = applied != null && applied.getGraph() != null;
        checkHint(
                plan, isQuery ? applied.getSemantic() : effectiveGraph(context).getSemantic());
        SharedSessionContractImplementor session = context.getSession();
        String query = isQuery ? String.valueOf(context.getQueryIdentifier("a query")) : "find";
        LoadRun run = new LoadRun(FactoryLoading.of(session.getFactory()), session, query);
        boolean hasLimit = QueryLimits.isSetIn(context.getQueryOptions());
        if (hasLimit) {
            refusePagingInMemory(plan, session);
        }
        run.flushBefore(plan);
        Rows rows = new Rows(plan.type());
        Object result = plan.usesSubquery() ? keepingQuery(session, select, rows) : select.run(rows::add);
        rows.addUnlessShown(result);
        if (result instanceof ScrollableResults<?> scroll) {
            return ReadAhead.of(scroll, run, plan);
        }
        if (isQuery) {
            rows.refuseOthers(plan, query);
        }
        run.load(rows.owners(), plan, hasLimit);
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

    private static void refusePagingInMemory(LoadPlan plan, SharedSessionContractImplementor session) {
        String joined = JoinedCollections.first(plan);
        if (joined != null
                && QueryLimits.areAppliedInMemory(session.getJdbcServices().getDialect())) {
            throw LOADING.pagedInMemory(joined);
        }
    }
}
