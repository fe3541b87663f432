/* SPDX-License-Identifier: Apache-2.0 */
package tenon.hibernate.internal;

import java.lang.invoke.MethodHandles;
import org.jspecify.annotations.Nullable;
import tenon.pairing.internal.Side;
import tenon.pairing.internal.Sides;

/**
 * A role, which is an attribute of an entity, that stands on one side of a pair. The side is looked up when it is needed: by then an instance of the
 * entity exists, and its own code has bound the side with its own privileges.
 */
public final class PairedRole {

    private final Class<?> entity;
    private final String attribute;
    private @Nullable Side side;

    /**
     * Names a role.
     *
     * @param entity the mapped class that has the attribute
     */
    public PairedRole(Class<?> entity, String attribute) {
        this.entity = entity;
        this.attribute = attribute;
    }

    String attribute() {
        return attribute;
    }

    Side side() {
        // Sides are immutable and the same for everyone, so it does not matter who is first.
        Side known = side;
        if (known == null) {
            known = Sides.of(MethodHandles.lookup(), entity, attribute);
            side = known;
        }
        return known;
    }

    /** The role of a collection that was deserialised, whose type is not at hand. */
    static PairedRole of(@Nullable Object owner, @Nullable String role) {
        if (owner == null || role == null) {
            throw new IllegalStateException("The collection belongs to nobody");
        }
        return new PairedRole(owner.getClass(), role.substring(role.lastIndexOf('.') + 1));
    }
}
