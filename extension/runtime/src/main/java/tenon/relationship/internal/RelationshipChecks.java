/* SPDX-License-Identifier: Apache-2.0 */
package tenon.relationship.internal;

import static tenon.logging.internal.RelationshipMessages.RELATIONSHIPS;

import jakarta.persistence.CascadeType;
import jakarta.persistence.FetchType;
import jakarta.persistence.MapsId;
import jakarta.persistence.PrimaryKeyJoinColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hibernate.engine.spi.PersistentAttributeInterceptable;
import org.jspecify.annotations.Nullable;
import tenon.TenonException;
import tenon.mapping.BackPopulates;
import tenon.mapping.Intended;
import tenon.relationship.CollectionKind;
import tenon.relationship.Direction;

/** Finds relationships that Hibernate maps in silence and that are hardly meant. */
public final class RelationshipChecks {

    private static final String OVERLAP = "TNN001020";

    /** The codes of the checks, by which each can be silenced. */
    public static final Set<String> CODES = Set.copyOf(List.of(
            OVERLAP,
            "TNN001021",
            "TNN001022",
            "TNN001024",
            "TNN001025",
            "TNN001026",
            "TNN001027",
            "TNN001028",
            "TNN001029"));

    private final MappedRelationships relationships;
    private final Set<String> silenced;
    private final List<TenonException> found = new ArrayList<>();

    private RelationshipChecks(MappedRelationships relationships, Set<String> silenced) {
        this.relationships = relationships;
        this.silenced = silenced;
    }

    /** Checks all relationships; returns what is doubtful, except where it is said to be meant. */
    public static List<TenonException> run(MappedRelationships relationships, Set<String> silenced) {
        return new RelationshipChecks(relationships, silenced).run();
    }

    private List<TenonException> run() {
        List<MappedRelationship> all = relationships.list();
        for (MappedRelationship each : all) {
            checkCodes(each);
            checkCounterpart(each);
            checkCollection(each);
            checkOneToOne(each);
        }
        checkOverlaps(all);
        return List.copyOf(found);
    }

    private void checkCodes(MappedRelationship each) {
        for (String code : intended(each)) {
            if (!CODES.contains(code)) {
                found.add(RELATIONSHIPS.unknownCode(each.shortName(), code, new TreeSet<>(CODES)));
            }
        }
    }

    /** What mappedBy names. Pairs are checked by themselves, since for them a misfit is never meant. */
    private void checkCounterpart(MappedRelationship each) {
        String mappedBy = each.facts().mappedBy();
        if (mappedBy == null) {
            return;
        }
        String named = each.annotations()
                .find(BackPopulates.class)
                .map(BackPopulates::value)
                .orElse("");
        if (!named.isEmpty() && !named.equals(mappedBy)) {
            add(RELATIONSHIPS.namesAnother(each.shortName(), mappedBy, named), each);
        }
        relationships
                .find(each.target(), mappedBy)
                .filter(owner -> !each.isAnnotated() && !owner.isAnnotated())
                .ifPresent(owner -> checkDirections(each, owner));
    }

    private void checkDirections(MappedRelationship each, MappedRelationship owner) {
        Direction direction = each.direction();
        if (direction == Direction.MANY_TO_MANY && !owner.direction().isToMany()) {
            add(RELATIONSHIPS.manyToManyMappedByToOne(each.shortName(), owner.shortName()), each);
        }
        if (direction == Direction.ONE_TO_MANY && owner.direction() == Direction.MANY_TO_MANY) {
            add(RELATIONSHIPS.oneToManyMappedByManyToMany(each.shortName(), owner.shortName()), each);
        }
        if (direction == Direction.ONE_TO_ONE && owner.direction() == Direction.MANY_TO_ONE) {
            add(RELATIONSHIPS.oneToOneMappedByManyToOne(each.shortName(), owner.shortName()), each);
        }
    }

    private void checkCollection(MappedRelationship each) {
        if (!each.direction().isToMany()) {
            return;
        }
        if (each.fetch() == FetchType.EAGER) {
            add(RELATIONSHIPS.eagerToMany(each.shortName()), each);
        }
        boolean isBag = each.facts().kind() == CollectionKind.BAG;
        if (isBag && each.facts().table() != null && !each.written().isEmpty() && !isPaired(each)) {
            add(RELATIONSHIPS.rewrittenBag(each.shortName(), each.facts().table()), each);
        }
        if (each.direction() == Direction.MANY_TO_MANY && each.cascades().contains(CascadeType.REMOVE)) {
            add(RELATIONSHIPS.removeOnManyToMany(each.shortName(), relationships.label(each.target())), each);
        }
    }

    /** Whether Tenon's collections are in the attribute, which write changed rows only. */
    private static boolean isPaired(MappedRelationship each) {
        return each.isAnnotated()
                || each.linked().filter(MappedRelationship::isOneWay).isPresent();
    }

    /** Where the key stands in the other table, Hibernate has to look there to tell null from a proxy. */
    private void checkOneToOne(MappedRelationship each) {
        boolean asksToBeLazy = !each.facts().isToMany() && each.facts().inverse() && each.fetch() == FetchType.LAZY;
        if (asksToBeLazy && !isEnhanced(each) && !isKnownByIdentifier(each)) {
            add(RELATIONSHIPS.neverLazy(each.shortName()), each);
        }
    }

    private static boolean isEnhanced(MappedRelationship each) {
        Class<?> type = each.facts().type();
        return type != null && PersistentAttributeInterceptable.class.isAssignableFrom(type);
    }

    /** Whether the object is sure to be there, under the identifier of its owner. */
    private static boolean isKnownByIdentifier(MappedRelationship each) {
        return !each.isOptional()
                && each.linked()
                        .map(MappedRelationship::annotations)
                        .filter(other -> other.has(MapsId.class) || other.has(PrimaryKeyJoinColumn.class))
                        .isPresent();
    }

    private void checkOverlaps(List<MappedRelationship> all) {
        Map<String, List<MappedRelationship>> writers = new TreeMap<>();
        for (MappedRelationship each : all) {
            for (String column : each.written()) {
                writers.computeIfAbsent(column.toLowerCase(Locale.ROOT), key -> new ArrayList<>())
                        .add(each);
            }
        }
        Map<List<MappedRelationship>, Set<String>> overlaps = new LinkedHashMap<>();
        writers.forEach((column, sharing) -> {
            for (int i = 0; i < sharing.size(); i++) {
                for (MappedRelationship other : sharing.subList(i + 1, sharing.size())) {
                    overlaps.computeIfAbsent(List.of(sharing.get(i), other), key -> new TreeSet<>())
                            .add(column);
                }
            }
        });
        overlaps.forEach((pair, columns) -> checkOverlap(pair.get(0), pair.get(1), columns));
    }

    private void checkOverlap(MappedRelationship one, MappedRelationship other, Set<String> columns) {
        if (!areInStep(one, other)
                && !areSiblings(one, other)
                && !intended(other).contains(OVERLAP)) {
            add(RELATIONSHIPS.overlap(one.shortName(), other.shortName(), columns), one);
        }
    }

    private static boolean areInStep(MappedRelationship one, MappedRelationship other) {
        return one.isInStep() && one.linked().filter(other::equals).isPresent();
    }

    /** Whether no row is written by both, since no entity has both attributes. */
    private boolean areSiblings(MappedRelationship one, MappedRelationship other) {
        String row = rowOf(one);
        String otherRow = rowOf(other);
        return row != null && otherRow != null && !relationships.areRelated(row, otherRow);
    }

    /** The entity whose row holds the key; null for the row of an association table or of an element collection. */
    private static @Nullable String rowOf(MappedRelationship each) {
        if (each.facts().isToMany()) {
            return each.facts().table() == null ? each.target() : null;
        }
        return each.owner();
    }

    private static Set<String> intended(MappedRelationship each) {
        return each.annotations()
                .find(Intended.class)
                .map(annotation -> Set.copyOf(Arrays.asList(annotation.value())))
                .orElse(Set.of());
    }

    private void add(TenonException doubt, MappedRelationship about) {
        String message = String.valueOf(doubt.getMessage());
        String code = message.substring(0, message.indexOf(':'));
        if (!silenced.contains(code) && !intended(about).contains(code)) {
            found.add(doubt);
        }
    }
}
