/* SPDX-License-Identifier: Apache-2.0 */
package tenon.pairing.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives a collection other content as one change: all of it happens, or, where an element refuses, none. What leaves and
 * what joins is told by identity; an element that stays is not touched.
 */
final class BulkChange {

    private final Side side;
    private final @Nullable Object owner;
    private final Object[] before;
    private final Object[] after;
    private final List<Object> left = new ArrayList<>();
    private final List<Joined> joined = new ArrayList<>();

    private record Joined(
            Object element, Object entity, @Nullable Object previous) {}

    /** What a collection does with its raw storage while it is changed. */
    interface Target {

        /** Replaces the raw content; returns the elements that it could not take, which no set does with equal ones. */
        Collection<Object> refill(Object[] content);

        void restore(Object[] content);
    }

    BulkChange(Side side, @Nullable Object owner, Object[] before, Object[] after) {
        this.side = side;
        this.owner = owner;
        this.before = before;
        this.after = after;
    }

    /** Applies the change; returns whether there was one. */
    boolean apply(Target target) {
        if (Arrays.equals(before, after, (one, other) -> one == other ? 0 : 1)) {
            return false;
        }
        Set<Object> staying = identities(before);
        Set<Object> wanted = identities(after);
        List<Joined> joining = new ArrayList<>();
        // Gaps of an order column load as nulls: those may stay, but nobody adds one.
        boolean gaps = Arrays.asList(before).contains(null);
        for (Object element : after) {
            if (element == null ? !gaps : staying.add(Entities.identity(element))) {
                joining.add(new Joined(element, Pairing.admit(side, element), null));
            }
        }
        try {
            for (Object element : before) {
                if (element != null && wanted.add(Entities.identity(element))) {
                    left.add(element);
                }
            }
            target.restore(new Object[0]);
            left.forEach(this::leave);
            joining.forEach(this::join);
            for (Object refused : target.refill(after)) {
                takeBack(refused);
            }
            return true;
        } catch (RuntimeException | Error failure) {
            undo(target);
            throw failure;
        }
    }

    private void leave(Object element) {
        if (owner != null) {
            Pairing.leave(side, owner, element);
        }
    }

    private void join(Joined each) {
        Object previous = owner == null ? null : Pairing.join(side, owner, each.entity);
        joined.add(new Joined(each.element, each.entity, previous));
    }

    private void takeBack(Object refused) {
        for (Joined each : joined) {
            if (each.element == refused && owner != null) {
                Pairing.unjoin(side, owner, each.entity, each.previous);
            }
        }
    }

    private void undo(Target target) {
        target.restore(new Object[0]);
        for (int i = joined.size() - 1; i >= 0 && owner != null; i--) {
            Pairing.unjoin(side, owner, joined.get(i).entity, joined.get(i).previous);
        }
        for (Object element : left) {
            if (owner != null) {
                Pairing.join(side, owner, Entities.identity(element));
            }
        }
        target.restore(before);
    }

    private static Set<Object> identities(Object[] elements) {
        Set<Object> identities = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Object element : elements) {
            if (element != null) {
                identities.add(Entities.identity(element));
            }
        }
        return identities;
    }

    /** Those of the given elements, in order, that the collection does not hold. */
    static List<Object> without(Object[] given, Collection<?> held) {
        Set<Object> identities = identities(held.toArray());
        List<Object> others = new ArrayList<>(given.length);
        for (Object element : given) {
            if (element == null || !identities.contains(Entities.identity(element))) {
                others.add(element);
            }
        }
        return others;
    }

    /** The elements in order, each once. */
    static Object[] distinct(Object[] elements) {
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Object> distinct = new ArrayList<>(elements.length);
        for (Object element : elements) {
            if (element == null || seen.add(Entities.identity(element))) {
                distinct.add(element);
            }
        }
        return distinct.toArray();
    }
}
