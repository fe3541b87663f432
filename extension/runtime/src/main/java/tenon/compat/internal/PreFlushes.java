/* SPDX-License-Identifier: Apache-2.0 */
package tenon.compat.internal;

import java.util.List;
import java.util.function.Consumer;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.EventSource;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PreFlushEvent;
import org.hibernate.event.spi.PreFlushEventListener;

/**
 * Has something done before Hibernate cascades ahead of a query. Lines from 7.2 on have an event for it; on earlier ones it is
 * a second method of the listener of automatic flushes.
 */
public final class PreFlushes {

    private PreFlushes() {}

    public static void prepend(EventListenerRegistry listeners, List<Consumer<EventSource>> actions) {
        if (exists()) {
            listeners.prependListeners(EventType.PRE_FLUSH, new Listener(actions));
        }
    }

    private static boolean exists() {
        try {
            Class.forName(
                    "org.hibernate.event.spi.PreFlushEventListener",
                    false,
                    EventListenerRegistry.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException beforeSevenTwo) {
            return false;
        }
    }

    /** Loaded only where its interface is. */
    private record Listener(List<Consumer<EventSource>> actions) implements PreFlushEventListener {

        @Override
        public void onAutoPreFlush(PreFlushEvent event) {
            actions.forEach(each -> each.accept(event.getSession()));
        }
    }
}
