/* SPDX-License-Identifier: Apache-2.0 */
package tenon.hibernate.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hibernate.collection.spi.PersistentCollection;
import org.hibernate.engine.spi.EntityEntry;
import org.hibernate.event.spi.RefreshContext;
import org.hibernate.event.spi.RefreshEvent;
import org.hibernate.event.spi.RefreshEventListener;
import org.jspecify.annotations.Nullable;
import tenon.pairing.internal.Entities;
import tenon.pairing.internal.MergedReference;
import tenon.pairing.internal.Pairing;
import tenon.pairing.internal.Side;

/**
 * Keeps both sides in step over a refresh, which overwrites one of them. It stands around Hibernate's own listeners, as it has
 * to know what was there before. A collection that was changed is loaded again with its owner: what the database says of
 * its elements is known only then.
 */
public final class Refreshes implements RefreshEventListener {

    private static final long serialVersionUID = 1L;

    /** What an attribute held in memory. */
    private record Before(Side side, Object held) {}

    /** What a reference that is null holds. */
    private static final Object NOTHING = new Object();

    private final transient List<RefreshEventListener> stock = new ArrayList<>();
    private final transient Map<String, List<PairedRole>> roles;

    /**
     * Wraps listeners.
     *
     * @param stock the listeners that do the refresh
     * @param roles the paired attributes of each entity
     */
    public Refreshes(Iterable<RefreshEventListener> stock, Map<String, List<PairedRole>> roles) {
        stock.forEach(this.stock::add);
        this.roles = roles;
    }

    @Override
    public void onRefresh(RefreshEvent event) {
        around(event, () -> stock.forEach(each -> each.onRefresh(event)));
    }

    @Override
    public void onRefresh(RefreshEvent event, RefreshContext refreshedAlready) {
        around(event, () -> stock.forEach(each -> each.onRefresh(event, refreshedAlready)));
    }

    private void around(RefreshEvent event, Runnable refresh) {
        Object entity = Entities.entity(event.getObject());
        EntityEntry entry = entity == null
                ? null
                : event.getSession().getPersistenceContextInternal().getEntry(entity);
        List<Before> before = new ArrayList<>();
        if (entity != null && entry != null) {
            for (PairedRole role : roles.getOrDefault(entry.getEntityName(), List.of())) {
                Side side = role.side();
                Object held = held(side, entity);
                if (held != null) {
                    before.add(new Before(side, held));
                }
            }
        }
        refresh.run();
        if (entity != null) {
            before.forEach(each -> settle(each.side, entity, each.held));
        }
    }

    /** What an attribute holds in memory: a reference, or the elements of a collection that was changed; null if neither. */
    private static @Nullable Object held(Side side, Object entity) {
        if (!Entities.isLoaded(entity, side.attribute())) {
            return null;
        }
        Object value = side.attribute().access().get(entity);
        if (side.attribute().isReference()) {
            return value == null ? NOTHING : value;
        }
        if (!(value instanceof ManagedCollection<?> collection)) {
            return null;
        }
        if (!collection.wasInitialized()) {
            PendingChanges pending = collection.pending();
            return pending == null || pending.isEmpty() ? null : new ArrayList<>(pending.additions());
        }
        return ((PersistentCollection<?>) collection).isDirty() ? new ArrayList<>(collection.loadedElements()) : null;
    }

    private static void settle(Side side, Object owner, Object before) {
        if (side.attribute().isReference()) {
            MergedReference.apply(side, owner, before == NOTHING ? null : before);
        } else if (side.attribute().access().get(owner) instanceof ManagedCollection<?> collection) {
            ((PersistentCollection<?>) collection).forceInitialization();
            settle(side, owner, (List<?>) before, new ArrayList<>(collection.loadedElements()));
        }
    }

    private static void settle(Side side, Object owner, List<?> before, List<?> now) {
        Set<Object> held = identities(now);
        Set<Object> known = identities(before);
        known.stream()
                .filter(element -> !held.contains(element))
                .forEach(element -> Pairing.leave(side, owner, element));
        held.stream()
                .filter(element -> !known.contains(element))
                .forEach(element -> Pairing.join(side, owner, Pairing.admit(side, element)));
    }

    private static Set<Object> identities(List<?> elements) {
        Set<Object> identities = Collections.newSetFromMap(new IdentityHashMap<>());
        elements.stream().filter(Objects::nonNull).map(Entities::identity).forEach(identities::add);
        return identities;
    }
}
