/* SPDX-License-Identifier: Apache-2.0 */
package tenon.loading.internal;

import static tenon.logging.internal.LoadingMessages.LOADING;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hibernate.collection.spi.PersistentCollection;
import org.hibernate.engine.spi.CollectionEntry;
import org.hibernate.engine.spi.EntityEntry;
import org.hibernate.engine.spi.PersistenceContext;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.event.spi.AutoFlushEvent;
import org.hibernate.event.spi.AutoFlushEventListener;
import org.hibernate.event.spi.DeleteContext;
import org.hibernate.event.spi.DeleteEvent;
import org.hibernate.event.spi.DeleteEventListener;
import org.hibernate.event.spi.FlushEvent;
import org.hibernate.event.spi.FlushEventListener;
import org.hibernate.event.spi.MergeContext;
import org.hibernate.event.spi.MergeEvent;
import org.hibernate.event.spi.MergeEventListener;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.PluralAttributeMapping;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;

/**
 * Told before anything is written. A collection that does not have all of its elements would delete the others, or the links to
 * them, so its changes are refused before the first statement of a flush, and so are the removal and the merge of its owner.
 */
final class FilteredGuard
        implements FlushEventListener, AutoFlushEventListener, DeleteEventListener, MergeEventListener {

    private static final long serialVersionUID = 1L;

    private final transient FactoryLoading loading;

    FilteredGuard(FactoryLoading loading) {
        this.loading = loading;
    }

    @Override
    public void onFlush(FlushEvent event) {
        check(event.getSession());
    }

    @Override
    public void onAutoFlush(AutoFlushEvent event) {
        check(event.getSession());
    }

    private void check(SharedSessionContractImplementor session) {
        SessionLoading state = loading.known(session);
        if (state == null || state.filtered().isEmpty()) {
            return;
        }
        PersistenceContext context = session.getPersistenceContextInternal();
        for (Map.Entry<PersistentCollection<?>, LoadStep> each :
                new ArrayList<>(state.filtered().entrySet())) {
            PersistentCollection<?> collection = each.getKey();
            CollectionEntry entry = context.getCollectionEntry(collection);
            EntityEntry owner = entry == null ? null : context.getEntry(collection.getOwner());
            if (owner == null || owner.getStatus().isDeletedOrGone()) {
                state.filtered().remove(collection);
            } else if (isChanged(collection, entry) || each.getValue().valueOf(collection.getOwner()) != collection) {
                throw LOADING.filteredChanged(String.valueOf(collection.getRole()));
            }
        }
    }

    private static boolean isChanged(PersistentCollection<?> collection, @Nullable CollectionEntry entry) {
        return collection.isDirty()
                || collection.hasQueuedOperations()
                || (entry != null
                        && entry.getLoadedPersister() != null
                        && !collection.equalsSnapshot(entry.getLoadedPersister()));
    }

    @Override
    public void onDelete(DeleteEvent event) {
        SessionLoading state = loading.known(event.getSession());
        if (state == null || state.filtered().isEmpty()) {
            return;
        }
        Object entity = event.getObject();
        PersistenceContext context = event.getSession().getPersistenceContextInternal();
        state.filtered().forEach((collection, step) -> {
            if (collection.getOwner() == entity && context.getCollectionEntry(collection) != null) {
                throw LOADING.filteredOwnerRemoved(String.valueOf(collection.getRole()));
            }
        });
    }

    @Override
    public void onDelete(DeleteEvent event, DeleteContext transientEntities) {
        onDelete(event);
    }

    @Override
    public void onMerge(MergeEvent event) {
        Object detached = event.getOriginal();
        SharedSessionContractImplementor session = event.getSession();
        if (detached == null || session.getPersistenceContextInternal().getEntry(detached) != null) {
            return;
        }
        EntityPersister persister = persister(event, detached, session);
        if (persister != null) {
            for (AttributeMapping attribute : plurals(persister)) {
                Object value = attribute.getPropertyAccess().getGetter().get(detached);
                if (value instanceof PersistentCollection<?> collection
                        && collection.getStoredSnapshot() instanceof FilteredSnapshot) {
                    throw LOADING.filteredMerged(String.valueOf(collection.getRole()));
                }
            }
        }
    }

    private static @Nullable EntityPersister persister(
            MergeEvent event, Object detached, SharedSessionContractImplementor session) {
        if (org.hibernate.Hibernate.isInitialized(detached)
                && org.hibernate.proxy.HibernateProxy.extractLazyInitializer(detached) == null) {
            return session.getEntityPersister(event.getEntityName(), detached);
        }
        return null;
    }

    private static List<AttributeMapping> plurals(EntityPersister persister) {
        List<AttributeMapping> plurals = new ArrayList<>();
        persister.forEachAttributeMapping(attribute -> {
            if (attribute instanceof PluralAttributeMapping) {
                plurals.add(attribute);
            }
        });
        return plurals;
    }

    @Override
    public void onMerge(MergeEvent event, MergeContext copied) {
        onMerge(event);
    }
}
