/* SPDX-License-Identifier: Apache-2.0 */
package tenon.loading.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.cache.spi.access.CollectionDataAccess;
import org.hibernate.cache.spi.entry.CollectionCacheEntry;
import org.hibernate.collection.spi.PersistentCollection;
import org.hibernate.engine.spi.BatchFetchQueue;
import org.hibernate.engine.spi.CollectionEntry;
import org.hibernate.engine.spi.LoadQueryInfluencers;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.engine.spi.SubselectFetch;
import org.hibernate.graph.GraphSemantic;
import org.hibernate.persister.collection.CollectionPersister;
import tenon.compat.internal.EmptyCollections;
import tenon.compat.internal.KeyedSelect;

/** Loads the unloaded collections of one relationship. */
final class RelatedCollections {

    private final FactoryLoading loading;
    private final SharedSessionContractImplementor session;
    private final LoadStep step;
    private final GraphSemantic semantic;

    RelatedCollections(
            FactoryLoading loading, SharedSessionContractImplementor session, LoadStep step, GraphSemantic semantic) {
        this.loading = loading;
        this.session = session;
        this.step = step;
        this.semantic = semantic;
    }

    /** By statements that get the keys of the owners. */
    void selectIn(List<PersistentCollection<?>> missing) {
        // A mapped superclass has a role for each entity below it.
        Map<String, List<PersistentCollection<?>>> byRole = new LinkedHashMap<>();
        for (PersistentCollection<?> collection : missing) {
            byRole.computeIfAbsent(collection.getRole(), role -> new ArrayList<>())
                    .add(collection);
        }
        byRole.values().forEach(this::selectOneRole);
    }

    private void selectOneRole(List<PersistentCollection<?>> missing) {
        CollectionPersister persister = persister(missing.get(0));
        if (!step.criteria().isNone()) {
            new FilteredCollections(session, loading.session(session), step, persister).select(missing);
            return;
        }
        List<PersistentCollection<?>> unread = persister.hasCache() ? notInCache(missing, persister) : missing;
        if (unread.isEmpty()) {
            return;
        }
        KeyedSelect select = select(persister);
        int size = step.chunk() > 0 ? step.chunk() : select.capacity();
        for (int from = 0; from < unread.size(); from += size) {
            List<PersistentCollection<?>> chunk = unread.subList(from, Math.min(from + size, unread.size()));
            List<Object> keys = new ArrayList<>(chunk.size());
            for (PersistentCollection<?> collection : chunk) {
                keys.add(collection.getKey());
            }
            select.load(keys, session);
            for (PersistentCollection<?> collection : chunk) {
                if (!collection.wasInitialized()) {
                    EmptyCollections.finish(collection, session);
                }
            }
        }
    }

    private KeyedSelect select(CollectionPersister persister) {
        LoadPlan nested = step.nested();
        Joins joins = nested == null ? Joins.none() : nested.joins();
        return Selects.of(
                loading,
                session,
                persister.getRole(),
                nested,
                joins,
                semantic,
                influencers -> KeyedSelect.of(persister.getAttributeMapping(), influencers, loading.sessionFactory()));
    }

    private CollectionPersister persister(PersistentCollection<?> collection) {
        return session.getPersistenceContextInternal()
                .getCollectionEntry(collection)
                .getLoadedPersister();
    }

    /** By one statement that repeats the query, if Hibernate has kept it; with a limit it would bring too much. */
    void subquery(List<PersistentCollection<?>> missing, boolean hasLimit) {
        List<PersistentCollection<?>> others = new ArrayList<>();
        List<PersistentCollection<?>> kept = new ArrayList<>();
        for (PersistentCollection<?> collection : missing) {
            (!hasLimit && hasUnlimitedQuery(collection) ? kept : others).add(collection);
        }
        LoadQueryInfluencers influencers = session.getLoadQueryInfluencers();
        boolean before = influencers.getSubselectFetchEnabled();
        influencers.setSubselectFetchEnabled(true);
        try {
            kept.forEach(PersistentCollection::forceInitialization);
        } finally {
            influencers.setSubselectFetchEnabled(before);
        }
        if (!others.isEmpty()) {
            selectIn(others);
        }
    }

    private boolean hasUnlimitedQuery(PersistentCollection<?> collection) {
        BatchFetchQueue queue = session.getPersistenceContextInternal().getBatchFetchQueue();
        CollectionPersister persister = persister(collection);
        SubselectFetch query =
                queue.getSubselect(session.generateEntityKey(collection.getKey(), persister.getOwnerEntityPersister()));
        return query != null && !query.getLoadingSqlAst().hasOffsetOrFetchClause();
    }

    /** Takes collections from the second-level cache. Asking whether it holds one is not enough: it may be unreadable. */
    private List<PersistentCollection<?>> notInCache(
            List<PersistentCollection<?>> missing, CollectionPersister persister) {
        LoadQueryInfluencers influencers = session.getLoadQueryInfluencers();
        if (!session.getCacheMode().isGetEnabled()
                || (influencers.hasEnabledFilters() && persister.isAffectedByEnabledFilters(influencers))) {
            return missing;
        }
        List<PersistentCollection<?>> unread = new ArrayList<>();
        for (PersistentCollection<?> collection : missing) {
            if (!readFromCache(collection, persister)) {
                unread.add(collection);
            }
        }
        return unread;
    }

    private boolean readFromCache(PersistentCollection<?> collection, CollectionPersister persister) {
        CollectionEntry entry = session.getPersistenceContextInternal().getCollectionEntry(collection);
        CollectionDataAccess access = persister.getCacheAccessStrategy();
        Object item = access.get(
                session,
                access.generateCacheKey(
                        entry.getLoadedKey(), persister, loading.sessionFactory(), session.getTenantIdentifier()));
        if (item == null) {
            return false;
        }
        CollectionCacheEntry cached =
                (CollectionCacheEntry) persister.getCacheEntryStructure().destructure(item, loading.sessionFactory());
        cached.assemble(collection, persister, collection.getOwner());
        entry.postInitialize(collection, session);
        return collection.wasInitialized();
    }
}
