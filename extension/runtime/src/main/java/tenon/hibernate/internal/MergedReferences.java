/* SPDX-License-Identifier: Apache-2.0 */
package tenon.hibernate.internal;

import java.util.List;
import java.util.Map;
import org.hibernate.engine.spi.EntityEntry;
import org.hibernate.event.spi.MergeContext;
import org.hibernate.event.spi.MergeEvent;
import org.hibernate.event.spi.MergeEventListener;
import org.jspecify.annotations.Nullable;
import tenon.pairing.internal.Entities;
import tenon.pairing.internal.MergedReference;

/**
 * Keeps in step what a merge copies into to-one attributes: Hibernate writes them past the setters of the user.
 *
 * @param references the paired to-one attributes of each entity
 */
public record MergedReferences(Map<String, List<PairedRole>> references) implements MergeEventListener {

    private static final long serialVersionUID = 1L;

    @Override
    public void onMerge(MergeEvent event) {
        Object copy = Entities.entity(event.getResult());
        EntityEntry entry = copy == null
                ? null
                : event.getSession().getPersistenceContextInternal().getEntry(copy);
        if (copy == null || entry == null) {
            return;
        }
        for (PairedRole reference : references.getOrDefault(entry.getEntityName(), List.of())) {
            MergedReference.apply(reference.side(), copy, before(entry, reference.attribute()));
        }
    }

    private static @Nullable Object before(EntityEntry entry, String attribute) {
        return entry.isExistsInDatabase() && entry.getLoadedState() != null ? entry.getLoadedValue(attribute) : null;
    }

    @Override
    public void onMerge(MergeEvent event, MergeContext copiedAlready) {
        onMerge(event);
    }
}
