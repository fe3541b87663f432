/* SPDX-License-Identifier: Apache-2.0 */
package tenon.loading.internal;

import org.hibernate.Hibernate;
import org.hibernate.engine.spi.EntityEntry;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.event.spi.RefreshContext;
import org.hibernate.event.spi.RefreshEvent;
import org.hibernate.event.spi.RefreshEventListener;

/** Told before and after an entity is refreshed, which gives it a new entry: the options it was loaded under move on to it. */
final class RefreshedEntities {

    private RefreshedEntities() {}

    private static Object entity(RefreshEvent event) {
        return Hibernate.unproxy(event.getObject());
    }

    /** Before. */
    record Before(FactoryLoading loading) implements RefreshEventListener {

        @Override
        public void onRefresh(RefreshEvent event) {
            SharedSessionContractImplementor session = event.getSession();
            SessionLoading state = loading.known(session);
            if (state != null && Hibernate.isInitialized(event.getObject())) {
                Object entity = entity(event);
                EntityEntry entry = session.getPersistenceContextInternal().getEntry(entity);
                Origin origin = entry == null ? null : LoadedUnder.of(entry);
                if (origin != null) {
                    state.refreshing().put(entity, origin);
                }
            }
        }

        @Override
        public void onRefresh(RefreshEvent event, RefreshContext refreshedAlready) {
            onRefresh(event);
        }
    }

    /** After. */
    record After(FactoryLoading loading) implements RefreshEventListener {

        @Override
        public void onRefresh(RefreshEvent event) {
            SharedSessionContractImplementor session = event.getSession();
            SessionLoading state = loading.known(session);
            if (state == null || state.refreshing().isEmpty()) {
                return;
            }
            Object entity = entity(event);
            Origin origin = state.refreshing().remove(entity);
            EntityEntry entry = session.getPersistenceContextInternal().getEntry(entity);
            if (origin != null && entry != null) {
                LoadedUnder.keep(entry, origin);
            }
        }

        @Override
        public void onRefresh(RefreshEvent event, RefreshContext refreshedAlready) {
            onRefresh(event);
        }
    }
}
