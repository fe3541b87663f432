/* SPDX-License-Identifier: Apache-2.0 */
package tenon.pairing.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;

/** Takes an object that is removed out of the other sides of its relationships. Its own attributes keep what they hold. */
public final class Removal {

    private Removal() {}

    /** Ends one relationship, as far as it is loaded; what is not, is told by queueing the change. */
    public static void end(Side side, Object entity) {
        if (!side.mutual() || !Entities.isLoaded(entity, side.attribute())) {
            return;
        }
        Object value = side.attribute().get(entity);
        if (value == null) {
            return;
        }
        if (side.attribute().isReference()) {
            endReference(side, entity, value);
        } else if (value instanceof PairedCollection collection && collection.loadedSize() >= 0) {
            Collection<?> elements = value instanceof Map<?, ?> map ? map.values() : (Collection<?>) value;
            new ArrayList<>(elements).forEach(element -> Pairing.leave(side, entity, element));
        }
    }

    private static void endReference(Side side, Object entity, Object target) {
        if (!side.counterpart().isReference()) {
            Pairing.unlink(side.counterpart(), side.attribute(), target, entity);
            return;
        }
        Object partner = Entities.entity(target);
        if (partner != null && Entities.same(side.counterpart().get(partner), entity)) {
            side.counterpart().set(partner, null);
        }
    }

    /** Ends the relationship of an object that refers to the removed one, whose collection is not loaded. */
    public static void endFrom(Side side, Object entity, Object other) {
        Attribute reference = side.counterpart();
        if (reference.isReference()
                && reference.declaringClass().isInstance(other)
                && Entities.isLoaded(other, reference)
                && Entities.same(reference.get(other), entity)) {
            reference.set(other, null);
        }
    }
}
