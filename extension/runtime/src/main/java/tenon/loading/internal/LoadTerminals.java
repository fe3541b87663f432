/* SPDX-License-Identifier: Apache-2.0 */
package tenon.loading.internal;

import static tenon.logging.internal.LoadingMessages.LOADING;

import jakarta.persistence.EntityGraph;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.hibernate.Hibernate;
import org.hibernate.Session;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.graph.GraphSemantic;
import org.hibernate.graph.spi.RootGraphImplementor;
import org.hibernate.query.NativeQuery;
import org.hibernate.query.SelectionQuery;
import org.hibernate.query.spi.DomainQueryExecutionContext;
import org.hibernate.query.spi.MutableQueryOptions;
import org.jspecify.annotations.Nullable;

/** Where options meet a session, a query or a session factory. */
public final class LoadTerminals {

    private LoadTerminals() {}

    /** A graph for the hint {@code jakarta.persistence.fetchgraph}. */
    @SuppressWarnings("unchecked") // the graph is made for that class
    public static <T> EntityGraph<T> graph(Class<T> root, OptionTree tree, EntityManager em) {
        return (EntityGraph<T>) carrier(root, tree, session(em), GraphSemantic.FETCH);
    }

    /** A graph for the hint {@code jakarta.persistence.loadgraph}. */
    @SuppressWarnings("unchecked") // the graph is made for that class
    public static <T> EntityGraph<T> loadGraph(Class<T> root, OptionTree tree, EntityManager em) {
        return (EntityGraph<T>) carrier(root, tree, session(em), GraphSemantic.LOAD);
    }

    private static SharedSessionContractImplementor session(EntityManager em) {
        return em.unwrap(SharedSessionContractImplementor.class);
    }

    private static RootGraphImplementor<?> carrier(
            Class<?> root, OptionTree tree, SharedSessionContractImplementor session, GraphSemantic semantic) {
        return carrier(root, session, plan(root, tree, session, semantic, PlanBuilder.Place.QUERY));
    }

    private static RootGraphImplementor<?> carrier(
            Class<?> root, SharedSessionContractImplementor session, LoadPlan plan) {
        return Carriers.carrier(plan.joins().graph(root, session), plan);
    }

    private static LoadPlan plan(
            Class<?> root,
            OptionTree tree,
            SharedSessionContractImplementor session,
            GraphSemantic semantic,
            PlanBuilder.Place place) {
        return FactoryLoading.of(session.getFactory()).plan(root, tree, semantic, place);
    }

    /** Gives options to a query. Where Hibernate need not see them it does not, so that it keeps the plan of the query. */
    public static void applyTo(Class<?> root, OptionTree tree, Query query) {
        DomainQueryExecutionContext hibernateQuery = (DomainQueryExecutionContext) query.unwrap(SelectionQuery.class);
        SharedSessionContractImplementor session = hibernateQuery.getSession();
        boolean isNative = hibernateQuery instanceof NativeQuery<?>;
        LoadPlan plan = plan(
                root,
                tree,
                session,
                GraphSemantic.FETCH,
                isNative ? PlanBuilder.Place.ELSEWHERE : PlanBuilder.Place.QUERY);
        MutableQueryOptions queryOptions = (MutableQueryOptions) hibernateQuery.getQueryOptions();
        if (isNative || plan.needsNoGraph()) {
            // Hibernate ignores a graph without a semantic.
            queryOptions.applyGraph(plan.hiddenCarrier(() -> carrier(root, session, plan)), nothing());
        } else {
            queryOptions.applyGraph(carrier(root, session, plan), GraphSemantic.FETCH);
        }
    }

    private static @Nullable GraphSemantic nothing() {
        return null;
    }

    /** Does with entities that are there what the options say. */
    public static void load(Class<?> root, OptionTree tree, EntityManager em, Collection<?> entities) {
        SharedSessionContractImplementor session = session(em);
        LoadPlan plan = plan(root, tree, session, GraphSemantic.FETCH, PlanBuilder.Place.ELSEWHERE);
        List<Object> owners = new ArrayList<>(entities.size());
        for (Object entity : entities) {
            Object owner = Hibernate.unproxy(entity);
            if (session.getPersistenceContextInternal().getEntry(owner) == null) {
                throw LOADING.notManaged(root.getSimpleName());
            }
            owners.add(owner);
        }
        LoadRun run = new LoadRun(FactoryLoading.of(session.getFactory()), session, "load");
        run.flushBefore(plan);
        run.load(owners, plan);
    }

    /** Makes options known by a name. */
    public static void register(Class<?> root, OptionTree tree, EntityManagerFactory factory, String name) {
        SessionFactoryImplementor sessionFactory = factory.unwrap(SessionFactoryImplementor.class);
        try (Session session = sessionFactory.openSession()) {
            SharedSessionContractImplementor opened = session.unwrap(SharedSessionContractImplementor.class);
            sessionFactory.addNamedEntityGraph(name, carrier(root, tree, opened, GraphSemantic.FETCH));
        }
    }

    /** Tells what is done for each path. */
    public static String explain(Class<?> root, OptionTree tree, EntityManagerFactory factory) {
        SessionFactoryImplementor sessionFactory = factory.unwrap(SessionFactoryImplementor.class);
        LoadPlan plan =
                FactoryLoading.of(sessionFactory).plan(root, tree, GraphSemantic.FETCH, PlanBuilder.Place.QUERY);
        return Explanation.of(plan, sessionFactory);
    }
}
