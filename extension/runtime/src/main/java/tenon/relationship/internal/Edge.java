/* SPDX-License-Identifier: Apache-2.0 */
package tenon.relationship.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A relationship as diagrams draw it: both of its sides at once, seen from the owning side.
 *
 * @param from the short name of the owning entity
 * @param to the short name of its target
 * @param fromEnd how many of the owning entity an object of the target belongs to
 * @param toEnd how many objects of the target the owning entity refers to
 * @param label the attributes of both sides, and the association table
 * @param view whether it is never written
 */
record Edge(String from, String to, End fromEnd, End toEnd, String label, boolean view) {

    /** How many objects an end of a relationship stands for. */
    enum End {
        ONE,
        ONE_AT_MOST,
        MANY
    }

    /** The edges of all relationships, in the order of their names. */
    static List<Edge> of(MappedRelationships relationships) {
        Set<MappedRelationship> drawn = new LinkedHashSet<>();
        List<Edge> edges = new ArrayList<>();
        for (MappedRelationship each : relationships.list()) {
            MappedRelationship other = each.linked().orElse(null);
            boolean isDrawnFromOtherSide = other != null
                    && !other.equals(each)
                    && (drawn.contains(other) || (!each.isOwning() && other.isOwning()));
            if (!isDrawnFromOtherSide) {
                drawn.add(each);
                edges.add(of(each, other, relationships));
            }
        }
        return edges;
    }

    private static Edge of(
            MappedRelationship each, @Nullable MappedRelationship other, MappedRelationships relationships) {
        String label = each.attribute()
                + (other == null || other.equals(each) ? "" : " / " + other.attribute())
                + each.associationTable().map(table -> " via " + table).orElse("");
        End toEnd = each.direction().isToMany() ? End.MANY : each.isOptional() ? End.ONE_AT_MOST : End.ONE;
        End fromEnd = each.direction().opposite().isToMany() ? End.MANY : End.ONE_AT_MOST;
        return new Edge(
                relationships.label(each.owner()),
                relationships.label(each.target()),
                fromEnd,
                toEnd,
                label.replace('"', '\''),
                each.isReadOnly());
    }
}
