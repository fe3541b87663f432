/* SPDX-License-Identifier: Apache-2.0 */
package tenon.hibernate.internal;

import java.util.Set;
import org.hibernate.FlushMode;
import org.hibernate.event.spi.AutoFlushEvent;
import org.hibernate.event.spi.AutoFlushEventListener;
import org.hibernate.event.spi.EventSource;

/**
 * Flushes before a query that goes through the view of an association proxy. Hibernate looks for pending changes of the tables
 * that the query names, and does not look into a view.
 */
public final class QueryPathFlush implements AutoFlushEventListener {

    private static final long serialVersionUID = 1L;

    private final transient Set<String> views;

    /**
     * Creates a listener.
     *
     * @param views the queries that the views consist of
     */
    public QueryPathFlush(Set<String> views) {
        this.views = Set.copyOf(views);
    }

    @Override
    public void onAutoFlush(AutoFlushEvent event) {
        EventSource session = event.getSession();
        if (session.getHibernateFlushMode().lessThan(FlushMode.AUTO)) {
            return;
        }
        for (String space : event.getQuerySpaces()) {
            if (isView(space)) {
                session.flush();
                return;
            }
        }
    }

    private boolean isView(String space) {
        return space.startsWith("(")
                && space.endsWith(")")
                && views.contains(space.substring(1, space.length() - 1).trim());
    }
}
