/* SPDX-License-Identifier: Apache-2.0 */
package tenon.loading.internal;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Marks a collection that does not have all of its elements. It stands in the place of Hibernate's snapshot, which goes with the
 * collection wherever it goes: into a detached object, and through serialization.
 */
interface FilteredSnapshot extends Serializable {

    /** The snapshot, marked. */
    static @Nullable Serializable of(@Nullable Serializable snapshot) {
        if (snapshot instanceof SortedMap<?, ?> map) {
            return new OfSortedMap(map);
        }
        if (snapshot instanceof Map<?, ?> map) {
            return new OfMap(map);
        }
        return snapshot instanceof Collection<?> collection ? new OfList(collection) : snapshot;
    }

    /** Of bags and lists. */
    final class OfList extends ArrayList<Object> implements FilteredSnapshot {

        private static final long serialVersionUID = 1L;

        OfList(Collection<?> elements) {
            super(elements);
        }
    }

    /** Of sets and maps. */
    final class OfMap extends HashMap<Object, Object> implements FilteredSnapshot {

        private static final long serialVersionUID = 1L;

        OfMap(Map<?, ?> entries) {
            super(entries);
        }
    }

    /** Of sorted sets and maps. */
    final class OfSortedMap extends TreeMap<Object, Object> implements FilteredSnapshot {

        private static final long serialVersionUID = 1L;

        @SuppressWarnings("unchecked") // compares the keys of that map
        OfSortedMap(SortedMap<?, ?> entries) {
            super((java.util.Comparator<Object>) entries.comparator());
            putAll(entries);
        }
    }
}
