/* SPDX-License-Identifier: Apache-2.0 */
package tenon.pairing.internal;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;

/** How an attribute holds what it refers to. */
public enum AttributeKind {
    REFERENCE,
    LIST,
    SET,
    SORTED_SET,
    MAP,
    SORTED_MAP;

    /** The kind of a field of the given type; meaningful for types that {@link #isTrackable} accepts. */
    static AttributeKind of(Class<?> type) {
        if (Map.class.isAssignableFrom(type)) {
            return SortedMap.class.isAssignableFrom(type) ? SORTED_MAP : MAP;
        }
        if (!Collection.class.isAssignableFrom(type)) {
            return REFERENCE;
        }
        if (SortedSet.class.isAssignableFrom(type)) {
            return SORTED_SET;
        }
        return Set.class.isAssignableFrom(type) ? SET : LIST;
    }

    /** Whether a field of the type can hold a collection that tells of its changes. */
    static boolean isTrackable(Class<?> type) {
        if (type.isArray() || type.isPrimitive()) {
            return false;
        }
        AttributeKind kind = of(type);
        return kind == REFERENCE || type.isAssignableFrom(kind.tracked());
    }

    boolean isMap() {
        return this == MAP || this == SORTED_MAP;
    }

    private Class<?> tracked() {
        return switch (this) {
            case REFERENCE -> Object.class;
            case LIST -> TrackedList.class;
            case SET -> TrackedSet.class;
            case SORTED_SET -> TrackedSortedSet.class;
            case MAP -> TrackedMap.class;
            case SORTED_MAP -> TrackedSortedMap.class;
        };
    }
}
