/* SPDX-License-Identifier: Apache-2.0 */
package tenon.hibernate.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.hibernate.collection.spi.PersistentCollection;
import org.hibernate.engine.spi.EntityEntry;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.event.spi.FlushEntityEvent;
import org.hibernate.event.spi.FlushEntityEventListener;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;
import tenon.pairing.internal.Entities;

/**
 * Writes what only a one-way collection says. Its two sides may disagree by intent; then the row follows the reference of the
 * element if that was changed, else the collection, as in SQLAlchemy. Hibernate writes references only.
 */
public final class OneWayCollections implements FlushEntityEventListener {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, List<OneWayRole>> byEntity;

    public OneWayCollections(List<OneWayRole> roles) {
        byEntity = roles.stream().collect(Collectors.groupingBy(OneWayRole::entityName));
    }

    @Override
    public void onFlushEntity(FlushEntityEvent event) {
        EntityEntry owner = event.getEntityEntry();
        for (OneWayRole role : byEntity.getOrDefault(owner.getEntityName(), List.of())) {
            Object value = owner.getPersister().getPropertyValue(event.getEntity(), role.attribute());
            if (value instanceof ManagedCollection<?> managed
                    && value instanceof PersistentCollection<?> collection
                    && collection.wasInitialized()
                    && collection.isDirty()) {
                flush(role, event.getEntity(), managed, collection, event.getSession());
            }
        }
    }

    private static void flush(
            OneWayRole role,
            Object owner,
            ManagedCollection<?> managed,
            PersistentCollection<?> collection,
            SharedSessionContractImplementor session) {
        Set<Object> before = elements(collection.getStoredSnapshot());
        Set<Object> now = elements(managed.elements());
        for (Object element : now) {
            if (!before.contains(element)) {
                writeAfterFlush(role, element, owner, managed, session);
            }
        }
        for (Object element : before) {
            if (!now.contains(element) && !isHeldElsewhere(element, collection, session)) {
                writeAfterFlush(role, element, null, managed, session);
            }
        }
    }

    @SuppressWarnings("removal") // what takes the place of the property type is not on all supported lines
    private static void writeAfterFlush(
            OneWayRole role,
            Object element,
            @Nullable Object target,
            ManagedCollection<?> collection,
            SharedSessionContractImplementor session) {
        EntityEntry entry = session.getPersistenceContextInternal().getEntry(element);
        if (entry == null || !entry.isExistsInDatabase() || entry.getLoadedState() == null) {
            return;
        }
        EntityPersister persister = entry.getPersister();
        Object loaded = entry.getLoadedValue(role.reference());
        Object reference = persister.getPropertyValue(element, role.reference());
        if (Entities.same(loaded, reference) && !Entities.same(reference, target)) {
            Consumer<SharedSessionContractImplementor> write = current -> role.columns()
                    .write(
                            current,
                            persister.getPropertyType(role.reference()),
                            target,
                            persister.getIdentifierType(),
                            entry.getId());
            collection.afterFlush(write);
        }
    }

    private static boolean isHeldElsewhere(
            Object element, PersistentCollection<?> collection, SharedSessionContractImplementor session) {
        List<PersistentCollection<?>> others = new ArrayList<>();
        session.getPersistenceContextInternal().forEachCollectionEntry((other, entry) -> others.add(other), false);
        return others.stream()
                .anyMatch(other -> other != collection
                        && String.valueOf(collection.getRole()).equals(other.getRole())
                        && other instanceof ManagedCollection<?> managed
                        && managed.holds(element));
    }

    private static Set<Object> elements(@Nullable Object content) {
        Collection<?> elements = content instanceof Map<?, ?> map
                ? map.values()
                : content instanceof Collection<?> collection ? collection : List.of();
        Set<Object> entities = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Object element : elements) {
            Object entity = Entities.entity(element);
            if (entity != null) {
                entities.add(entity);
            }
        }
        return entities;
    }
}
