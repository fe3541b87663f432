/* SPDX-License-Identifier: Apache-2.0 */
package tenon.hibernate.internal;

import java.util.Arrays;
import org.hibernate.engine.spi.EntityEntry;
import org.hibernate.event.spi.DeleteContext;
import org.hibernate.event.spi.DeleteEvent;
import org.hibernate.event.spi.DeleteEventListener;
import tenon.pairing.internal.Entities;
import tenon.pairing.internal.Orphans;

/**
 * Takes an orphan out of its other collections before Hibernate deletes it. A cascade from one of them, later in the same
 * flush, would take the deletion back.
 */
public final class OrphanDeletion implements DeleteEventListener {

    private static final long serialVersionUID = 1L;

    @Override
    public void onDelete(DeleteEvent event) {
        end(event);
    }

    @Override
    public void onDelete(DeleteEvent event, DeleteContext transientEntities) {
        end(event);
    }

    private static void end(DeleteEvent event) {
        Object entity = Entities.entity(event.getObject());
        EntityEntry entry = entity == null
                ? null
                : event.getSession().getPersistenceContextInternal().getEntry(entity);
        if (entity != null && entry != null && entry.getLoadedState() != null) {
            Orphans.endIfOrphan(entity, attribute -> wasSet(entry, attribute));
        }
    }

    /** A reference that is part of the identifier always is; it stands in no loaded state. */
    private static boolean wasSet(EntityEntry entry, String attribute) {
        return !Arrays.asList(entry.getPersister().getPropertyNames()).contains(attribute)
                || entry.getLoadedValue(attribute) != null;
    }
}
