/* SPDX-License-Identifier: Apache-2.0 */
package tenon.hibernate.internal;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.engine.spi.EntityEntry;
import org.hibernate.engine.spi.Status;
import org.hibernate.event.spi.EventSource;
import org.hibernate.event.spi.FlushEntityEvent;
import org.hibernate.event.spi.FlushEntityEventListener;
import tenon.pairing.internal.Attribute;
import tenon.pairing.internal.Entities;
import tenon.pairing.internal.Side;

/**
 * Lets one-to-one relationships be taken over and swapped under their unique constraints. Hibernate writes rows in an order
 * that knows nothing of who had a target before; so where a target is taken over, the row that had it gives it up first.
 */
public final class UniqueReferences implements FlushEntityEventListener {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, List<UniqueReference>> byEntity;

    public UniqueReferences(List<UniqueReference> references) {
        byEntity = references.stream().collect(Collectors.groupingBy(UniqueReference::entityName));
    }

    @Override
    public void onFlushEntity(FlushEntityEvent event) {
        EntityEntry entry = event.getEntityEntry();
        for (UniqueReference reference : byEntity.getOrDefault(entry.getEntityName(), List.of())) {
            flush(reference, event.getEntity(), entry, event.getSession());
        }
    }

    private static void flush(UniqueReference reference, Object entity, EntityEntry entry, EventSource session) {
        Side side = reference.side();
        Attribute attribute = side.attribute();
        if (!Entities.isLoaded(entity, attribute)) {
            return;
        }
        Object before = entry.isExistsInDatabase() && entry.getLoadedState() != null
                ? entry.getLoadedValue(reference.attribute())
                : null;
        boolean deleted = entry.getStatus() == Status.DELETED;
        Object now = deleted ? null : attribute.access().get(entity);
        if (Entities.same(before, now)) {
            return;
        }
        if (before != null && mayBeTaken(side, entity, before)) {
            reference.columns().clearById(session, entry.getPersister().getIdentifierType(), entry.getId());
        }
        if (now != null && Entities.entity(now) == null) {
            takeOver(reference, entity, entry, now, session);
        }
    }

    /** Whether another entity refers to the target by now. Of a target that is not loaded, that is not known. */
    private static boolean mayBeTaken(Side side, Object entity, Object before) {
        Object target = Entities.entity(before);
        if (target == null) {
            return true;
        }
        Object holder = side.counterpart().access().get(target);
        return holder != null && !Entities.same(holder, entity);
    }

    /** The target is not loaded, so neither is who had it: its row is found by the target. */
    @SuppressWarnings("removal") // what takes the place of the property type is not on all supported lines
    private static void takeOver(
            UniqueReference reference, Object entity, EntityEntry entry, Object target, EventSource session) {
        Attribute attribute = reference.side().attribute();
        for (Map.Entry<Object, EntityEntry> other :
                session.getPersistenceContextInternal().reentrantSafeEntityEntries()) {
            Object holder = other.getKey();
            if (holder != entity
                    && other.getValue().getEntityName().equals(entry.getEntityName())
                    && attribute.access().get(holder) == target) {
                attribute.access().set(holder, null);
            }
        }
        reference.columns().clearByTarget(session, entry.getPersister().getPropertyType(reference.attribute()), target);
    }
}
