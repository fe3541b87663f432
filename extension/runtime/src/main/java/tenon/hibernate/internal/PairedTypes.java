/* SPDX-License-Identifier: Apache-2.0 */
package tenon.hibernate.internal;

import java.util.Comparator;
import java.util.Optional;
import org.hibernate.type.BagType;
import org.hibernate.type.CollectionType;
import org.hibernate.type.ListType;
import org.hibernate.type.MapType;
import org.hibernate.type.OrderedMapType;
import org.hibernate.type.OrderedSetType;
import org.hibernate.type.SetType;
import org.hibernate.type.SortedMapType;
import org.hibernate.type.SortedSetType;
import org.jspecify.annotations.Nullable;

/** The collection types of paired roles. Each extends the stock type, so that other extensions still know it. */
public final class PairedTypes {

    private PairedTypes() {}

    /**
     * The paired type that takes the place of a stock one.
     *
     * @param entity the mapped class that has the attribute
     * @param comparator the order of a sorted collection; null for the natural one
     * @return the type; empty if changes of such collections cannot be followed
     */
    @SuppressWarnings("unchecked")
    public static Optional<CollectionType> of(
            CollectionType stock, Class<?> entity, String attribute, @Nullable Comparator<?> comparator) {
        PairedRole role = new PairedRole(entity, attribute);
        Comparator<Object> order = (Comparator<Object>) comparator;
        // By the exact class: a subclass is somebody else's type, with behaviour that must not get lost.
        Class<?> type = stock.getClass();
        CollectionType paired = null;
        if (type == BagType.class) {
            paired = new PairedBagType((BagType) stock, role);
        } else if (type == ListType.class) {
            paired = new PairedListType((ListType) stock, role);
        } else if (type == SetType.class) {
            paired = new PairedSetType((SetType) stock, role);
        } else if (type == OrderedSetType.class) {
            paired = new PairedOrderedSetType((OrderedSetType) stock, role);
        } else if (type == SortedSetType.class) {
            paired = new PairedSortedSetType((SortedSetType) stock, order, role);
        } else if (type == MapType.class) {
            paired = new PairedMapType((MapType) stock, role);
        } else if (type == OrderedMapType.class) {
            paired = new PairedOrderedMapType((OrderedMapType) stock, role);
        } else if (type == SortedMapType.class) {
            paired = new PairedSortedMapType((SortedMapType) stock, order, role);
        }
        return Optional.ofNullable(paired);
    }
}
