/* SPDX-License-Identifier: Apache-2.0 */
package tenon.loading.internal;

import org.hibernate.engine.spi.EntityKey;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import tenon.loading.LoadStrategy;

/**
 * Refuses to load an instance of an enhanced class that stands for an unloaded target, where the options of its owner's query say
 * so. Hibernate fires no event before it loads one, so it is caught where its statement is executed.
 */
final class EnhancedAccess {

    private EnhancedAccess() {}

    static void check(Object instance, SharedSessionContractImplementor session) {
        FactoryLoading loading = FactoryLoading.find(session.getFactory());
        SessionLoading state = loading == null ? null : loading.known(session);
        if (loading == null || state == null || state.isRunning()) {
            return;
        }
        EntityKey key = References.unloadedKey(session, instance);
        SessionLoading.Mark mark = key == null ? null : state.mark(key, session);
        if (mark == null) {
            return;
        }
        LoadStrategy strategy = mark.step().strategy();
        boolean raises = strategy == LoadStrategy.RAISE || strategy == LoadStrategy.RAISE_ON_SQL;
        if (raises && Readers.areEnhanced()) {
            Raise.unlessHibernateReads(
                    loading,
                    mark.owner(),
                    mark.attribute(),
                    strategy,
                    mark.origin().query());
        }
    }
}
