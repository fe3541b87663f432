/* SPDX-License-Identifier: Apache-2.0 */
package tenon.hibernate.internal;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.hibernate.engine.spi.EntityEntry;
import org.hibernate.event.spi.EventSource;
import org.jspecify.annotations.Nullable;
import tenon.pairing.internal.Attribute;
import tenon.pairing.internal.Entities;
import tenon.pairing.internal.Side;

/**
 * Keeps a one-to-one partner that was given to another owner from being removed as an orphan of the one it left. Hibernate
 * compares with what it loaded; what it loaded of an inverse one-to-one is written nowhere, so it can be forgotten.
 *
 * @param roles the inverse one-to-one attributes with orphan removal, by entity
 */
public record MovedPartners(Map<String, List<PairedRole>> roles) implements Consumer<EventSource> {

    @Override
    public void accept(EventSource session) {
        for (Map.Entry<Object, EntityEntry> managed :
                session.getPersistenceContextInternal().reentrantSafeEntityEntries()) {
            EntityEntry entry = managed.getValue();
            for (PairedRole role : roles.getOrDefault(entry.getEntityName(), List.of())) {
                Object[] loaded = entry.getLoadedState();
                if (loaded != null) {
                    forget(role, managed.getKey(), entry, loaded);
                }
            }
        }
    }

    @SuppressWarnings("removal") // what takes the place of it is not on all supported lines
    private static void forget(PairedRole role, Object owner, EntityEntry entry, @Nullable Object[] loaded) {
        Side side = role.side();
        Attribute attribute = side.attribute();
        int index = entry.getPersister().getPropertyIndex(role.attribute());
        Object partner = Entities.entity(loaded[index]);
        Object now = Entities.isLoaded(owner, attribute) ? attribute.access().get(owner) : loaded[index];
        if (partner == null || Entities.same(partner, now)) {
            return;
        }
        Object holder = side.counterpart().access().get(partner);
        if (holder != null && !Entities.same(holder, owner)) {
            loaded[index] = now;
        }
    }
}
