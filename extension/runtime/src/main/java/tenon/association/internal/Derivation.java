/* SPDX-License-Identifier: Apache-2.0 */
package tenon.association.internal;

import static tenon.logging.internal.AssociationMessages.ASSOCIATION;

import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tenon.TenonException;
import tenon.mapping.AssociationColumn;
import tenon.mapping.AssociationTable;

/**
 * What follows from one attribute with {@code @Secondary}: the relationship that it is a side of, or the mistakes that keep it
 * from being one. It depends on the classes only, so whoever derives it, and when, comes to the same.
 */
public final class Derivation {

    private final AssociationSide side;
    private final Function<Class<?>, List<AssociationSide>> sides;
    private final List<TenonException> mistakes = new ArrayList<>();
    private final @Nullable Association association;

    /**
     * Derives the relationship of an attribute.
     *
     * @param sides tells the attributes with {@code @Secondary} of a class and its superclasses
     */
    public Derivation(AssociationSide side, Function<Class<?>, List<AssociationSide>> sides) {
        this.side = side;
        this.sides = sides;
        Association derived = derive();
        this.association = mistakes.isEmpty() ? derived : null;
    }

    public List<TenonException> mistakes() {
        return mistakes;
    }

    /** The relationship; empty if there are mistakes. */
    public Optional<Association> association() {
        return Optional.ofNullable(association);
    }

    /**
     * The annotations that Hibernate is to see in place of, and beside, those of the source. With mistakes, those of a plain
     * relationship, so that Hibernate comes as far as to where they are told.
     */
    public Map<Class<? extends Annotation>, Annotation> annotations() {
        ManyToMany declared = side.annotations().get(ManyToMany.class);
        if (declared == null) {
            return Map.of();
        }
        if (association == null) {
            return Map.of(ManyToMany.class, Literal.like(ManyToMany.class, declared, Map.of("mappedBy", "")));
        }
        return side.is(association.owner())
                ? Map.of(JoinTable.class, association.joinTable())
                : Map.of(
                        ManyToMany.class,
                        Literal.like(
                                ManyToMany.class,
                                declared,
                                Map.of("mappedBy", association.owner().name())));
    }

    private @Nullable Association derive() {
        checkSide();
        AssociationTable table = side.table();
        AssociationSide counterpart = counterpart();
        if (table == null || !mistakes.isEmpty()) {
            return null;
        }
        checkTable(table);
        Keys keys = new Keys(table, mistakes);
        return counterpart == null || keys.isOwner(side, counterpart)
                ? keys.association(side, counterpart)
                : keys.association(counterpart, side);
    }

    private void checkSide() {
        String marker = side.marker().getSimpleName();
        if (side.table() == null) {
            mistakes.add(ASSOCIATION.noAssociationTable(
                    side.toString(), marker, side.target().getSimpleName(), markersOf(side.target())));
        }
        if (!side.isManyToMany()) {
            mistakes.add(ASSOCIATION.noManyToMany(side.toString()));
        }
        if (!side.mappedBy().isEmpty()) {
            mistakes.add(ASSOCIATION.mappedByLeft(side.toString(), side.mappedBy()));
        }
        if (side.hasJoinTable()) {
            mistakes.add(ASSOCIATION.joinTableLeft(side.toString(), marker));
        }
    }

    private Set<String> markersOf(Class<?> entity) {
        Set<String> markers = new TreeSet<>();
        for (AssociationSide other : sides.apply(entity)) {
            if (other.table() != null) {
                markers.add(other.marker().getSimpleName());
            }
        }
        return markers;
    }

    private @Nullable AssociationSide counterpart() {
        List<AssociationSide> candidates = candidates(side);
        if (candidates.isEmpty()) {
            return null;
        }
        AssociationSide counterpart = candidates.get(0);
        // From either side, so that whoever derives comes to the same.
        checkOnly(side, candidates);
        checkOnly(counterpart, candidates(counterpart));
        return counterpart;
    }

    private List<AssociationSide> candidates(AssociationSide of) {
        return sides.apply(of.target()).stream().filter(of::isCounterpartOf).toList();
    }

    private void checkOnly(AssociationSide of, List<AssociationSide> candidates) {
        if (candidates.size() > 1) {
            mistakes.add(ASSOCIATION.severalCounterparts(
                    of.toString(),
                    of.marker().getSimpleName(),
                    candidates.stream().map(each -> "'" + each + "'").sorted().toList()));
        }
    }

    private void checkTable(AssociationTable table) {
        String marker = side.marker().getSimpleName();
        if (table.keys().length > 2) {
            mistakes.add(ASSOCIATION.tooManyKeys(marker, table.keys().length));
        }
        Arrays.stream(table.columns())
                .filter(column -> !column.nullable() && column.defaultValue().isEmpty())
                .map(AssociationColumn::name)
                .forEach(column -> mistakes.add(ASSOCIATION.columnWithoutDefault(marker, column)));
    }
}
