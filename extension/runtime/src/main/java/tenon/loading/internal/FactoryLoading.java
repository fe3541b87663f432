/* SPDX-License-Identifier: Apache-2.0 */
package tenon.loading.internal;

import static tenon.logging.internal.LoadingMessages.LOADING;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.hibernate.SessionEventListener;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.EventType;
import org.hibernate.graph.GraphSemantic;
import org.hibernate.metamodel.mapping.EntityMappingType;
import org.jspecify.annotations.Nullable;
import tenon.compat.internal.HookedJdbcServices;
import tenon.compat.internal.KeyedSelect;

/** What loading options need in one session factory: plans and statements that were made once, and what its sessions know. */
public final class FactoryLoading {

    /** More distinct options than this are made by code that puts values into them. */
    private static final int MANY = 2_000;

    private final SessionFactoryImplementor sessionFactory;
    private final boolean raiseLogs;
    private final Map<PlanKey, LoadPlan> plans = new ConcurrentHashMap<>();
    private final Map<SelectKey, KeyedSelect> selects = new ConcurrentHashMap<>();
    private final Map<SharedSessionContractImplementor, SessionLoading> sessions = new ConcurrentHashMap<>();

    private FactoryLoading(SessionFactoryImplementor sessionFactory, boolean raiseLogs) {
        this.sessionFactory = sessionFactory;
        this.raiseLogs = raiseLogs;
    }

    /**
     * Puts the listeners into a session factory that is being built.
     *
     * @param entities the classes of its entities
     * @param raiseLogs whether {@code raise} only logs
     */
    public static void install(
            SessionFactoryImplementor sessionFactory, Collection<Class<?>> entities, boolean raiseLogs) {
        FactoryLoading loading = new FactoryLoading(sessionFactory, raiseLogs);
        if (!HookedJdbcServices.areIn(sessionFactory.getJdbcServices())) {
            LOADING.hookReplaced(sessionFactory.getJdbcServices().getClass().getName());
        }
        NamedOptions named = NamedOptions.of(entities);
        if (!named.entities().isEmpty()) {
            sessionFactory.addObserver(named);
        }
        EventListenerRegistry listeners = sessionFactory.getEventEngine().getListenerRegistry();
        CollectionAccess collections = new CollectionAccess(loading);
        listeners.prependListeners(EventType.INIT_COLLECTION, collections);
        listeners.appendListeners(EventType.INIT_COLLECTION, new LoadedCollections(loading));
        listeners.prependListeners(EventType.LOAD, new ReferenceAccess(loading));
        listeners.appendListeners(EventType.LOAD, new LoadedEntities(loading));
        FilteredGuard guard = new FilteredGuard(loading);
        listeners.prependListeners(EventType.FLUSH, guard);
        listeners.prependListeners(EventType.AUTO_FLUSH, guard);
        listeners.prependListeners(EventType.DELETE, guard);
        listeners.prependListeners(EventType.MERGE, guard);
        listeners.prependListeners(EventType.REFRESH, new RefreshedEntities.Before(loading));
        listeners.appendListeners(EventType.REFRESH, new RefreshedEntities.After(loading));
        listeners.appendListeners(EventType.CLEAR, event -> {
            SessionLoading state = loading.known(event.getSession());
            if (state != null) {
                state.clear();
            }
        });
    }

    /** What was installed in a session factory. */
    static FactoryLoading of(SessionFactoryImplementor sessionFactory) {
        FactoryLoading loading = find(sessionFactory);
        if (loading == null) {
            throw LOADING.takesNoPart();
        }
        if (!HookedJdbcServices.areIn(sessionFactory.getJdbcServices())) {
            throw LOADING.hookMissing(
                    sessionFactory.getJdbcServices().getClass().getName());
        }
        return loading;
    }

    @SuppressWarnings("deprecation") // the group has no other way to look into it
    static @Nullable FactoryLoading find(SessionFactoryImplementor sessionFactory) {
        for (Object listener : sessionFactory
                .getEventEngine()
                .getListenerRegistry()
                .getEventListenerGroup(EventType.INIT_COLLECTION)
                .listeners()) {
            if (listener instanceof CollectionAccess access) {
                return access.loading();
            }
        }
        return null;
    }

    SessionFactoryImplementor sessionFactory() {
        return sessionFactory;
    }

    boolean raiseLogs() {
        return raiseLogs;
    }

    LoadPlan plan(Class<?> root, OptionTree tree, GraphSemantic semantic, PlanBuilder.Place place) {
        PlanKey key = new PlanKey(root, tree, semantic, place);
        LoadPlan known = plans.get(key);
        if (known != null) {
            return known;
        }
        EntityMappingType entity = sessionFactory.getMappingMetamodel().findEntityDescriptor(root);
        if (entity == null) {
            throw LOADING.noEntity(root.getName());
        }
        LoadPlan plan = PlanBuilder.plan(entity, tree, semantic, place);
        if (plans.size() >= MANY) {
            plans.clear();
        }
        plans.put(key, plan);
        return plan;
    }

    KeyedSelect select(String role, Joins joins, GraphSemantic semantic, Supplier<KeyedSelect> create) {
        SelectKey key = new SelectKey(role, joins, semantic);
        KeyedSelect known = selects.get(key);
        if (known == null) {
            known = create.get();
            selects.putIfAbsent(key, known);
        }
        return known;
    }

    /** What is known in a session; it is forgotten when the session ends. */
    SessionLoading session(SharedSessionContractImplementor session) {
        SessionLoading known = sessions.get(session);
        if (known == null) {
            known = new SessionLoading();
            sessions.put(session, known);
            session.getEventListenerManager().addListener(new EndOfSession(session, sessions));
        }
        return known;
    }

    /** What is known in a session; null for sessions that never had options. */
    @Nullable SessionLoading known(SharedSessionContractImplementor session) {
        return sessions.isEmpty() ? null : sessions.get(session);
    }

    /** How many sessions something is known about. */
    int rememberedSessions() {
        return sessions.size();
    }

    private record PlanKey(Class<?> root, OptionTree tree, GraphSemantic semantic, PlanBuilder.Place place) {}

    private record SelectKey(String role, Joins joins, GraphSemantic semantic) {}

    private record EndOfSession(
            SharedSessionContractImplementor session, Map<SharedSessionContractImplementor, SessionLoading> sessions)
            implements SessionEventListener {

        private static final long serialVersionUID = 1L;

        @Override
        public void end() {
            sessions.remove(session);
        }
    }
}
