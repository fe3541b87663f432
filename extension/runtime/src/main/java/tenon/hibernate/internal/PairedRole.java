/* SPDX-License-Identifier: Apache-2.0 */
package tenon.hibernate.internal;

import java.lang.invoke.MethodHandles;
import tenon.pairing.internal.Side;
import tenon.pairing.internal.Sides;

/**
 * A collection role that stands on one side of a pair. The side is looked up when it is needed: by then an instance of the
 * entity exists, and its own code has bound the side with its own privileges.
 *
 * @param entity the mapped class that has the attribute
 */
record PairedRole(Class<?> entity, String attribute) {

    Side side() {
        return Sides.of(MethodHandles.lookup(), entity, attribute);
    }

    /** The role of a collection that was deserialised. */
    static PairedRole of(Object owner, String role) {
        return new PairedRole(owner.getClass(), role.substring(role.lastIndexOf('.') + 1));
    }
}
