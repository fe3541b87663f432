/* SPDX-License-Identifier: Apache-2.0 */
package tenon.hibernate.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.engine.spi.EntityEntry;
import org.hibernate.engine.spi.PersistenceContext;
import org.hibernate.event.spi.EventSource;
import org.hibernate.event.spi.MergeContext;
import org.hibernate.event.spi.MergeEvent;
import org.hibernate.event.spi.MergeEventListener;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;
import tenon.pairing.internal.Attribute;
import tenon.pairing.internal.Entities;
import tenon.pairing.internal.MergedReference;

/**
 * Keeps in step what a merge copies into to-one attributes: Hibernate writes them past the setters of the user. It stands
 * around Hibernate's own listeners, as it has to know what the managed copy held before.
 */
public final class MergedReferences implements MergeEventListener {

    private static final long serialVersionUID = 1L;

    private final transient List<MergeEventListener> stock = new ArrayList<>();
    private final transient Map<String, List<PairedRole>> references;

    /**
     * Wraps listeners.
     *
     * @param stock the listeners that do the merge
     * @param references the paired to-one attributes of each entity
     */
    public MergedReferences(Iterable<MergeEventListener> stock, Map<String, List<PairedRole>> references) {
        stock.forEach(this.stock::add);
        this.references = references;
    }

    @Override
    public void onMerge(MergeEvent event) {
        around(event, () -> stock.forEach(each -> each.onMerge(event)));
    }

    @Override
    public void onMerge(MergeEvent event, MergeContext copiedAlready) {
        around(event, () -> stock.forEach(each -> each.onMerge(event, copiedAlready)));
    }

    private void around(MergeEvent event, Runnable merge) {
        Map<String, Object> held = held(event);
        merge.run();
        Object copy = Entities.entity(event.getResult());
        EntityEntry entry = copy == null
                ? null
                : event.getSession().getPersistenceContextInternal().getEntry(copy);
        if (copy == null || entry == null) {
            return;
        }
        for (PairedRole reference : references.getOrDefault(entry.getEntityName(), List.of())) {
            Object before = held.containsKey(reference.attribute())
                    ? held.get(reference.attribute())
                    : loaded(entry, reference.attribute());
            MergedReference.apply(reference.side(), copy, before);
        }
    }

    private static @Nullable Object loaded(EntityEntry entry, String attribute) {
        return entry.isExistsInDatabase() && entry.getLoadedState() != null ? entry.getLoadedValue(attribute) : null;
    }

    /** What the managed copy holds in memory, if the session has one. */
    private Map<String, Object> held(MergeEvent event) {
        EventSource session = event.getSession();
        PersistenceContext context = session.getPersistenceContextInternal();
        Object original = event.getOriginal() == null ? null : Entities.entity(event.getOriginal());
        if (original == null || context.getEntry(original) != null) {
            return Map.of();
        }
        EntityPersister persister = session.getEntityPersister(event.getEntityName(), original);
        List<PairedRole> roles = references.getOrDefault(persister.getEntityName(), List.of());
        Object id = roles.isEmpty() ? null : persister.getIdentifier(original, session);
        Object copy = id == null ? null : Entities.entity(context.getEntity(session.generateEntityKey(id, persister)));
        Map<String, Object> held = new HashMap<>();
        if (copy != null) {
            for (PairedRole role : roles) {
                Attribute attribute = role.side().attribute();
                if (Entities.isLoaded(copy, attribute)) {
                    held.put(role.attribute(), attribute.access().get(copy));
                }
            }
        }
        return held;
    }
}
