/* SPDX-License-Identifier: Apache-2.0 */
package tenon.loading.internal;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.hibernate.collection.spi.PersistentCollection;
import org.hibernate.engine.spi.EntityKey;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.jspecify.annotations.Nullable;

/** What one session knows of loading options. A session belongs to one thread at a time, and so does this. */
final class SessionLoading {

    private int running;
    private final Map<EntityKey, Mark> marks = new HashMap<>();
    private final IdentityHashMap<PersistentCollection<?>, LoadStep> filtered = new IdentityHashMap<>();
    private final IdentityHashMap<Object, Origin> refreshing = new IdentityHashMap<>();

    /** Whether what is loaded now is loaded by options, so that nobody reads it. */
    boolean isRunning() {
        return running > 0;
    }

    void enter() {
        running++;
    }

    void leave() {
        running--;
    }

    /** Remembers what the options of its owner say about an unloaded target. */
    void mark(EntityKey key, Mark mark) {
        marks.put(key, mark);
    }

    /** Forgets what was said about a target: it is loaded. */
    void unmark(EntityKey key) {
        marks.remove(key);
    }

    /** Forgets everything: nothing is managed any more. */
    void clear() {
        marks.clear();
        filtered.clear();
    }

    /** Remembers that a collection does not have all of its elements. */
    void filtered(PersistentCollection<?> collection, LoadStep step) {
        filtered.put(collection, step);
    }

    /** The collections that do not have all of their elements, and where they stand. */
    IdentityHashMap<PersistentCollection<?>, LoadStep> filtered() {
        return filtered;
    }

    /** The entities that are being refreshed, and the options that they were loaded under. */
    IdentityHashMap<Object, Origin> refreshing() {
        return refreshing;
    }

    /** What was said about a target; null if nothing was, or another reference to it came since. */
    @Nullable Mark mark(EntityKey key, SharedSessionContractImplementor session) {
        if (marks.isEmpty()) {
            return null;
        }
        Mark mark = marks.get(key);
        if (mark == null) {
            return null;
        }
        Object reference = session.getPersistenceContextInternal().getProxy(key);
        return reference == null || reference == mark.reference() ? mark : null;
    }

    /**
     * What the options of its owner say about an unloaded target.
     *
     * @param reference the proxy that stands for it
     */
    record Mark(Object reference, Origin origin, LoadStep step, String owner, String attribute) {}
}
