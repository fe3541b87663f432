/* SPDX-License-Identifier: Apache-2.0 */
package tenon.pairing.internal;

import org.jspecify.annotations.Nullable;

/** A to-one attribute that a merge wrote raw: the other side learns of it as if the user had written it. */
public final class MergedReference {

    private MergedReference() {}

    /**
     * Brings the other side in step.
     *
     * @param before what the attribute referred to before the merge
     */
    public static void apply(Side side, Object owner, @Nullable Object before) {
        Attribute attribute = side.attribute();
        if (!Entities.isLoaded(owner, attribute)) {
            return;
        }
        Object value = attribute.get(owner);
        if (Entities.same(value, before) || isInStep(side, owner, Entities.entity(value))) {
            return;
        }
        attribute.set(owner, before);
        attribute.set(owner, side.write(owner, value));
    }

    private static boolean isInStep(Side side, Object owner, @Nullable Object target) {
        if (target == null) {
            return false;
        }
        Object other = side.counterpart().get(target);
        return other instanceof PairedCollection collection ? collection.holds(owner) : Entities.same(other, owner);
    }
}
