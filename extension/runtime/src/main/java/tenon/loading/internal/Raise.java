/* SPDX-License-Identifier: Apache-2.0 */
package tenon.loading.internal;

import static tenon.logging.internal.LoadingMessages.LOADING;

import tenon.loading.LoadStrategy;
import tenon.loading.RaiseLoadException;

/** Refuses, or reports, what options say must not be loaded. */
final class Raise {

    private Raise() {}

    /** Refuses it, unless Hibernate needs it for a flush, a merge or a cascade. */
    static void unlessHibernateReads(
            FactoryLoading loading, String owner, String attribute, LoadStrategy strategy, String query) {
        if (Readers.isHibernate()) {
            return;
        }
        String said = OptionText.name(strategy);
        if (loading.raiseLogs()) {
            LOADING.readDespiteRaise(owner, attribute, said, query);
            return;
        }
        throw new RaiseLoadException(LOADING.raised(owner, attribute, said, query));
    }
}
