/* SPDX-License-Identifier: Apache-2.0 */
package tenon.pairing.internal;

import org.jspecify.annotations.Nullable;

/**
 * A to-many attribute is assigned. The owner gets a collection of its own with the same content, so the one that was given
 * stays the caller's; null means that the collection is cleared.
 */
final class CollectionWrite {

    private CollectionWrite() {}

    static @Nullable Object apply(Side side, Object owner, @Nullable Object value) {
        Object current = side.attribute().get(owner);
        if (current == value && current != null) {
            return value;
        }
        if (current instanceof PairedCollection collection && collection.staysWithOwner()) {
            collection.replaceWith(value);
            return collection;
        }
        if (value != null && !(value instanceof PairedCollection) && Entities.isManaged(value)) {
            return value;
        }
        if (current != null && !(current instanceof PairedCollection) && Entities.isManaged(current)) {
            return value;
        }
        return TrackedCollections.replacing(side, owner, current, value);
    }

    /** Takes over a collection that got into the field past the woven code: by reflection, or before weaving. */
    static Object adopt(Side side, Object owner, Object value) {
        if (Entities.isManaged(value) || (side.propertyAccess() && Hydration.isUnderWay())) {
            return value;
        }
        Object adopted = TrackedCollections.replacing(side, owner, null, value);
        side.attribute().set(owner, adopted);
        return adopted;
    }
}
