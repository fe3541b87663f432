/* SPDX-License-Identifier: Apache-2.0 */
package tenon.pairing.internal;

import static tenon.logging.internal.PairingMessages.PAIRING;

import org.jspecify.annotations.Nullable;

/**
 * What a change of one side does to the other: links and unlinks, all of them raw. Nothing here raises a change, executes a
 * statement or loads a collection.
 */
public final class Pairing {

    private Pairing() {}

    /**
     * Checks an element that is about to join a collection.
     *
     * @return the entity to link; null for an unloaded proxy whose other side is not loaded either
     */
    static @Nullable Object admit(Side side, @Nullable Object element) {
        Attribute attribute = side.attribute();
        if (element == null) {
            throw PAIRING.nullElement(attribute.toString());
        }
        // The row of the element holds the foreign key, so an unloaded proxy has to be loaded to be changed.
        Object entity = side.populates() && side.counterpart().isReference()
                ? Entities.initialized(element)
                : Entities.entity(element);
        if (entity != null && !attribute.target().isInstance(entity)) {
            throw PAIRING.elementOfOtherType(
                    attribute.toString(),
                    attribute.target().getName(),
                    entity.getClass().getName());
        }
        return entity;
    }

    /** Whether a one-to-many element says by its own reference that it is linked to the owner. */
    static boolean refersTo(Side side, @Nullable Object entity, Object owner) {
        return entity != null
                && side.mutual()
                && side.counterpart().isReference()
                && Entities.same(side.counterpart().get(entity), owner);
    }

    /**
     * Links the other side of an element that joins a collection of the owner: takes it from whoever held it.
     *
     * @return what {@link #unjoin} needs to take the link back
     */
    public static @Nullable Object join(Side side, Object owner, @Nullable Object entity) {
        if (entity == null || !side.populates()) {
            return null;
        }
        Attribute counterpart = side.counterpart();
        if (!counterpart.isReference()) {
            link(counterpart, side, entity, owner);
            return null;
        }
        Object previous = counterpart.get(entity);
        Object holder = Entities.entity(previous);
        if (holder == owner) {
            return previous;
        }
        if (holder != null && side.mutual()) {
            unlink(side.attribute(), holder, entity);
        }
        counterpart.set(entity, owner);
        return previous;
    }

    /** Whether the references of the elements tell what a collection of this side holds, loaded or not. */
    public static boolean isToldByReference(Side side) {
        return side.mutual()
                && side.counterpart().isReference()
                && !side.attribute().kind().isMap();
    }

    /** Links the other side of an element that joins an unloaded collection; returns false if it is linked already. */
    public static boolean joinUnloaded(Side side, Object owner, @Nullable Object element) {
        Object entity = admit(side, element);
        if (refersTo(side, entity, owner)) {
            return false;
        }
        join(side, owner, entity);
        return true;
    }

    /** Unlinks the other side of an element of an unloaded collection; returns false if it is not linked. */
    public static boolean leaveUnloaded(Side side, Object owner, Object element) {
        if (!side.attribute().target().isInstance(element) || !refersTo(side, Entities.initialized(element), owner)) {
            return false;
        }
        leave(side, owner, element);
        return true;
    }

    /** Takes back a {@link #join}. */
    static void unjoin(Side side, Object owner, @Nullable Object entity, @Nullable Object previous) {
        if (entity == null || !side.populates()) {
            return;
        }
        Attribute counterpart = side.counterpart();
        if (!counterpart.isReference()) {
            unlink(counterpart, entity, owner);
            return;
        }
        counterpart.set(entity, previous);
        Object holder = Entities.entity(previous);
        if (holder != null && holder != owner && side.mutual()) {
            link(side.attribute(), side, holder, entity);
        }
    }

    /** Unlinks the other side of an element that left a collection of the owner. */
    public static void leave(Side side, Object owner, Object element) {
        if (!side.populates()) {
            return;
        }
        Attribute counterpart = side.counterpart();
        if (counterpart.isReference()) {
            Object entity = Entities.initialized(element);
            if (Entities.same(counterpart.get(entity), owner)) {
                counterpart.set(entity, null);
            }
        } else {
            Object entity = Entities.entity(element);
            if (entity != null) {
                unlink(counterpart, entity, owner);
            }
        }
    }

    /** Adds a value to an attribute of the holder that is a collection. */
    static void link(Attribute attribute, Side from, Object holder, Object value) {
        PairedCollection collection = collection(attribute, from, holder);
        if (collection != null) {
            collection.link(value);
        }
    }

    private static @Nullable PairedCollection collection(Attribute attribute, Side from, Object holder) {
        Object current = attribute.get(holder);
        if (current instanceof PairedCollection paired) {
            return paired;
        }
        if (!Entities.isLoaded(holder, attribute) || (current != null && Entities.isManaged(current))) {
            return null;
        }
        Side side = attribute.access() == from.attribute().access() ? from : from.reverse();
        PairedCollection adopted = TrackedCollections.of(side, holder, current);
        attribute.set(holder, adopted);
        return adopted;
    }

    /** Removes a value from an attribute of the holder that is a collection. */
    static void unlink(Attribute attribute, Object holder, Object value) {
        // A collection that is not tracked yet is adopted, with what it holds, at its first change or reading.
        if (attribute.get(holder) instanceof PairedCollection collection) {
            collection.unlink(value);
        }
    }
}
