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
     * @return what is linked: the entity, or a proxy that need not be loaded for it
     */
    public static Object admit(Side side, @Nullable Object element) {
        Attribute attribute = side.attribute();
        if (element == null) {
            throw PAIRING.nullElement(attribute.toString());
        }
        if (attribute.isSurelyItself(element)) {
            return element;
        }
        // The row of the element holds the foreign key, so an unloaded proxy has to be loaded to be changed.
        Object entity = side.populates() && side.counterpart().isReference()
                ? Entities.initialized(element)
                : Entities.entity(element);
        if (entity == null) {
            return element;
        }
        if (!attribute.target().isInstance(entity)) {
            throw PAIRING.elementOfOtherType(
                    attribute.toString(),
                    attribute.target().getName(),
                    entity.getClass().getName());
        }
        return entity;
    }

    /** Whether a one-to-many element says by its own reference that it is linked to the owner. */
    static boolean refersTo(Side side, Object entity, Object owner) {
        return side.mutual()
                && side.counterpart().isReference()
                && Entities.same(side.counterpart(), side.counterpart().get(entity), owner);
    }

    /**
     * Links the other side of an element that joins a collection of the owner: takes it from whoever held it.
     *
     * @return what {@link #unjoin} needs to take the link back
     */
    public static @Nullable Object join(Side side, Object owner, Object entity) {
        if (!side.populates()) {
            return null;
        }
        Attribute counterpart = side.counterpart();
        if (!counterpart.isReference()) {
            link(counterpart, side, side.attribute(), entity, owner);
            return null;
        }
        Object previous = counterpart.get(entity);
        if (!Entities.same(counterpart, previous, owner)) {
            take(side, owner, entity, previous);
        }
        return previous;
    }

    /** Makes an element refer to the owner, whose collection it joins, and no longer to the previous one. */
    static void take(Side side, Object owner, Object entity, @Nullable Object previous) {
        Attribute counterpart = side.counterpart();
        if (previous != null && side.mutual()) {
            unlink(side.attribute(), counterpart, previous, entity);
        }
        counterpart.set(entity, owner);
    }

    /** Whether the references of the elements tell what a collection of this side holds, loaded or not. */
    public static boolean isToldByReference(Side side) {
        return side.mutual() && side.counterpart().isReference();
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
    static void unjoin(Side side, Object owner, Object entity, @Nullable Object previous) {
        if (!side.populates()) {
            return;
        }
        Attribute counterpart = side.counterpart();
        if (!counterpart.isReference()) {
            unlink(counterpart, side.attribute(), entity, owner);
            return;
        }
        counterpart.set(entity, previous);
        if (previous != null && side.mutual() && !Entities.same(counterpart, previous, owner)) {
            link(side.attribute(), side, counterpart, previous, entity);
        }
    }

    /** Unlinks the other side of an element that left a collection of the owner. */
    public static void leave(Side side, Object owner, Object element) {
        if (!side.populates()) {
            return;
        }
        Attribute counterpart = side.counterpart();
        if (counterpart.isReference()) {
            Object entity = Entities.initialized(side.attribute(), element);
            if (Entities.same(counterpart, counterpart.get(entity), owner)) {
                counterpart.set(entity, null);
            }
        } else {
            unlink(counterpart, side.attribute(), element, owner);
        }
    }

    /**
     * Adds a value to an attribute of the holder that is a collection. The holder may be an unloaded proxy.
     *
     * @param reference the attribute of the value that refers to the holder
     */
    static void link(Attribute attribute, Side from, Attribute reference, Object holder, Object value) {
        PairedCollection collection = collection(attribute, reference, holder);
        if (collection == null) {
            collection = adopted(attribute, from, holder);
        }
        if (collection != null) {
            collection.link(value);
        }
    }

    /** Removes a value from an attribute of the holder that is a collection. The holder may be an unloaded proxy. */
    static void unlink(Attribute attribute, Attribute reference, Object holder, Object value) {
        // A collection that is not tracked yet is adopted, with what it holds, at its first change or reading.
        PairedCollection collection = collection(attribute, reference, holder);
        if (collection != null) {
            collection.unlink(value);
        }
    }

    /** The collection that can be told of changes; null if the attribute holds none that is tracked. */
    private static @Nullable PairedCollection collection(Attribute attribute, Attribute reference, Object holder) {
        Object entity = Entities.entity(reference, holder);
        if (entity == null) {
            return Entities.unloaded(holder, attribute);
        }
        if (attribute.get(entity) instanceof PairedCollection tracked) {
            return tracked;
        }
        return Entities.isLoaded(entity, attribute) ? null : Entities.unloaded(entity, attribute);
    }

    private static @Nullable PairedCollection adopted(Attribute attribute, Side from, Object holder) {
        Object entity = Entities.entity(holder);
        if (entity == null || !Entities.isLoaded(entity, attribute)) {
            return null;
        }
        Object current = attribute.get(entity);
        if (current != null && Entities.isManaged(current)) {
            return null;
        }
        Side side = attribute.access() == from.attribute().access() ? from : from.reverse();
        if (current != null) {
            return (PairedCollection) CollectionWrite.adopt(side, entity, current);
        }
        PairedCollection made = TrackedCollections.of(side, entity);
        attribute.set(entity, made);
        return made;
    }
}
