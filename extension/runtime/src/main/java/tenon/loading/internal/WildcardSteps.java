/* SPDX-License-Identifier: Apache-2.0 */
package tenon.loading.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.hibernate.metamodel.mapping.EntityMappingType;
import org.hibernate.persister.entity.EntityPersister;
import tenon.loading.LoadStrategy;

/** What a wildcard means for one type of entity. */
final class WildcardSteps {

    private WildcardSteps() {}

    static List<LoadStep> of(
            LoadPlan plan,
            LoadPlan.Wildcard wildcard,
            EntityPersister type,
            Object owner,
            Function<EntityMappingType, LoadPlan> below) {
        List<LoadStep> steps = new ArrayList<>();
        for (String path : Attributes.relationships(type)) {
            AttributePath found = Attributes.find(type, path);
            if (plan.step(owner, path) == null && !isLoadedWithOwner(type, found)) {
                EntityMappingType target = Attributes.target(found.attribute());
                boolean goesOn = wildcard.strategy() == LoadStrategy.SELECT_IN || wildcard.peers();
                steps.add(new LoadStep(
                        found,
                        wildcard.strategy(),
                        wildcard.strategy(),
                        "",
                        target == null || !goesOn ? null : below.apply(target),
                        wildcard.peers() ? OptionTree.EMPTY.withPeers() : OptionTree.EMPTY,
                        plan.chunk()));
            }
        }
        return List.copyOf(steps);
    }

    private static boolean isLoadedWithOwner(EntityPersister type, AttributePath found) {
        return Attributes.isReference(found) && Attributes.isNeverLazy(type, found);
    }
}
