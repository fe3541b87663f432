/* SPDX-License-Identifier: Apache-2.0 */
package tenon.relationship.internal;

import jakarta.persistence.CascadeType;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToMany;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tenon.mapping.BackPopulates;
import tenon.relationship.CollectionKind;
import tenon.relationship.ColumnPair;
import tenon.relationship.Direction;
import tenon.relationship.FetchStyle;
import tenon.relationship.Relationship;

/** A relationship of the boot model, with what the annotations of its attribute add. */
final class MappedRelationship implements Relationship {

    private final MappedRelationships all;
    private final Facts facts;
    private final Annotations annotations;

    MappedRelationship(MappedRelationships all, Facts facts) {
        this.all = all;
        this.facts = facts;
        this.annotations = Annotations.of(facts.type(), facts.name());
    }

    Facts facts() {
        return facts;
    }

    Annotations annotations() {
        return annotations;
    }

    @Override
    public String owner() {
        return facts.owner();
    }

    @Override
    public String attribute() {
        return facts.attribute();
    }

    @Override
    public String target() {
        return facts.target();
    }

    @Override
    public Direction direction() {
        if (!facts.isToMany()) {
            return facts.unique() ? Direction.ONE_TO_ONE : Direction.MANY_TO_ONE;
        }
        if (annotations.has(OneToMany.class)) {
            return Direction.ONE_TO_MANY;
        }
        return facts.unique() && !annotations.has(ManyToMany.class) ? Direction.ONE_TO_MANY : Direction.MANY_TO_MANY;
    }

    /** The name of the counterpart as this side tells it; empty if it tells none. */
    String named() {
        String backPopulates =
                annotations.find(BackPopulates.class).map(BackPopulates::value).orElse("");
        return backPopulates.isEmpty() && facts.mappedBy() != null ? facts.mappedBy() : backPopulates;
    }

    Optional<MappedRelationship> linked() {
        return named().isEmpty() ? all.naming(this) : all.find(facts.target(), named());
    }

    @Override
    public Optional<Relationship> counterpart() {
        return linked().map(Relationship.class::cast);
    }

    boolean isAnnotated() {
        return annotations.has(BackPopulates.class);
    }

    @Override
    public boolean isInStep() {
        return isAnnotated()
                && !isOneWay()
                && linked().filter(other -> other.isAnnotated() && !other.isOneWay())
                        .isPresent();
    }

    @Override
    public boolean isOneWay() {
        return annotations
                .find(BackPopulates.class)
                .filter(BackPopulates::oneWay)
                .isPresent();
    }

    @Override
    public boolean isOwning() {
        return !facts.inverse();
    }

    @Override
    public boolean isReadOnly() {
        return isOwning() && !facts.columns().isEmpty() && written().isEmpty();
    }

    /** The columns that this side writes. Those of @MapsId are written as part of the identifier. */
    List<String> written() {
        return annotations.has(MapsId.class)
                ? facts.columns().stream()
                        .map(pair -> pair.table() + "." + pair.column())
                        .toList()
                : facts.written();
    }

    @Override
    public List<ColumnPair> columns() {
        return facts.columns().isEmpty()
                ? linked().map(other -> other.facts.columns()).orElse(List.of())
                : facts.columns();
    }

    @Override
    public Optional<String> associationTable() {
        return Optional.ofNullable(facts.table());
    }

    @Override
    public Set<CascadeType> cascades() {
        EnumSet<CascadeType> cascades = EnumSet.noneOf(CascadeType.class);
        for (String operation : facts.cascade().split(",", -1)) {
            switch (operation.strip()) {
                case "all", "all-delete-orphan" -> cascades.addAll(EnumSet.complementOf(EnumSet.of(CascadeType.ALL)));
                case "persist" -> cascades.add(CascadeType.PERSIST);
                case "merge" -> cascades.add(CascadeType.MERGE);
                case "delete", "remove" -> cascades.add(CascadeType.REMOVE);
                case "refresh" -> cascades.add(CascadeType.REFRESH);
                case "evict", "detach" -> cascades.add(CascadeType.DETACH);
                default -> {
                    // none, or an operation that only Hibernate has
                }
            }
        }
        return Collections.unmodifiableSet(cascades);
    }

    @Override
    public boolean isOrphanRemoval() {
        return facts.orphanRemoval();
    }

    @Override
    public boolean isOptional() {
        return facts.optional();
    }

    @Override
    public Optional<CollectionKind> collectionKind() {
        return Optional.ofNullable(facts.kind());
    }

    @Override
    public FetchType fetch() {
        return facts.lazy() ? FetchType.LAZY : FetchType.EAGER;
    }

    @Override
    public FetchStyle fetchStyle() {
        return facts.style();
    }

    /** The attribute as messages name it. */
    String shortName() {
        return all.label(facts.owner()) + "." + facts.attribute();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MappedRelationship that && all == that.all && facts.equals(that.facts);
    }

    @Override
    public int hashCode() {
        return facts.hashCode();
    }

    /** One line that tells all of it. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(shortName())
                .append(" -> ")
                .append(all.label(facts.target()))
                .append(", ")
                .append(name(direction()));
        linked().ifPresent(other -> text.append(
                        isInStep() ? ", in step with " : isOneWay() ? ", one way to " : ", other side ")
                .append(other.shortName()));
        text.append(isReadOnly() ? ", read-only" : isOwning() ? ", owning" : ", inverse");
        collectionKind().ifPresent(kind -> text.append(", ").append(name(kind)));
        text.append(", ").append(name(fetch()));
        if (fetchStyle() != FetchStyle.SELECT) {
            text.append(" by ").append(name(fetchStyle()));
        }
        if (!cascades().isEmpty()) {
            text.append(", cascades ")
                    .append(cascades().stream().map(MappedRelationship::name).collect(Collectors.joining(" ")));
        }
        if (isOrphanRemoval()) {
            text.append(", orphan removal");
        }
        associationTable().ifPresent(table -> text.append(", via ").append(table));
        text.append(", ").append(columns());
        return text.toString();
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
