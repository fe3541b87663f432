/* SPDX-License-Identifier: Apache-2.0 */
package tenon.hibernate.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hibernate.FlushMode;
import org.hibernate.collection.spi.PersistentCollection;
import org.hibernate.event.spi.AutoFlushEvent;
import org.hibernate.event.spi.AutoFlushEventListener;
import org.hibernate.event.spi.EventSource;
import org.hibernate.event.spi.FlushEvent;
import org.hibernate.event.spi.FlushEventListener;

/**
 * Loads, before a flush, the collections that were changed but never loaded and whose rows hold a position or a key: what a
 * change does to the positions of the other rows, and under which key a row stands, only the rows tell.
 */
public final class UnloadedPositions implements FlushEventListener, AutoFlushEventListener {

    private static final long serialVersionUID = 1L;

    private final transient Set<String> roles;

    /**
     * Makes the listener.
     *
     * @param roles the collections that own such rows
     */
    public UnloadedPositions(Set<String> roles) {
        this.roles = Set.copyOf(roles);
    }

    @Override
    public void onFlush(FlushEvent event) {
        load(event.getSession());
    }

    @Override
    public void onAutoFlush(AutoFlushEvent event) {
        EventSource session = event.getSession();
        if (!session.getHibernateFlushMode().lessThan(FlushMode.AUTO)) {
            load(session);
        }
    }

    private void load(EventSource session) {
        List<PersistentCollection<?>> changed = new ArrayList<>();
        session.getPersistenceContextInternal()
                .forEachCollectionEntry(
                        (collection, entry) -> {
                            if (!collection.wasInitialized()
                                    && collection.hasQueuedOperations()
                                    && roles.contains(collection.getRole())) {
                                changed.add(collection);
                            }
                        },
                        false);
        changed.forEach(PersistentCollection::forceInitialization);
    }
}
