/* SPDX-License-Identifier: Apache-2.0 */
package tenon.hibernate.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tenon.pairing.internal.Entities;

/**
 * What a bag has to write: the rows of elements that left it, and of those that joined it. Hibernate deletes all rows of a
 * many-to-many bag and inserts them again, since a bag may hold an element twice; one side of a pair never does.
 */
final class ChangedRows {

    private final List<Object> removed = new ArrayList<>();
    private final Set<Object> before;
    private final boolean exact;

    ChangedRows(Collection<?> before, Collection<?> now) {
        this.before = identities(before);
        Set<Object> held = identities(now);
        for (Object element : before) {
            if (element != null && !held.contains(identity(element))) {
                removed.add(element);
            }
        }
        exact = this.before.size() == before.size() && held.size() == now.size();
    }

    private static Set<Object> identities(Collection<?> elements) {
        Set<Object> identities = Collections.newSetFromMap(new IdentityHashMap<>(elements.size()));
        for (Object element : elements) {
            if (element != null) {
                identities.add(identity(element));
            }
        }
        return identities;
    }

    private static Object identity(Object element) {
        Object entity = Entities.entity(element);
        return entity == null ? element : entity;
    }

    /** Whether single rows tell the difference: not where the table holds a row twice, which nobody's key forbids. */
    boolean areExact() {
        return exact;
    }

    List<Object> removed() {
        return removed;
    }

    boolean isAdded(@Nullable Object element) {
        return element != null && !before.contains(identity(element));
    }
}
