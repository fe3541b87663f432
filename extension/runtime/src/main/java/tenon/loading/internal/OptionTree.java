/* SPDX-License-Identifier: Apache-2.0 */
package tenon.loading.internal;

import static tenon.logging.internal.LoadingMessages.LOADING;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tenon.loading.LoadStrategy;

/**
 * What loading options say about one entity, before anybody looked at the mapping. Immutable, and equal by content.
 *
 * @param paths by attribute
 * @param subtypes what is said about instances of subclasses only
 * @param criteria of the relationship that leads here
 * @param recursion how many levels of the relationship that leads here; -1: all; 0: it says nothing
 * @param chunk how many keys one statement gets for the relationship that leads here; 0: it says nothing
 * @param peers whether the first access loads the relationship that leads here for all that came with its owner
 */
public record OptionTree(
        Map<String, PathOption> paths,
        Map<Class<?>, OptionTree> subtypes,
        Criteria criteria,
        int recursion,
        int chunk,
        boolean peers) {

    /** Says nothing. */
    public static final OptionTree EMPTY = new OptionTree(Map.of(), Map.of(), Criteria.NONE, 0, 0, false);

    /** The path of all attributes that have no option of their own. */
    static final String WILDCARD = "*";

    /** All levels. */
    public static final int UNLIMITED = -1;

    /** Adds an option; two different strategies for one path are refused. */
    public OptionTree with(String path, LoadStrategy strategy, OptionTree nested) {
        if (path.isEmpty()) {
            throw new IllegalArgumentException("The path is empty");
        }
        return with(path, path, strategy, nested);
    }

    private OptionTree with(String whole, String path, LoadStrategy strategy, OptionTree nested) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            return put(path, merge(whole, paths.get(path), new PathOption(strategy, false, nested)));
        }
        String first = path.substring(0, dot);
        PathOption step =
                Optional.ofNullable(paths.get(first)).orElseGet(() -> new PathOption(implied(strategy), true, EMPTY));
        OptionTree below = step.nested().with(whole, path.substring(dot + 1), strategy, nested);
        return put(first, new PathOption(step.strategy(), step.isImplied(), below));
    }

    /** How the way to a path is loaded that has no option of its own. */
    private static LoadStrategy implied(LoadStrategy strategy) {
        return switch (strategy) {
            case RAISE, RAISE_ON_SQL -> LoadStrategy.LAZY;
            default -> strategy;
        };
    }

    private static PathOption merge(String path, @Nullable PathOption known, PathOption added) {
        if (known == null) {
            return added;
        }
        if (!known.isImplied() && known.strategy() != added.strategy()) {
            throw LOADING.conflictingOptions(
                    path, OptionText.name(known.strategy()), OptionText.name(added.strategy()));
        }
        return new PathOption(added.strategy(), false, known.nested().merge(path, added.nested()));
    }

    private OptionTree merge(String path, OptionTree other) {
        OptionTree merged = this;
        for (Map.Entry<String, PathOption> each : other.paths.entrySet()) {
            merged = merged.put(
                    each.getKey(), merge(path + "." + each.getKey(), merged.paths.get(each.getKey()), each.getValue()));
        }
        for (Map.Entry<Class<?>, OptionTree> each : other.subtypes.entrySet()) {
            merged = merged.ofType(each.getKey(), each.getValue());
        }
        return new OptionTree(
                merged.paths,
                merged.subtypes,
                other.criteria.isNone() ? criteria : other.criteria,
                other.recursion == 0 ? recursion : other.recursion,
                other.chunk == 0 ? chunk : other.chunk,
                peers || other.peers);
    }

    /** Adds what other options say. */
    OptionTree plus(OptionTree other) {
        return merge("", other);
    }

    private OptionTree put(String attribute, PathOption option) {
        Map<String, PathOption> all = new LinkedHashMap<>(paths);
        all.put(attribute, option);
        return new OptionTree(Collections.unmodifiableMap(all), subtypes, criteria, recursion, chunk, peers);
    }

    /** Adds what is said about instances of a subclass. */
    public OptionTree ofType(Class<?> subtype, OptionTree nested) {
        Map<Class<?>, OptionTree> all = new LinkedHashMap<>(subtypes);
        OptionTree known = all.get(subtype);
        all.put(subtype, known == null ? nested : known.merge(subtype.getSimpleName(), nested));
        return new OptionTree(paths, Collections.unmodifiableMap(all), criteria, recursion, chunk, peers);
    }

    /** Adds a condition. */
    public OptionTree where(String condition, Map<String, ?> parameters) {
        Map<String, Object> all = new LinkedHashMap<>(criteria.parameters());
        all.putAll(parameters);
        String where = criteria.where().isEmpty() ? condition : "(" + criteria.where() + ") and (" + condition + ")";
        return with(old -> new Criteria(where, Collections.unmodifiableMap(all), old.orderBy(), old.limit()));
    }

    /** Says how the elements are ordered. */
    public OptionTree orderBy(String order) {
        return with(old -> new Criteria(old.where(), old.parameters(), order, old.limit()));
    }

    /** Says how many elements each owner gets. */
    public OptionTree limit(int limit) {
        return with(old -> new Criteria(old.where(), old.parameters(), old.orderBy(), limit));
    }

    private OptionTree with(Function<Criteria, Criteria> change) {
        return new OptionTree(paths, subtypes, change.apply(criteria), recursion, chunk, peers);
    }

    /** Says how many levels are loaded. */
    public OptionTree recursive(int levels) {
        return new OptionTree(paths, subtypes, criteria, levels, chunk, peers);
    }

    /** Says how many keys one statement gets. */
    public OptionTree chunk(int size) {
        return new OptionTree(paths, subtypes, criteria, recursion, size, peers);
    }

    /** Says that the first access loads for all. */
    public OptionTree withPeers() {
        return new OptionTree(paths, subtypes, criteria, recursion, chunk, true);
    }

    @Override
    public String toString() {
        return OptionText.of(this);
    }
}
