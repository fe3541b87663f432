/* SPDX-License-Identifier: Apache-2.0 */
package tenon.loading.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Hibernate;
import org.hibernate.bytecode.enhance.spi.interceptor.EnhancementAsProxyLazinessInterceptor;
import org.hibernate.engine.spi.EntityKey;
import org.hibernate.engine.spi.PersistentAttributeInterceptable;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.proxy.HibernateProxy;
import org.hibernate.proxy.LazyInitializer;
import org.jspecify.annotations.Nullable;
import tenon.compat.internal.KeyedSelect;

/** Loads what to-one attributes refer to, or remembers what is to happen when they are read. */
final class References {

    private final SharedSessionContractImplementor session;
    private final SessionLoading state;
    private final Origin origin;

    References(SharedSessionContractImplementor session, SessionLoading state, Origin origin) {
        this.session = session;
        this.state = state;
        this.origin = origin;
    }

    /** The key of what an unloaded reference refers to; null if it is loaded. */
    static @Nullable EntityKey unloadedKey(SharedSessionContractImplementor session, @Nullable Object reference) {
        LazyInitializer initializer = HibernateProxy.extractLazyInitializer(reference);
        if (initializer != null) {
            return initializer.isUninitialized() ? key(session, initializer) : null;
        }
        if (reference instanceof PersistentAttributeInterceptable enhanced
                && enhanced.$$_hibernate_getInterceptor() instanceof EnhancementAsProxyLazinessInterceptor interceptor
                && !interceptor.isInitialized()) {
            return interceptor.getEntityKey();
        }
        return null;
    }

    private static EntityKey key(SharedSessionContractImplementor session, LazyInitializer initializer) {
        return session.generateEntityKey(
                initializer.getInternalIdentifier(),
                session.getFactory().getMappingMetamodel().getEntityDescriptor(initializer.getEntityName()));
    }

    /** By statements that get the keys of the targets; what the session or the second-level cache has is left out. */
    void selectIn(FactoryLoading loading, List<Object> values, LoadStep step) {
        Map<String, Map<Object, Object>> byEntity = new LinkedHashMap<>();
        for (Object value : values) {
            EntityKey key = unloadedKey(session, value);
            if (key != null) {
                state.unmark(key);
                if (isAtHand(key, value)) {
                    Hibernate.initialize(value);
                } else {
                    byEntity.computeIfAbsent(key.getEntityName(), name -> new LinkedHashMap<>())
                            .put(key.getIdentifier(), value);
                }
            }
        }
        byEntity.forEach((entity, byId) -> load(loading, entity, new ArrayList<>(byId.keySet()), step));
    }

    private boolean isAtHand(EntityKey key, Object reference) {
        Object held = session.getPersistenceContextInternal().getEntity(key);
        if (held != null && held != reference) {
            return true;
        }
        EntityPersister persister = key.getPersister();
        return persister.canReadFromCache()
                && session.getCacheMode().isGetEnabled()
                && session.getFactory().getCache().containsEntity(persister.getEntityName(), key.getIdentifier());
    }

    private void load(FactoryLoading loading, String entity, List<Object> ids, LoadStep step) {
        EntityPersister persister = session.getFactory().getMappingMetamodel().getEntityDescriptor(entity);
        LoadPlan nested = step.nested();
        Joins joins = nested == null ? Joins.none() : nested.joins();
        KeyedSelect select = Selects.of(
                loading,
                session,
                entity,
                nested,
                joins,
                origin.plan().semantic(),
                influencers -> KeyedSelect.of(persister, influencers, loading.sessionFactory()));
        int size = step.chunk() > 0 ? step.chunk() : select.capacity();
        for (int from = 0; from < ids.size(); from += size) {
            select.load(ids.subList(from, Math.min(from + size, ids.size())), session);
        }
    }

    /** Remembers what is said about the attribute for the unloaded targets. */
    void mark(List<Object> owners, LoadStep step) {
        for (Object owner : owners) {
            if (step.concerns(owner)) {
                mark(step.valueOf(owner), step);
            }
        }
    }

    private void mark(@Nullable Object reference, LoadStep step) {
        EntityKey key = unloadedKey(session, reference);
        if (key != null && reference != null) {
            String owner = origin.plan().type().getSimpleName();
            state.mark(key, new SessionLoading.Mark(reference, origin, step, owner, step.path()));
        }
    }
}
