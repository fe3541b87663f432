/* SPDX-License-Identifier: Apache-2.0 */
package tenon.hibernate.internal;

import java.util.function.BiConsumer;
import org.hibernate.Hibernate;
import org.hibernate.collection.spi.PersistentCollection;
import org.hibernate.engine.spi.CollectionEntry;
import org.hibernate.engine.spi.CollectionKey;
import org.hibernate.engine.spi.EntityEntry;
import org.hibernate.engine.spi.PersistenceContext;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.event.spi.EventSource;
import org.hibernate.metamodel.mapping.PluralAttributeMapping;
import org.hibernate.persister.collection.CollectionPersister;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.type.CollectionType;
import org.jspecify.annotations.Nullable;
import tenon.pairing.internal.Entities;
import tenon.pairing.internal.PairedCollection;

/**
 * The collections of entities that are not loaded. Hibernate makes a collection when it loads its owner; here it is made, and
 * not loaded either, when the first change concerns it. Hibernate knows collections without their owners, flushes what they
 * queued, and gives them to their owners as these load. So nothing is loaded early and nothing is forgotten, and the session
 * keeps it all.
 */
final class UnloadedOwners {

    private UnloadedOwners() {}

    /** The collection of an entity whose attribute is still to be loaded. */
    static @Nullable PairedCollection collection(
            @Nullable SharedSessionContractImplementor session, Object entity, String attribute) {
        EntityEntry entry =
                session == null ? null : session.getPersistenceContextInternal().getEntry(entity);
        return entry == null ? null : collection(session, entry.getEntityName(), entry.getId(), attribute);
    }

    /** The collection of an entity that is still to be loaded; null if its session is over, or has no flush. */
    static @Nullable PairedCollection collection(
            @Nullable SharedSessionContractImplementor session,
            @Nullable String entityName,
            @Nullable Object id,
            String attribute) {
        if (!(session instanceof EventSource) || !session.isOpen() || entityName == null || id == null) {
            return null;
        }
        EntityPersister entity = session.getFactory().getMappingMetamodel().getEntityDescriptor(entityName);
        // A proxy of a superclass may turn out not to have the attribute.
        if (!(entity.findAttributeMapping(attribute) instanceof PluralAttributeMapping plural)
                || typeOf(plural.getCollectionDescriptor()).getLHSPropertyName() != null) {
            return null;
        }
        return collection(session, plural.getCollectionDescriptor(), id);
    }

    /** The owner of a collection that was made before it and loaded together with it: a join does not tell the collection. */
    static @Nullable Object ownerOf(ManagedCollection<?> collection) {
        Object owner = collection.canQueue() ? inSession(collection) : null;
        // An owner that is its own proxy is passed over by a flush until it is loaded, and so would be its collection.
        if (owner == null || Entities.entity(owner) == null) {
            return null;
        }
        ((PersistentCollection<?>) collection).setOwner(owner);
        return owner;
    }

    /** Loads the owner of a collection that was made before it, if the session has it as its own proxy. */
    static void loadOwner(ManagedCollection<?> collection) {
        Object owner = collection.getOwner() == null ? inSession(collection) : null;
        if (owner != null) {
            Hibernate.initialize(owner);
        }
    }

    /** What the session has under the key of the owner. */
    private static @Nullable Object inSession(ManagedCollection<?> collection) {
        SharedSessionContractImplementor session = collection.getSession();
        PersistenceContext context = session.getPersistenceContextInternal();
        CollectionEntry entry = context.getCollectionEntry((PersistentCollection<?>) collection);
        if (entry == null || entry.getLoadedPersister() == null) {
            return null;
        }
        EntityPersister persister = entry.getLoadedPersister().getOwnerEntityPersister();
        return context.getEntity(session.generateEntityKey(entry.getLoadedKey(), persister));
    }

    /** The paired collections of a session whose owners are not loaded. */
    static void forEach(EventSource session, BiConsumer<ManagedCollection<?>, CollectionEntry> action) {
        session.getPersistenceContextInternal()
                .forEachCollectionEntry(
                        (collection, entry) -> {
                            if (collection instanceof ManagedCollection<?> managed
                                    && collection.getOwner() == null
                                    && entry.getLoadedPersister() != null) {
                                action.accept(managed, entry);
                            }
                        },
                        false);
    }

    private static @Nullable PairedCollection collection(
            SharedSessionContractImplementor session, CollectionPersister persister, Object key) {
        PersistenceContext context = session.getPersistenceContextInternal();
        PersistentCollection<?> known = context.getCollection(new CollectionKey(persister, key));
        if (known != null) {
            return known instanceof PairedCollection paired ? paired : null;
        }
        PersistentCollection<?> made = typeOf(persister).instantiate(session, persister, key);
        if (!(made instanceof PairedCollection paired)) {
            return null;
        }
        context.addUninitializedCollection(persister, made, key);
        return paired;
    }

    @SuppressWarnings("removal") // what takes the place of the type is not on all supported lines
    private static CollectionType typeOf(CollectionPersister persister) {
        return persister.getCollectionType();
    }
}
