/* SPDX-License-Identifier: Apache-2.0 */
package tenon.loading.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.Hibernate;
import org.hibernate.collection.spi.PersistentCollection;
import org.hibernate.engine.spi.EffectiveEntityGraph;
import org.hibernate.engine.spi.EntityEntry;
import org.hibernate.engine.spi.PersistenceContext;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.graph.GraphSemantic;
import org.hibernate.graph.spi.RootGraphImplementor;
import org.hibernate.metamodel.mapping.EntityMappingType;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.proxy.HibernateProxy;
import org.hibernate.proxy.LazyInitializer;
import org.jspecify.annotations.Nullable;
import tenon.loading.LoadStrategy;

/** Does in one session what options say about entities that are there: level by level, each relationship for all owners at once. */
final class LoadRun {

    private final FactoryLoading loading;
    private final SharedSessionContractImplementor session;
    private final SessionLoading state;
    private final String query;
    /** What a wildcard was applied to already. */
    private final Set<Object> swept = Collections.newSetFromMap(new IdentityHashMap<>());

    private boolean hasLimit;

    LoadRun(FactoryLoading loading, SharedSessionContractImplementor session, String query) {
        this.loading = loading;
        this.session = session;
        this.state = loading.session(session);
        this.query = query;
    }

    /** Flushes what the statements to come would miss, as Hibernate does before the query itself. */
    void flushBefore(LoadPlan plan) {
        Set<String> tables = plan.tables();
        if (!tables.isEmpty()
                && session.isTransactionInProgress()
                && !session.getPersistenceContextInternal().isFlushing()) {
            session.autoFlushIfRequired(tables);
        }
    }

    /** Loads what a query's options say; {@code hasLimit} tells whether the query had one. */
    void load(List<?> owners, LoadPlan plan, boolean hasLimit) {
        this.hasLimit = hasLimit;
        load(owners, plan);
    }

    void load(List<?> owners, LoadPlan plan) {
        if (owners.isEmpty() || !plan.hasWork()) {
            return;
        }
        EffectiveEntityGraph effective = session.getLoadQueryInfluencers().getEffectiveEntityGraph();
        RootGraphImplementor<?> graph = effective.getGraph();
        GraphSemantic semantic = effective.getSemantic();
        // It belongs to the query: for what is loaded now it would be wrong.
        effective.clear();
        state.enter();
        try {
            level(owners, plan, Above.NOTHING);
        } finally {
            state.leave();
            effective.clear();
            if (graph != null && semantic != null) {
                effective.applyGraph(graph, semantic);
            }
        }
    }

    private void level(Collection<?> references, LoadPlan plan, Above above) {
        List<Object> owners = distinct(references);
        if (owners.isEmpty()) {
            return;
        }
        Origin origin = new Origin(plan, query, plan.hasPeers() ? owners : List.of());
        if (plan.staysWithOwner()) {
            keep(owners, origin);
        }
        for (LoadStep step : plan.steps()) {
            if (step.hasWork()) {
                step(owners, step, origin, 0, above.and(plan.entity()));
            }
        }
        LoadPlan.Wildcard wildcard = plan.wildcard();
        if (wildcard != null && wildcard.hasWork()) {
            unmentioned(owners, origin, above);
        }
    }

    private void unmentioned(List<Object> owners, Origin origin, Above above) {
        List<Object> fresh = new ArrayList<>(owners);
        fresh.removeIf(owner -> !swept.add(owner));
        Map<EntityPersister, List<Object>> byType = new LinkedHashMap<>();
        for (Object owner : fresh) {
            byType.computeIfAbsent(session.getEntityPersister(null, owner), type -> new ArrayList<>())
                    .add(owner);
        }
        byType.forEach((type, some) -> {
            for (LoadStep step : origin.plan().unmentioned(type, some.get(0), target -> below(origin.plan(), target))) {
                EntityMappingType target = Attributes.target(step.attribute());
                // The way back leads to what is loaded; another way to the same type might never end.
                if (step.strategy() != LoadStrategy.SELECT_IN
                        || target == null
                        || !above.and(type).holds(target)) {
                    step(some, step, origin, 0, above.and(type));
                }
            }
        });
    }

    /** What a wildcard says about what it leads to. */
    private LoadPlan below(LoadPlan plan, EntityMappingType target) {
        LoadPlan.Wildcard wildcard = plan.wildcard();
        OptionTree tree = wildcard == null
                ? OptionTree.EMPTY
                : OptionTree.EMPTY.with(
                        OptionTree.WILDCARD,
                        wildcard.strategy(),
                        wildcard.peers() ? OptionTree.EMPTY.withPeers() : OptionTree.EMPTY);
        return loading.plan(
                target.getMappedJavaType().getJavaTypeClass(), tree, plan.semantic(), PlanBuilder.Place.KEYED);
    }

    /** The entities that are loaded, each once, without the proxies that stand for them. */
    private static List<Object> distinct(Collection<?> references) {
        List<Object> owners = new ArrayList<>(references.size());
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>(references.size()));
        for (Object reference : references) {
            Object entity = loaded(reference);
            if (entity != null && seen.add(entity)) {
                owners.add(entity);
            }
        }
        return owners;
    }

    private static @Nullable Object loaded(@Nullable Object reference) {
        LazyInitializer initializer = HibernateProxy.extractLazyInitializer(reference);
        if (initializer != null) {
            return initializer.isUninitialized() ? null : initializer.getImplementation();
        }
        return Hibernate.isInitialized(reference) ? reference : null;
    }

    private void keep(List<Object> owners, Origin origin) {
        PersistenceContext context = session.getPersistenceContextInternal();
        for (Object owner : owners) {
            EntityEntry entry = context.getEntry(owner);
            if (entry != null) {
                LoadedUnder.keep(entry, origin);
            }
        }
    }

    private void step(List<Object> owners, LoadStep step, Origin origin, int depth, Above above) {
        List<Object> values = new ArrayList<>(owners.size());
        for (Object owner : owners) {
            if (step.concerns(owner)) {
                Object value = step.valueOf(owner);
                if (value != null && !Attributes.isUnfetched(value)) {
                    values.add(value);
                }
            }
        }
        if (step.isCollection()) {
            collections(values, step, origin);
        } else {
            references(owners, values, step, origin);
        }
        descend(values, step, depth, above);
    }

    private void collections(List<Object> values, LoadStep step, Origin origin) {
        List<PersistentCollection<?>> missing = new ArrayList<>(values.size());
        for (Object value : values) {
            if (value instanceof PersistentCollection<?> collection && !collection.wasInitialized()) {
                missing.add(collection);
            }
        }
        if (missing.isEmpty()) {
            return;
        }
        RelatedCollections collections =
                new RelatedCollections(loading, session, step, origin.plan().semantic());
        switch (step.strategy()) {
            case SELECT_IN -> collections.selectIn(missing);
            case SUBQUERY -> collections.subquery(missing, hasLimit);
            case IMMEDIATE -> missing.forEach(PersistentCollection::forceInitialization);
            default -> {
                // Loaded by the query, or not to be loaded.
            }
        }
    }

    private void references(List<Object> owners, List<Object> values, LoadStep step, Origin origin) {
        References references = new References(session, state, origin);
        switch (step.strategy()) {
            case SELECT_IN -> references.selectIn(loading, values, step);
            case IMMEDIATE -> values.forEach(Hibernate::initialize);
            case RAISE, RAISE_ON_SQL, LAZY -> references.mark(owners, step);
            default -> {
                // Loaded by the query.
            }
        }
    }

    private void descend(List<Object> values, LoadStep step, int depth, Above above) {
        LoadPlan nested = step.nested();
        if (nested == null) {
            return;
        }
        boolean goesOn = step.recursion() == OptionTree.UNLIMITED || depth + 1 < step.recursion();
        if (!nested.hasWork() && !goesOn) {
            return;
        }
        List<Object> children = step.isCollection() ? elements(values) : values;
        if (children.isEmpty()) {
            return;
        }
        if (nested.hasWork()) {
            level(children, nested, above);
        }
        if (goesOn) {
            List<Object> next = distinct(children);
            next.removeIf(child -> !step.concerns(child));
            if (!next.isEmpty()) {
                step(next, step, new Origin(nested, query, List.of()), depth + 1, above);
            }
        }
    }

    /** What options say about an attribute, by name or by wildcard; null if nothing. */
    @Nullable LoadStep stepOf(Origin origin, Object owner, String path) {
        LoadStep step = origin.plan().step(owner, path);
        if (step != null) {
            return step;
        }
        for (LoadStep each : origin.plan()
                .unmentioned(session.getEntityPersister(null, owner), owner, target -> below(origin.plan(), target))) {
            if (each.path().equals(path)) {
                return each;
            }
        }
        return null;
    }

    /** Loads one relationship for all that came with its owner. */
    void loadForPeers(LoadStep step, Origin origin) {
        LoadStep now = step.as(LoadStrategy.SELECT_IN);
        LoadPlan plan = new LoadPlan(
                origin.plan().entity(),
                origin.plan().tree(),
                origin.plan().semantic(),
                List.of(now),
                null,
                Joins.none(),
                now.chunk());
        load(origin.peers(), plan);
    }

    List<Object> elements(List<Object> values) {
        List<Object> elements = new ArrayList<>();
        for (Object value : values) {
            if (value instanceof PersistentCollection<?> collection && collection.wasInitialized()) {
                addElements(collection, elements);
            }
        }
        return elements;
    }

    private void addElements(PersistentCollection<?> collection, List<Object> elements) {
        var entry = session.getPersistenceContextInternal().getCollectionEntry(collection);
        if (entry == null || entry.getLoadedPersister() == null) {
            return;
        }
        Iterator<?> entries = collection.entries(entry.getLoadedPersister());
        while (entries.hasNext()) {
            Object element = entries.next();
            if (element instanceof Map.Entry<?, ?> pair) {
                element = pair.getValue();
            }
            if (element != null) {
                elements.add(element);
            }
        }
    }

    /** The types of entities that lead to where a wildcard is applied. */
    private record Above(Set<EntityMappingType> types) {

        static final Above NOTHING = new Above(Set.of());

        Above and(EntityMappingType type) {
            Set<EntityMappingType> all = new HashSet<>(types);
            all.add(type.getRootEntityDescriptor());
            return new Above(all);
        }

        boolean holds(EntityMappingType type) {
            return types.contains(type.getRootEntityDescriptor());
        }
    }
}
