/* SPDX-License-Identifier: Apache-2.0 */
package tenon.hibernate.internal;

import java.util.List;
import java.util.function.Consumer;
import org.hibernate.event.spi.AutoFlushEvent;
import org.hibernate.event.spi.AutoFlushEventListener;
import org.hibernate.event.spi.EventSource;
import org.hibernate.event.spi.FlushEvent;
import org.hibernate.event.spi.FlushEventListener;

/**
 * Does what has to be done before Hibernate looks at what changed.
 *
 * @param preparations each is given the session that is about to be flushed
 */
public record BeforeFlush(List<Consumer<EventSource>> preparations)
        implements FlushEventListener, AutoFlushEventListener {

    private static final long serialVersionUID = 1L;

    @Override
    public void onFlush(FlushEvent event) {
        preparations.forEach(each -> each.accept(event.getSession()));
    }

    @Override
    public void onAutoFlush(AutoFlushEvent event) {
        preparations.forEach(each -> each.accept(event.getSession()));
    }
}
