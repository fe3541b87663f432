/* SPDX-License-Identifier: Apache-2.0 */
package tenon.pairing.internal;

import org.jspecify.annotations.Nullable;

/**
 * A to-one attribute is assigned. The field is written here, between unlinking the old target and linking the new one, as
 * the hash code of the owner may depend on it; the instruction that was woven then writes the same value again.
 */
final class ReferenceWrite {

    private ReferenceWrite() {}

    static @Nullable Object apply(Side side, Object owner, @Nullable Object value) {
        Attribute attribute = side.attribute();
        Object before = attribute.get(owner);
        if (before == value || !side.populates()) {
            return value;
        }
        Object old = Entities.entity(attribute, before);
        Object target = target(side, value);
        if (old != null && old == target) {
            return value;
        }
        if (side.counterpart().isReference()) {
            exchange(side, owner, value, old, target);
        } else {
            move(side, owner, before, value);
        }
        return value;
    }

    private static @Nullable Object target(Side side, @Nullable Object value) {
        // The row of the target of an inverse one-to-one holds the foreign key, so it has to be loaded to be changed.
        boolean written = side.counterpart().isReference() && side.attribute().inverse();
        return written && value != null
                ? Entities.initialized(side.attribute(), value)
                : Entities.entity(side.attribute(), value);
    }

    private static void exchange(
            Side side, Object owner, @Nullable Object value, @Nullable Object old, @Nullable Object target) {
        Attribute attribute = side.attribute();
        Attribute counterpart = side.counterpart();
        Object third = target == null ? null : Entities.entity(counterpart, counterpart.get(target));
        if (third != null && third != owner && Entities.same(attribute, attribute.get(third), target)) {
            attribute.set(third, null);
        }
        if (old != null && Entities.same(counterpart, counterpart.get(old), owner)) {
            counterpart.set(old, null);
        }
        attribute.set(owner, value);
        if (target != null) {
            counterpart.set(target, owner);
        }
    }

    private static void move(Side side, Object owner, @Nullable Object before, @Nullable Object value) {
        Attribute attribute = side.attribute();
        Attribute counterpart = side.counterpart();
        if (value != null && counterpart.kind().isMap()) {
            counterpart.keyOf(owner, attribute.toString());
        }
        if (before != null) {
            Pairing.unlink(counterpart, attribute, before, owner);
        }
        attribute.set(owner, value);
        if (value != null) {
            try {
                Pairing.link(counterpart, side, attribute, value, owner);
            } catch (RuntimeException | Error failure) {
                attribute.set(owner, before);
                if (before != null) {
                    Pairing.link(counterpart, side, attribute, before, owner);
                }
                throw failure;
            }
        }
    }
}
