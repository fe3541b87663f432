/* SPDX-License-Identifier: Apache-2.0 */
package tenon.loading.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.graph.GraphSemantic;
import org.hibernate.graph.spi.RootGraphImplementor;
import org.hibernate.metamodel.mapping.EntityMappingType;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;
import tenon.loading.LoadStrategy;

/** Loading options of one entity, resolved against the mapping. Immutable, and shared by all who use the options. */
final class LoadPlan {

    private final EntityMappingType entity;
    private final OptionTree tree;
    private final GraphSemantic semantic;
    private final List<LoadStep> steps;
    private final @Nullable Wildcard wildcard;
    private final Joins joins;
    private final int chunk;
    private final boolean hasWork;
    private final boolean staysWithOwner;
    private final boolean needsNoGraph;
    private final Set<String> tables;
    private final Map<EntityPersister, List<LoadStep>> unmentioned = new ConcurrentHashMap<>();
    /** Made when it is needed first; any of several would do. */
    private volatile @Nullable RootGraphImplementor<?> hiddenCarrier;

    LoadPlan(
            EntityMappingType entity,
            OptionTree tree,
            GraphSemantic semantic,
            List<LoadStep> steps,
            @Nullable Wildcard wildcard,
            Joins joins,
            int chunk) {
        this.entity = entity;
        this.tree = tree;
        this.semantic = semantic;
        this.steps = List.copyOf(steps);
        this.wildcard = wildcard;
        this.joins = joins;
        this.chunk = chunk;
        this.hasWork =
                (wildcard != null && wildcard.hasWork()) || steps.stream().anyMatch(LoadStep::hasWork);
        this.needsNoGraph = joins.isEmpty()
                && !Attributes.hasEager(entity)
                && steps.stream().noneMatch(step -> step.strategy() == LoadStrategy.CONTAINS);
        this.tables = QuerySpaces.of(this);
        this.staysWithOwner = (wildcard != null && wildcard.staysWithOwner())
                || steps.stream().anyMatch(LoadStep::staysWithOwner);
    }

    EntityMappingType entity() {
        return entity;
    }

    /** The options that it was made from. */
    OptionTree tree() {
        return tree;
    }

    Class<?> type() {
        return entity.getMappedJavaType().getJavaTypeClass();
    }

    GraphSemantic semantic() {
        return semantic;
    }

    List<LoadStep> steps() {
        return steps;
    }

    /** What holds for all attributes without a step; null if nothing does. */
    @Nullable Wildcard wildcard() {
        return wildcard;
    }

    /** What the statement joins that loads the entities. */
    Joins joins() {
        return joins;
    }

    /** Whether the query's own plan loads the same: nothing is joined, and nothing is EAGER that options make lazy. */
    boolean needsNoGraph() {
        return needsNoGraph;
    }

    /** The tables that further statements read. */
    Set<String> tables() {
        return tables;
    }

    /** A graph for queries whose graph Hibernate does not look at. */
    RootGraphImplementor<?> hiddenCarrier(Supplier<RootGraphImplementor<?>> create) {
        RootGraphImplementor<?> known = hiddenCarrier;
        if (known == null) {
            known = create.get();
            hiddenCarrier = known;
        }
        return known;
    }

    /** How many keys a statement gets; 0: nobody says. */
    int chunk() {
        return chunk;
    }

    /** How many rows a stream reads ahead. */
    int rowsAhead() {
        return chunk > 0 ? chunk : tenon.compat.internal.KeyedSelect.LIST_SIZE;
    }

    /** Whether something has to be done when the rows of the query are there. */
    boolean hasWork() {
        return hasWork;
    }

    /** Whether the options have to be kept with the loaded instances. */
    boolean staysWithOwner() {
        return staysWithOwner;
    }

    boolean usesSubquery() {
        for (LoadStep step : steps) {
            LoadPlan nested = step.strategy() == LoadStrategy.JOINED ? step.nested() : null;
            if (step.strategy() == LoadStrategy.SUBQUERY || (nested != null && nested.usesSubquery())) {
                return true;
            }
        }
        return false;
    }

    /** The step of an attribute of the object; null if there is none. */
    @Nullable LoadStep step(Object owner, String path) {
        for (LoadStep step : steps) {
            if (step.path().equals(path) && step.concerns(owner)) {
                return step;
            }
        }
        return null;
    }

    /** What the wildcard says about the relationships of an object of that type that have no step of their own. */
    List<LoadStep> unmentioned(EntityPersister type, Object owner, Function<EntityMappingType, LoadPlan> below) {
        return wildcard == null
                ? List.of()
                : unmentioned.computeIfAbsent(type, each -> WildcardSteps.of(this, wildcard, type, owner, below));
    }

    /** Whether what one instance needs is loaded for all that came with it. */
    boolean hasPeers() {
        return (wildcard != null && wildcard.peers()) || steps.stream().anyMatch(LoadStep::peers);
    }

    /** How an attribute of the object is loaded; null if nothing is said about it. */
    @Nullable LoadStrategy strategy(Object owner, String path) {
        LoadStep step = step(owner, path);
        return step != null ? step.strategy() : wildcard == null ? null : wildcard.strategy();
    }

    /** What is said about all attributes that have no option of their own. */
    record Wildcard(LoadStrategy strategy, boolean peers) {

        boolean hasWork() {
            return staysWithOwner() || strategy == LoadStrategy.SELECT_IN;
        }

        boolean staysWithOwner() {
            return peers || strategy == LoadStrategy.RAISE || strategy == LoadStrategy.RAISE_ON_SQL;
        }
    }
}
