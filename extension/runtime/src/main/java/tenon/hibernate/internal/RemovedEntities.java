/* SPDX-License-Identifier: Apache-2.0 */
package tenon.hibernate.internal;

import java.util.List;
import java.util.Map;
import org.hibernate.engine.spi.EntityEntry;
import org.hibernate.engine.spi.PersistenceContext;
import org.hibernate.event.spi.DeleteContext;
import org.hibernate.event.spi.DeleteEvent;
import org.hibernate.event.spi.DeleteEventListener;
import tenon.pairing.internal.Entities;
import tenon.pairing.internal.Pairing;
import tenon.pairing.internal.Removal;
import tenon.pairing.internal.Side;

/**
 * Takes entities that are removed out of the collections and references that hold them, before Hibernate removes them.
 *
 * @param roles the paired attributes of each entity
 */
public record RemovedEntities(Map<String, List<PairedRole>> roles) implements DeleteEventListener {

    private static final long serialVersionUID = 1L;

    @Override
    public void onDelete(DeleteEvent event) {
        Object entity = event.getObject() == null ? null : Entities.entity(event.getObject());
        if (entity == null) {
            return;
        }
        PersistenceContext context = event.getSession().getPersistenceContextInternal();
        EntityEntry entry = context.getEntry(entity);
        if (entry != null) {
            for (PairedRole role : roles.getOrDefault(entry.getEntityName(), List.of())) {
                end(role.side(), entity, context);
            }
        }
    }

    private static void end(Side side, Object entity, PersistenceContext context) {
        Removal.end(side, entity);
        // Who refers to the entity is told by its collection, or by looking at everybody.
        if (side.attribute().access().get(entity) instanceof ManagedCollection<?> collection
                && !collection.wasInitialized()
                && Pairing.isToldByReference(side)) {
            for (Map.Entry<Object, EntityEntry> managed : context.reentrantSafeEntityEntries()) {
                Removal.endFrom(side, entity, managed.getKey());
            }
        }
    }

    @Override
    public void onDelete(DeleteEvent event, DeleteContext transientEntities) {
        onDelete(event);
    }
}
