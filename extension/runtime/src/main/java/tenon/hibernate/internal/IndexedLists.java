/* SPDX-License-Identifier: Apache-2.0 */
package tenon.hibernate.internal;

import java.util.ArrayList;
import java.util.List;
import org.hibernate.event.spi.EventSource;

/**
 * Loads lists with an order column that were changed from the other side while they were not loaded: what stands at which
 * place can be written only of a list that is known whole. All other kinds of collections are flushed unloaded.
 */
public final class IndexedLists {

    private IndexedLists() {}

    public static void load(EventSource session) {
        List<PairedList<?>> changed = new ArrayList<>();
        session.getPersistenceContextInternal()
                .forEachCollectionEntry(
                        (collection, entry) -> {
                            if (collection instanceof PairedList<?> list && list.isChangedUnloaded()) {
                                changed.add(list);
                            }
                        },
                        false);
        for (PairedList<?> list : changed) {
            UnloadedOwners.loadOwner(list);
            list.forceInitialization();
        }
    }
}
