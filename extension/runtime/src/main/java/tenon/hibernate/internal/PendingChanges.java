/* SPDX-License-Identifier: Apache-2.0 */
package tenon.hibernate.internal;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Consumer;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.jspecify.annotations.Nullable;

/**
 * What was linked to and unlinked from a collection while it is not loaded. A change and its opposite cancel out. When the
 * collection is loaded, the changes are applied to what the database said; else the flush writes them as they are.
 */
final class PendingChanges {

    /** One change that was queued. */
    static final class Change {

        private final Object element;
        private final boolean addition;

        private Change(Object element, boolean addition) {
            this.element = element;
            this.addition = addition;
        }

        Object element() {
            return element;
        }

        boolean isAddition() {
            return addition;
        }
    }

    private final IdentityHashMap<Object, Change> byElement = new IdentityHashMap<>();
    private final List<Change> inOrder = new ArrayList<>();
    private final List<Consumer<SharedSessionContractImplementor>> writes = new ArrayList<>();
    private @Nullable Object rows;

    /** Records a change; returns false if it cancelled out with one that was recorded before. */
    boolean record(Object element, boolean addition) {
        Change earlier = byElement.get(element);
        if (earlier == null) {
            Change change = new Change(element, addition);
            byElement.put(element, change);
            inOrder.add(change);
            return true;
        }
        if (earlier.addition != addition) {
            byElement.remove(element);
            inOrder.remove(earlier);
        }
        return false;
    }

    List<Change> changes() {
        return inOrder;
    }

    Change last() {
        return inOrder.get(inOrder.size() - 1);
    }

    boolean isEmpty() {
        return inOrder.isEmpty();
    }

    List<Object> additions() {
        return inOrder.stream().filter(Change::isAddition).map(Change::element).toList();
    }

    List<Object> removals() {
        return inOrder.stream()
                .filter(change -> !change.addition)
                .map(Change::element)
                .toList();
    }

    /** Has something written when the rows of the flush that is under way are. */
    void afterFlush(Consumer<SharedSessionContractImplementor> write) {
        writes.add(write);
    }

    void runAfterFlush(SharedSessionContractImplementor session) {
        writes.forEach(write -> write.accept(session));
    }

    /** What the rows said when the collection was loaded, before the changes were applied; null if it is not loaded. */
    @Nullable Object rows() {
        return rows;
    }

    void setRows(Object content) {
        rows = content;
    }
}
