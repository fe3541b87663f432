/* SPDX-License-Identifier: Apache-2.0 */
package tenon.loading.internal;

import java.util.HashSet;
import java.util.Set;
import org.hibernate.metamodel.mapping.EntityMappingType;
import org.hibernate.metamodel.mapping.PluralAttributeMapping;
import org.hibernate.persister.collection.CollectionPersister;
import org.jspecify.annotations.Nullable;

/** The tables that the further statements of a query with options read. */
final class QuerySpaces {

    private QuerySpaces() {}

    static Set<String> of(LoadPlan plan) {
        Set<String> tables = new HashSet<>();
        add(plan, tables);
        return Set.copyOf(tables);
    }

    private static void add(LoadPlan plan, Set<String> tables) {
        for (LoadStep step : plan.steps()) {
            switch (step.strategy()) {
                case SELECT_IN, SUBQUERY, IMMEDIATE -> {
                    if (step.attribute() instanceof PluralAttributeMapping collection) {
                        CollectionPersister persister = collection.getCollectionDescriptor();
                        for (Object table : persister.getCollectionSpaces()) {
                            tables.add((String) table);
                        }
                    }
                    addEntity(Attributes.target(step.attribute()), tables);
                }
                default -> {
                    // Its rows are those of the query, or come later.
                }
            }
            LoadPlan nested = step.nested();
            if (nested != null && step.hasWork()) {
                add(nested, tables);
            }
        }
    }

    private static void addEntity(@Nullable EntityMappingType entity, Set<String> tables) {
        if (entity != null) {
            for (Object table : entity.getEntityPersister().getQuerySpaces()) {
                tables.add((String) table);
            }
        }
    }
}
