/* SPDX-License-Identifier: Apache-2.0 */
package tenon.boot.internal;

import static tenon.logging.internal.MappingMessages.MAPPING;

import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.boot.Metadata;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.ToOne;
import org.hibernate.mapping.Value;
import org.jspecify.annotations.Nullable;
import tenon.TenonException;
import tenon.pairing.internal.Declaration;

/** Finds the mistakes in the pairs of a persistence unit, and tells all of them at once. */
final class MappingCheck {

    private final PairedModel model;
    private final Metadata metadata;
    private final List<TenonException> mistakes = new ArrayList<>();

    MappingCheck(PairedModel model, Metadata metadata) {
        this.model = model;
        this.metadata = metadata;
    }

    /** Throws what it finds together with mistakes that were found elsewhere. */
    void run(List<TenonException> others) {
        Map<Declaration, Declaration> pairs = new LinkedHashMap<>();
        for (Declaration side : model.declarations()) {
            Declaration counterpart = checkSide(side);
            if (counterpart != null) {
                pairs.put(side, counterpart);
            }
        }
        Set<Declaration> shared = checkShared(pairs);
        pairs.forEach((side, counterpart) -> {
            if (!shared.contains(side)) {
                checkPair(side, counterpart);
            }
        });
        new GetterCheck(model.entities().keySet()).run(mistakes);
        new EmbeddableCheck(metadata).run(mistakes);
        new AssociationCheck(metadata).run(mistakes);
        mistakes.addAll(others);
        Mistakes.tell(mistakes);
    }

    /** Checks one attribute by itself; returns its counterpart if there is one to go on with. */
    private @Nullable Declaration checkSide(Declaration side) {
        if (relationship(side) == null) {
            mistakes.add(MAPPING.notARelationship(side.toString()));
            return null;
        }
        if (!side.isTrackable()) {
            mistakes.add(MAPPING.untrackableType(
                    side.toString(), side.field().getType().getSimpleName(), Declaration.TRACKABLE));
            return null;
        }
        if (side.counterpartName().isEmpty()) {
            mistakes.add(MAPPING.counterpartUntold(
                    side.toString(),
                    side.target().getSimpleName(),
                    side.entity().getSimpleName(),
                    candidates(side)));
            return null;
        }
        Declaration counterpart = side.counterpart().orElse(null);
        if (counterpart == null) {
            mistakes.add(MAPPING.unknownCounterpart(
                    side.toString(),
                    side.counterpartName(),
                    side.target().getSimpleName(),
                    side.entity().getSimpleName(),
                    candidates(side)));
            return null;
        }
        if (!counterpart.refersTo(side.entity())) {
            mistakes.add(MAPPING.counterpartOfOtherType(
                    side.toString(),
                    counterpart.toString(),
                    counterpart.target().getSimpleName(),
                    side.entity().getSimpleName(),
                    candidates(side)));
            return null;
        }
        return counterpart;
    }

    private static List<String> candidates(Declaration side) {
        return Declaration.relationships(side.target()).stream()
                .filter(other -> other.refersTo(side.entity()) && other.relationship() != null)
                .map(Declaration::name)
                .sorted()
                .toList();
    }

    /** Finds counterparts that several attributes name; returns these attributes. */
    private Set<Declaration> checkShared(Map<Declaration, Declaration> pairs) {
        Map<Object, Set<Declaration>> byCounterpart = new LinkedHashMap<>();
        pairs.forEach((side, counterpart) -> byCounterpart
                .computeIfAbsent(List.of(counterpart.field(), side.entity()), key -> new LinkedHashSet<>())
                .add(side));
        Set<Declaration> shared = new LinkedHashSet<>();
        byCounterpart.values().stream().filter(sides -> sides.size() > 1).forEach(sides -> {
            shared.addAll(sides);
            Declaration counterpart = pairs.get(sides.iterator().next());
            mistakes.add(MAPPING.sharedCounterpart(
                    String.valueOf(counterpart),
                    sides.stream().map(each -> "'" + each + "'").collect(Collectors.toCollection(TreeSet::new))));
        });
        return shared;
    }

    private void checkPair(Declaration side, Declaration counterpart) {
        if (side.isOneWay() && counterpart.isAnnotated()) {
            mistakes.add(MAPPING.oneWayAnswered(side.toString(), counterpart.toString()));
            return;
        }
        if (!side.isOneWay() && !side.isMutual(counterpart)) {
            if (!counterpart.isOneWay()) {
                mistakes.add(MAPPING.notMutual(
                        side.toString(), counterpart.toString(), side.name(), whatItNames(counterpart)));
            }
            return;
        }
        if (side.isOneWay() || isFirst(side, counterpart)) {
            checkDirections(side, counterpart);
        }
    }

    private static String whatItNames(Declaration counterpart) {
        return counterpart.isAnnotated()
                ? "it back-populates '" + counterpart.counterpartName() + "'"
                : "it has no @BackPopulates";
    }

    /** Of the two sides of a pair, the one that speaks for both. */
    private static boolean isFirst(Declaration side, Declaration counterpart) {
        Function<Declaration, String> name =
                each -> each.field().getDeclaringClass().getName() + "." + each.name();
        return name.apply(side).compareTo(name.apply(counterpart)) <= 0;
    }

    private void checkDirections(Declaration side, Declaration counterpart) {
        Class<? extends Annotation> one = relationship(side);
        Class<? extends Annotation> other = relationship(counterpart);
        if (one == null || other == null) {
            mistakes.add(MAPPING.notARelationship((one == null ? side : counterpart).toString()));
            return;
        }
        boolean sameOfAPair = one == other && (one == OneToMany.class || one == ManyToOne.class);
        if (sameOfAPair) {
            mistakes.add(MAPPING.sameDirection(side.toString(), counterpart.toString(), one.getSimpleName()));
            return;
        }
        if (other != opposite(one)) {
            mistakes.add(MAPPING.directionsDoNotFit(
                    side.toString(), one.getSimpleName(), counterpart.toString(), other.getSimpleName()));
            return;
        }
        checkOwner(side, counterpart);
    }

    private static Class<? extends Annotation> opposite(Class<? extends Annotation> relationship) {
        if (relationship == OneToMany.class) {
            return ManyToOne.class;
        }
        return relationship == ManyToOne.class ? OneToMany.class : relationship;
    }

    private void checkOwner(Declaration side, Declaration counterpart) {
        if (side.sharesTable(counterpart)) {
            return;
        }
        boolean mapped = !side.mappedBy().isEmpty();
        boolean counterpartMapped = !counterpart.mappedBy().isEmpty();
        if (mapped && counterpartMapped) {
            mistakes.add(MAPPING.bothMappedBy(side.toString(), counterpart.toString()));
            return;
        }
        boolean symmetric = side.field().equals(counterpart.field());
        String table = joinTable(side);
        String otherTable = joinTable(counterpart);
        if (!mapped && !counterpartMapped && !symmetric && relationship(side) == ManyToMany.class) {
            mistakes.add(
                    table.equals(otherTable)
                            ? MAPPING.bothOwning(side.toString(), counterpart.toString())
                            : MAPPING.differentJoinTables(side.toString(), table, counterpart.toString(), otherTable));
            return;
        }
        if (isReadOnly(side) && isReadOnly(counterpart)) {
            mistakes.add(MAPPING.readOnly(side.toString(), counterpart.toString()));
        }
    }

    private String joinTable(Declaration side) {
        return model.property(side)
                .map(Property::getValue)
                .filter(Collection.class::isInstance)
                .map(value -> ((Collection) value).getCollectionTable().getName())
                .orElse("");
    }

    private boolean isReadOnly(Declaration side) {
        Property property = model.property(side).orElse(null);
        if (property == null) {
            return false;
        }
        return property.getValue() instanceof Collection collection
                ? collection.isInverse()
                : property.getValue() instanceof ToOne
                        && !property.getValue().hasAnyInsertableColumns()
                        && !property.getValue().hasAnyUpdatableColumns()
                        && property.getValue().getColumnSpan() > 0;
    }

    /** The kind of a relationship, by its annotation or, where orm.xml maps it, by what Hibernate bound. */
    private @Nullable Class<? extends Annotation> relationship(Declaration side) {
        Class<? extends Annotation> annotated = side.relationship();
        if (annotated != null) {
            return annotated;
        }
        Value value = model.property(side).map(Property::getValue).orElse(null);
        if (value instanceof Collection collection) {
            return collection.isOneToMany()
                    ? OneToMany.class
                    : collection.getElement() instanceof ToOne ? ManyToMany.class : null;
        }
        if (value instanceof org.hibernate.mapping.ManyToOne reference) {
            return reference.isLogicalOneToOne() ? OneToOne.class : ManyToOne.class;
        }
        return value instanceof ToOne ? OneToOne.class : null;
    }
}
