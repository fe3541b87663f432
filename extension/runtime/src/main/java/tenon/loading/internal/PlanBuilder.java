/* SPDX-License-Identifier: Apache-2.0 */
package tenon.loading.internal;

import static tenon.logging.internal.LoadingMessages.LOADING;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hibernate.Version;
import org.hibernate.graph.GraphSemantic;
import org.hibernate.metamodel.mapping.EntityMappingType;
import org.hibernate.metamodel.mapping.PluralAttributeMapping;
import org.jspecify.annotations.Nullable;
import tenon.compat.internal.EntityGraphs;
import tenon.loading.LoadStrategy;

/** Resolves options against the mapping: finds the attributes, and decides what is done where the options cannot be followed to the letter. */
final class PlanBuilder {

    /** What loads the entities that a plan is about. */
    enum Place {
        /** The statement of the query. */
        QUERY,
        /** A statement of ours. */
        KEYED,
        /** A query of ours, whose rows the join of a collection would repeat. */
        FILTERED,
        /** Neither: nothing can be joined there. */
        ELSEWHERE
    }

    private final GraphSemantic semantic;
    private final int chunk;

    private PlanBuilder(GraphSemantic semantic, int chunk) {
        this.semantic = semantic;
        this.chunk = chunk;
    }

    static LoadPlan plan(EntityMappingType root, OptionTree tree, GraphSemantic semantic, Place place) {
        refuseMisplaced(tree);
        PlanBuilder builder = new PlanBuilder(semantic, tree.chunk());
        LoadPlan plan = builder.build(root, tree, null, place, Joins.none(), "");
        JoinedCollections.check(plan);
        return plan;
    }

    private static void refuseMisplaced(OptionTree tree) {
        String advice = "It is about one relationship: call it on the nested options of that relationship.";
        if (!tree.criteria().isNone()) {
            throw LOADING.misplaced("where, orderBy or limit", "the root", advice);
        }
        if (tree.recursion() != 0) {
            throw LOADING.misplaced("recursive", "the root", advice);
        }
        if (tree.peers()) {
            throw LOADING.misplaced("peers", "the root", advice);
        }
    }

    private LoadPlan build(
            EntityMappingType entity,
            OptionTree tree,
            LoadPlan.@Nullable Wildcard inherited,
            Place place,
            Joins joins,
            String prefix) {
        PathOption star = tree.paths().get(OptionTree.WILDCARD);
        LoadPlan.Wildcard wildcard = star == null ? inherited : wildcard(star);
        List<LoadStep> steps = new ArrayList<>();
        addSteps(new Scope(entity, wildcard, place, joins, steps), "", tree, prefix);
        tree.subtypes().forEach((subtype, nested) -> {
            EntityMappingType type = Attributes.subtype(entity, subtype);
            // A graph has no way to join what only a subclass declares that all lines have.
            addSteps(new Scope(type, wildcard, Place.ELSEWHERE, joins, steps), "", nested, prefix);
        });
        if (place != Place.ELSEWHERE) {
            joinWhatIsNeverLazy(entity, joins, steps);
            removeEager(entity, joins, steps, wildcard);
        }
        return new LoadPlan(entity, tree, semantic, steps, wildcard, joins, chunk);
    }

    private static LoadPlan.Wildcard wildcard(PathOption star) {
        switch (star.strategy()) {
            case LAZY, RAISE, RAISE_ON_SQL, SELECT_IN -> {
                return new LoadPlan.Wildcard(star.strategy(), star.nested().peers());
            }
            default ->
                throw LOADING.misplaced(
                        OptionText.name(star.strategy()),
                        OptionTree.WILDCARD,
                        "The wildcard is understood by lazy, raise, raiseOnSql and selectIn: name the relationships instead.");
        }
    }

    private void addSteps(Scope scope, String embeddable, OptionTree tree, String prefix) {
        for (Map.Entry<String, PathOption> each : tree.paths().entrySet()) {
            if (each.getKey().equals(OptionTree.WILDCARD)) {
                continue;
            }
            String path = embeddable + each.getKey();
            PathOption option = each.getValue();
            if (option.isImplied() && Attributes.isEmbeddable(scope.entity(), path)) {
                addSteps(scope, path + ".", option.nested(), prefix);
            } else {
                scope.steps().add(step(scope, path, option, prefix));
            }
        }
    }

    private LoadStep step(Scope scope, String path, PathOption option, String prefix) {
        AttributePath found = Attributes.find(scope.entity(), path);
        EntityMappingType target = Attributes.target(found.attribute());
        Decision decision = decide(scope, found, option, prefix + path);
        FilteredQuery.check(prefix + path, target, option.nested().criteria());
        OptionTree nestedTree = option.nested();
        Joins nestedJoins =
                decision.strategy() == LoadStrategy.JOINED ? scope.joins().at(path) : Joins.none();
        LoadPlan nested = null;
        if (target != null) {
            nested = build(target, nestedTree, scope.wildcard(), decision.below(), nestedJoins, prefix + path + ".");
        } else if (!nestedTree.paths().isEmpty()) {
            throw LOADING.notARelationship(
                    nestedTree.paths().keySet().iterator().next(), prefix + path, List.of());
        }
        if (nestedTree.recursion() != 0) {
            checkRecursion(found, target, prefix + path);
        }
        int size = nestedTree.chunk() > 0 ? nestedTree.chunk() : chunk;
        return new LoadStep(found, option.strategy(), decision.strategy(), decision.reason(), nested, nestedTree, size);
    }

    private Decision decide(Scope scope, AttributePath found, PathOption option, String path) {
        boolean isCollection = found.attribute() instanceof PluralAttributeMapping;
        boolean canJoin = scope.place() == Place.FILTERED ? !isCollection : scope.place() != Place.ELSEWHERE;
        LoadStrategy asked = option.strategy();
        checkCriteria(option, isCollection, path);
        if (asked == LoadStrategy.INNER_JOINED) {
            String reason = isCollection
                    ? "it is a collection, which may be empty"
                    : Attributes.isOptional(scope.entity(), found) ? "it is optional" : "";
            if (!reason.isEmpty()) {
                throw LOADING.innerJoinImpossible(path, scope.entity().getEntityName(), reason);
            }
            asked = LoadStrategy.JOINED;
        }
        if (!isCollection && asked != LoadStrategy.CONTAINS && asked != LoadStrategy.JOINED) {
            if (Attributes.isNeverLazy(scope.entity(), found)
                    || (asked.compareTo(LoadStrategy.LAZY) < 0 && Attributes.isLoadedOneByOne(scope.entity(), found))) {
                return canJoin
                        ? new Decision(LoadStrategy.JOINED, scope.place(), "it cannot be lazy, so it is joined")
                        : new Decision(
                                LoadStrategy.CONTAINS,
                                Place.ELSEWHERE,
                                "it cannot be lazy: Hibernate loads it with its owner");
            }
        }
        return switch (asked) {
            case JOINED ->
                canJoin
                        ? new Decision(LoadStrategy.JOINED, scope.place(), "")
                        : new Decision(
                                LoadStrategy.SELECT_IN,
                                Place.KEYED,
                                "there is no statement here that it could be joined to");
            case SUBQUERY ->
                isCollection && scope.place() == Place.QUERY
                        ? new Decision(LoadStrategy.SUBQUERY, Place.ELSEWHERE, "")
                        : new Decision(
                                LoadStrategy.SELECT_IN,
                                Place.KEYED,
                                isCollection
                                        ? "its owners are not what the query itself returns"
                                        : "a to-one attribute has its keys at hand");
            case SELECT_IN ->
                new Decision(
                        LoadStrategy.SELECT_IN, option.nested().criteria().isNone() ? Place.KEYED : Place.FILTERED, "");
            default -> new Decision(asked, Place.ELSEWHERE, "");
        };
    }

    private static void checkCriteria(PathOption option, boolean isCollection, String path) {
        OptionTree nested = option.nested();
        if (!nested.criteria().isNone() && (option.strategy() != LoadStrategy.SELECT_IN || !isCollection)) {
            throw LOADING.misplaced(
                    "where, orderBy or limit", path, "They are honoured for collections that selectIn loads.");
        }
        if (nested.recursion() != 0 && option.strategy() != LoadStrategy.SELECT_IN) {
            throw LOADING.misplaced("recursive", path, "It is honoured for what selectIn loads.");
        }
        if (nested.peers() && option.strategy() != LoadStrategy.LAZY) {
            throw LOADING.misplaced("peers", path, "It is about what is lazy: use lazy for the path.");
        }
    }

    private static void checkRecursion(AttributePath found, @Nullable EntityMappingType target, String path) {
        Class<?> type = target == null ? null : target.getMappedJavaType().getJavaTypeClass();
        if (type == null || (!found.owner().isAssignableFrom(type) && !type.isAssignableFrom(found.owner()))) {
            throw LOADING.notRecursive(
                    path, found.owner().getSimpleName(), type == null ? "no entity" : type.getSimpleName());
        }
    }

    /** Otherwise Hibernate would load it by a statement for each owner. */
    private void joinWhatIsNeverLazy(EntityMappingType entity, Joins joins, List<LoadStep> steps) {
        for (String path : Attributes.neverLazy(entity)) {
            if (steps.stream().noneMatch(step -> step.path().equals(path))) {
                joins.at(path);
            }
        }
    }

    private void removeEager(
            EntityMappingType entity, Joins joins, List<LoadStep> steps, LoadPlan.@Nullable Wildcard wildcard) {
        if (semantic != GraphSemantic.LOAD) {
            return;
        }
        for (String path : Attributes.eager(entity)) {
            LoadStep step = steps.stream()
                    .filter(each -> each.path().equals(path))
                    .findFirst()
                    .orElse(null);
            LoadStrategy said = step != null ? step.strategy() : wildcard == null ? null : wildcard.strategy();
            if (said != null && said != LoadStrategy.JOINED && said != LoadStrategy.CONTAINS) {
                if (!EntityGraphs.honourRemoval() || path.contains(".")) {
                    throw LOADING.eagerUnderLoadGraph(
                            path, entity.getEntityName(), Version.getVersionString(), OptionText.name(said));
                }
                joins.removed().add(path);
            }
        }
    }

    private record Scope(
            EntityMappingType entity,
            LoadPlan.@Nullable Wildcard wildcard,
            Place place,
            Joins joins,
            List<LoadStep> steps) {}

    private record Decision(LoadStrategy strategy, Place below, String reason) {}
}
