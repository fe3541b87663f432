/* SPDX-License-Identifier: Apache-2.0 */
package tenon.pairing.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes the collections that attributes of transient objects hold. */
final class TrackedCollections {

    private TrackedCollections() {}

    /** An empty collection. */
    static PairedCollection of(Side side, Object owner) {
        return empty(side, owner, null);
    }

    /**
     * A collection with the given content that takes the place of another one: one change, of which all or nothing happens.
     *
     * @param current what the attribute holds now; it keeps its content and is nobody's afterwards
     */
    static PairedCollection replacing(Side side, Object owner, @Nullable Object current, @Nullable Object content) {
        TrackedCollection<?> tracked = empty(side, owner, content == null ? current : content);
        TrackedCollection<?> previous = current instanceof TrackedCollection<?> replaced ? replaced : null;
        if (previous == null && current == null && isEmpty(content)) {
            return tracked;
        }
        if (current != null) {
            tracked.fill(previous == null ? current : previous.copy());
        }
        // What is linked while the content is taken over has to arrive in the new collection.
        side.attribute().set(owner, tracked);
        if (previous != null) {
            previous.belongTo(null);
        }
        boolean replaced = false;
        try {
            tracked.replaceWith(content);
            replaced = true;
        } finally {
            if (!replaced) {
                side.attribute().set(owner, current);
                if (previous != null) {
                    previous.belongTo(owner);
                }
            }
        }
        return tracked;
    }

    private static boolean isEmpty(@Nullable Object content) {
        return content == null
                || (content instanceof Collection<?> collection && collection.isEmpty())
                || (content instanceof Map<?, ?> map && map.isEmpty());
    }

    /** An empty collection whose raw storage is of the kind that the given collection is, as to order. */
    private static TrackedCollection<?> empty(Side side, Object owner, @Nullable Object like) {
        return switch (side.attribute().kind()) {
            case REFERENCE -> throw new IllegalStateException(side.attribute() + " holds no collection");
            case LIST -> new TrackedList<>(new Holding<>(side, owner, new ArrayList<>()), false);
            case SET -> new TrackedSet<>(new Holding<>(side, owner, set(like)));
            case SORTED_SET ->
                new TrackedSortedSet<>(new Holding<>(
                        side, owner, new TreeSet<>(like instanceof SortedSet<?> set ? order(set) : null)));
            case MAP -> new TrackedMap<>(new Holding<>(side, owner, map(like)));
            case SORTED_MAP ->
                new TrackedSortedMap<>(new Holding<>(
                        side, owner, new TreeMap<>(like instanceof SortedMap<?, ?> map ? order(map) : null)));
        };
    }

    private static Set<Object> set(@Nullable Object like) {
        return like == null || like.getClass() == HashSet.class ? new HashSet<>() : new LinkedHashSet<>();
    }

    private static Map<Object, Object> map(@Nullable Object like) {
        return like == null || like.getClass() == HashMap.class ? new HashMap<>() : new LinkedHashMap<>();
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Comparator<Object> order(SortedSet<?> set) {
        return (Comparator<Object>) set.comparator();
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Comparator<Object> order(SortedMap<?, ?> map) {
        return (Comparator<Object>) map.comparator();
    }
}
