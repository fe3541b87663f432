/* SPDX-License-Identifier: Apache-2.0 */
package tenon.loading.internal;

import java.util.List;
import java.util.Map;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.PluralAttributeMapping;
import org.hibernate.property.access.spi.Getter;
import org.jspecify.annotations.Nullable;
import tenon.loading.LoadStrategy;

/** One relationship of a {@link LoadPlan}. */
final class LoadStep {

    private final String path;
    private final Class<?> owner;
    private final List<Getter> getters;
    private final AttributeMapping attribute;
    private final LoadStrategy requested;
    private final LoadStrategy strategy;
    private final String reason;
    private final @Nullable LoadPlan nested;
    private final OptionTree tree;
    private final int chunk;

    LoadStep(
            AttributePath found,
            LoadStrategy requested,
            LoadStrategy strategy,
            String reason,
            @Nullable LoadPlan nested,
            OptionTree tree,
            int chunk) {
        this.path = found.path();
        this.owner = found.owner();
        this.getters = found.getters();
        this.attribute = found.attribute();
        this.requested = requested;
        this.strategy = strategy;
        this.reason = reason;
        this.nested = nested;
        this.tree = tree;
        this.chunk = chunk;
    }

    /** The same relationship, loaded in another way. */
    LoadStep as(LoadStrategy other) {
        return new LoadStep(
                new AttributePath(path, owner, getters, attribute),
                other,
                other,
                "",
                nested,
                new OptionTree(Map.of(), Map.of(), tree.criteria(), tree.recursion(), tree.chunk(), false),
                chunk);
    }

    String path() {
        return path;
    }

    /** Whether the object has the attribute. */
    boolean concerns(Object entity) {
        return owner.isInstance(entity);
    }

    AttributeMapping attribute() {
        return attribute;
    }

    boolean isCollection() {
        return attribute instanceof PluralAttributeMapping;
    }

    /** What the options say. */
    LoadStrategy requested() {
        return requested;
    }

    /** What is done, which is the same unless there is a {@link #reason}. */
    LoadStrategy strategy() {
        return strategy;
    }

    /** Why something else is done than the options say; empty if not. */
    String reason() {
        return reason;
    }

    /** What is to be done with what the relationship leads to; null where it leads to no entity. */
    @Nullable LoadPlan nested() {
        return nested;
    }

    Criteria criteria() {
        return tree.criteria();
    }

    int recursion() {
        return tree.recursion();
    }

    boolean peers() {
        return tree.peers();
    }

    /** How many keys a statement gets; 0: as many as it takes. */
    int chunk() {
        return chunk;
    }

    /** Whether something has to be done when the rows of the query are there. */
    boolean hasWork() {
        return switch (strategy) {
            case SELECT_IN, SUBQUERY, IMMEDIATE -> true;
            case RAISE, RAISE_ON_SQL -> true;
            case LAZY -> peers() || (nested != null && nested.hasWork());
            case JOINED, INNER_JOINED, CONTAINS -> nested != null && nested.hasWork();
        };
    }

    /** Whether what the options say has to be known when the attribute is read later. */
    boolean staysWithOwner() {
        return switch (strategy) {
            case RAISE, RAISE_ON_SQL -> true;
            case LAZY -> hasWork();
            default -> false;
        };
    }

    /** The value without loading it. */
    @Nullable Object valueOf(Object entity) {
        Object value = entity;
        for (Getter getter : getters) {
            if (value == null) {
                return null;
            }
            value = getter.get(value);
        }
        return value;
    }
}
