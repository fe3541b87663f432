/* SPDX-License-Identifier: Apache-2.0 */
package tenon.loading.internal;

import static tenon.logging.internal.LoadingMessages.LOADING;

import java.util.ArrayList;
import java.util.List;
import org.hibernate.metamodel.CollectionClassification;
import org.hibernate.metamodel.mapping.PluralAttributeMapping;
import org.jspecify.annotations.Nullable;
import tenon.loading.LoadStrategy;

/** Refuses joins whose rows would repeat the elements of a list that has no order column. */
final class JoinedCollections {

    private JoinedCollections() {}

    /** Checks the statement of the query, and each statement of ours. */
    static void check(LoadPlan plan) {
        List<Joined> joined = new ArrayList<>();
        collect(plan, "", joined);
        for (Joined one : joined) {
            for (Joined other : joined) {
                if (!one.equals(other) && one.isBag() && !one.path().startsWith(other.path() + ".")) {
                    throw LOADING.joinedBags(one.path(), other.path());
                }
            }
        }
    }

    /** The first collection that the statement of the query joins; null if it joins none. */
    static @Nullable String first(LoadPlan plan) {
        List<Joined> joined = new ArrayList<>();
        for (LoadStep step : plan.steps()) {
            if (step.strategy() == LoadStrategy.JOINED) {
                collect(step, "", joined);
            }
        }
        return joined.isEmpty() ? null : joined.get(0).path();
    }

    private static void collect(LoadPlan plan, String prefix, List<Joined> joined) {
        for (LoadStep step : plan.steps()) {
            LoadPlan nested = step.nested();
            if (step.strategy() == LoadStrategy.JOINED) {
                collect(step, prefix, joined);
            } else if (nested != null) {
                check(nested);
            }
        }
    }

    private static void collect(LoadStep step, String prefix, List<Joined> joined) {
        if (step.attribute() instanceof PluralAttributeMapping collection) {
            joined.add(new Joined(prefix + step.path(), isBag(collection)));
        }
        LoadPlan nested = step.nested();
        if (nested != null) {
            collect(nested, prefix + step.path() + ".", joined);
        }
    }

    static boolean isBag(PluralAttributeMapping collection) {
        CollectionClassification kind =
                collection.getMappedType().getCollectionSemantics().getCollectionClassification();
        return kind == CollectionClassification.BAG || kind == CollectionClassification.ID_BAG;
    }

    private record Joined(String path, boolean isBag) {}
}
