/* SPDX-License-Identifier: Apache-2.0 */
package tenon.pairing.internal;

import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds elements by identity of entities, also where a class defines equals. An instance is a key that a hash table takes
 * for equal to the entity itself only.
 */
final class Identical {

    private final Object entity;

    private Identical(Object entity) {
        this.entity = entity;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other != null && Entities.same(entity, other);
    }

    @Override
    public int hashCode() {
        return entity.hashCode();
    }

    /** Whether an object is among the elements: as the collection itself says, or behind a proxy. */
    static Predicate<@Nullable Object> among(Collection<?> elements) {
        Set<Object> identities = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Object element : elements.toArray()) {
            if (element != null) {
                identities.add(Entities.identity(element));
            }
        }
        return element ->
                (element != null && identities.contains(Entities.identity(element))) || elements.contains(element);
    }

    /**
     * A place of the element. Looks for the object itself first, as proxies are few and telling one takes longer: from the
     * start, where lists are emptied most often.
     */
    static int anyIndex(List<?> list, Object element) {
        for (int i = 0, size = list.size(); i < size; i++) {
            if (list.get(i) == element) {
                return i;
            }
        }
        return lastIndex(list, element);
    }

    /** Whether the list holds the element; looks from the end, since that is where a linked element is most often. */
    static boolean isIn(List<?> list, Object element) {
        for (int i = list.size() - 1; i >= 0; i--) {
            if (list.get(i) == element) {
                return true;
            }
        }
        return lastIndex(list, element) >= 0;
    }

    /** The last place of the element. */
    static int lastIndex(List<?> list, Object element) {
        for (int i = list.size() - 1; i >= 0; i--) {
            Object candidate = list.get(i);
            if (candidate == element || (candidate != null && Entities.same(candidate, element))) {
                return i;
            }
        }
        return -1;
    }

    static int firstIndex(List<?> list, Object element) {
        for (int i = 0, size = list.size(); i < size; i++) {
            Object candidate = list.get(i);
            if (candidate == element || (candidate != null && Entities.same(candidate, element))) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the set holds the element itself. Its hash code may have changed since it was added. */
    static boolean holds(Set<?> set, Object element) {
        return (!(set instanceof SortedSet<?>) && set.contains(new Identical(element))) || scan(set, element);
    }

    /** Removes the element itself, and no equal one. */
    static boolean remove(Set<?> set, Object element) {
        if (!(set instanceof SortedSet<?>) && set.remove(new Identical(element))) {
            return true;
        }
        return removeAll(set, element);
    }

    /** Removes every occurrence of the element itself. */
    static boolean removeAll(Collection<?> collection, Object element) {
        boolean removed = false;
        for (Iterator<?> iterator = collection.iterator(); iterator.hasNext(); ) {
            Object candidate = iterator.next();
            if (candidate != null && Entities.same(candidate, element)) {
                iterator.remove();
                removed = true;
            }
        }
        return removed;
    }

    private static boolean scan(Collection<?> collection, Object element) {
        return collection.stream().filter(Objects::nonNull).anyMatch(each -> Entities.same(each, element));
    }
}
