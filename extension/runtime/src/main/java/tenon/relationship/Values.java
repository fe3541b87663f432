/* SPDX-License-Identifier: Apache-2.0 */
package tenon.relationship;

import java.util.Collection;
import org.hibernate.Hibernate;
import org.jspecify.annotations.Nullable;

/** How values of a view are compared: by equals, or as references to one entity. */
final class Values {

    private Values() {}

    static boolean same(@Nullable Object one, @Nullable Object other) {
        if (one == other) {
            return true;
        }
        if (one == null || other == null) {
            return false;
        }
        return one.equals(other) || entity(one) == entity(other);
    }

    /** The entity that a loaded proxy stands for; what is not loaded stands for itself. */
    private static Object entity(Object reference) {
        return Hibernate.isInitialized(reference) ? Hibernate.unproxy(reference) : reference;
    }

    static boolean contains(Collection<?> values, @Nullable Object value) {
        for (Object each : values) {
            if (same(each, value)) {
                return true;
            }
        }
        return false;
    }
}
