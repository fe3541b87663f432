/* SPDX-License-Identifier: Apache-2.0 */
package tenon.relationship;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Predicate;

/** The removal of many association objects: one change of their collection, so all or none of them go. */
final class Removal {

    private Removal() {}

    static <A, T> boolean removeIf(Collection<A> source, Association<A, T> association, Predicate<? super T> filter) {
        requireNonNull(filter, "filter");
        Set<A> ended = Collections.newSetFromMap(new IdentityHashMap<>());
        // All targets are read before anything changes: what is removed has none afterwards.
        for (A each : source) {
            if (filter.test(association.targetOf(each))) {
                ended.add(each);
            }
        }
        if (ended.isEmpty()) {
            return false;
        }
        source.removeIf(ended::contains);
        ended.forEach(each -> Association.ended(source, each));
        return true;
    }
}
