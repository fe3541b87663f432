/* SPDX-License-Identifier: Apache-2.0 */
package tenon.hibernate.internal;

import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import org.hibernate.FlushMode;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.AutoFlushEvent;
import org.hibernate.event.spi.AutoFlushEventListener;
import org.hibernate.event.spi.EventSource;
import org.hibernate.event.spi.EventType;

/**
 * Has Hibernate flush before a query that goes through the view of an association proxy. It looks for pending changes of the
 * tables that the query names, and does not look into a view. A flush of one's own would be a flush within a flush on some
 * lines, so the flush mode says it, for as long as the other listeners run.
 */
public final class QueryPathFlush {

    private final Set<String> views;
    private final Set<EventSource> widened =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    private QueryPathFlush(Set<String> views) {
        this.views = Set.copyOf(views);
    }

    /**
     * Installs the listeners.
     *
     * @param views the queries that the views consist of
     */
    public static void install(EventListenerRegistry listeners, Set<String> views) {
        QueryPathFlush flush = new QueryPathFlush(views);
        listeners.prependListeners(EventType.AUTO_FLUSH, (AutoFlushEventListener) flush::before);
        listeners.appendListeners(EventType.AUTO_FLUSH, (AutoFlushEventListener) flush::after);
    }

    private void before(AutoFlushEvent event) {
        EventSource session = event.getSession();
        if (session.getHibernateFlushMode() == FlushMode.AUTO
                && event.getQuerySpaces().stream().anyMatch(this::isView)) {
            session.setHibernateFlushMode(FlushMode.ALWAYS);
            widened.add(session);
        }
    }

    private void after(AutoFlushEvent event) {
        EventSource session = event.getSession();
        if (widened.remove(session)) {
            session.setHibernateFlushMode(FlushMode.AUTO);
        }
    }

    private boolean isView(String space) {
        return space.startsWith("(")
                && space.endsWith(")")
                && views.contains(space.substring(1, space.length() - 1).trim());
    }
}
