/* SPDX-License-Identifier: Apache-2.0 */
package tenon.hibernate.internal;

import java.util.List;
import java.util.function.Consumer;
import org.hibernate.FlushMode;
import org.hibernate.event.spi.AutoFlushEvent;
import org.hibernate.event.spi.AutoFlushEventListener;
import org.hibernate.event.spi.EventSource;
import org.hibernate.event.spi.FlushEvent;
import org.hibernate.event.spi.FlushEventListener;

/**
 * Does what has to be done before Hibernate looks at what changed.
 *
 * @param beforeCascade what has to be done before it cascades: lines before 7.2 do so ahead of every query
 * @param preparations all that has to be done before a flush
 */
public record BeforeFlush(List<Consumer<EventSource>> beforeCascade, List<Consumer<EventSource>> preparations)
        implements FlushEventListener, AutoFlushEventListener {

    private static final long serialVersionUID = 1L;

    @Override
    public void onFlush(FlushEvent event) {
        preparations.forEach(each -> each.accept(event.getSession()));
    }

    @Override
    public void onAutoFlush(AutoFlushEvent event) {
        if (flushesByItself(event.getSession())) {
            preparations.forEach(each -> each.accept(event.getSession()));
        }
    }

    /** Called by lines before 7.2, whose listener declares it; later ones do not know it. */
    @SuppressWarnings("MissingOverride")
    public void onAutoPreFlush(EventSource session) {
        if (flushesByItself(session)) {
            beforeCascade.forEach(each -> each.accept(session));
        }
    }

    /** The event comes in every mode; whether it is a flush, the stock listener decides by the mode. */
    private static boolean flushesByItself(EventSource session) {
        FlushMode mode = session.getHibernateFlushMode();
        return mode == FlushMode.AUTO || mode == FlushMode.ALWAYS;
    }
}
