/* SPDX-License-Identifier: Apache-2.0 */
package tenon.boot.internal;

import static tenon.logging.internal.MappingMessages.MAPPING;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.EventType;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.type.CollectionType;
import tenon.compat.internal.CollectionTypes;
import tenon.hibernate.internal.IndexedLists;
import tenon.hibernate.internal.MergedReferences;
import tenon.hibernate.internal.OneWayCollections;
import tenon.hibernate.internal.OneWayRole;
import tenon.hibernate.internal.OrphanDeletion;
import tenon.hibernate.internal.PairedTypes;
import tenon.hibernate.internal.SilentPropertyAccess;
import tenon.hibernate.internal.UniqueReference;
import tenon.hibernate.internal.UniqueReferences;
import tenon.pairing.internal.Declaration;
import tenon.pairing.internal.Orphans;

/** Puts collection types, property access and listeners of paired attributes into a session factory that is being built. */
record PairInstallation(PairedModel model, SessionFactoryImplementor sessionFactory) {

    void run() {
        for (Declaration side : model.sides()) {
            for (Property property : model.properties(side)) {
                install(side, property);
            }
        }
        EventListenerRegistry listeners = sessionFactory.getEventEngine().getListenerRegistry();
        listeners.appendListeners(EventType.MERGE, new MergedReferences(references()));
        if (model.declarations().stream().anyMatch(Orphans::areDeletedFrom)) {
            listeners.prependListeners(EventType.DELETE, new OrphanDeletion());
        }
        List<UniqueReference> unique = uniqueReferences();
        if (!unique.isEmpty()) {
            listeners.appendListeners(EventType.FLUSH_ENTITY, new UniqueReferences(unique));
        }
        if (hasIndexedLists()) {
            IndexedLists indexedLists = new IndexedLists();
            listeners.prependListeners(EventType.FLUSH, indexedLists);
            listeners.prependListeners(EventType.AUTO_FLUSH, indexedLists);
        }
        List<OneWayRole> oneWay = oneWayRoles();
        if (!oneWay.isEmpty()) {
            listeners.appendListeners(EventType.FLUSH_ENTITY, new OneWayCollections(oneWay));
        }
    }

    private boolean hasIndexedLists() {
        return model.sides().stream()
                .flatMap(side -> model.properties(side).stream())
                .anyMatch(property -> property.getValue() instanceof org.hibernate.mapping.List);
    }

    private void install(Declaration side, Property property) {
        if (property.getValue() instanceof Collection collection) {
            CollectionType stock = collection.getCollectionType();
            CollectionType paired = PairedTypes.of(
                            stock,
                            property.getPersistentClass().getMappedClass(),
                            side.name(),
                            collection.isSorted() ? collection.getComparator() : null)
                    .orElseThrow(() -> MAPPING.customCollectionType(
                            side.toString(), stock.getClass().getName()));
            CollectionTypes.replace(collection, paired);
        }
        if (side.isPropertyAccess()) {
            property.setPropertyAccessStrategy(new SilentPropertyAccess(property.getPropertyAccessStrategy(
                    property.getPersistentClass().getMappedClass())));
        }
    }

    /** The to-one attributes whose changes reach the other side, by entity. */
    private Map<String, List<MergedReferences.Reference>> references() {
        Map<String, List<MergedReferences.Reference>> references = new HashMap<>();
        for (Declaration side : model.declarations()) {
            if (side.isReference()) {
                model.entities().forEach((type, entity) -> {
                    if (side.entity().isAssignableFrom(type)) {
                        references
                                .computeIfAbsent(entity.getEntityName(), name -> new ArrayList<>())
                                .add(new MergedReferences.Reference(type, side.name()));
                    }
                });
            }
        }
        return Map.copyOf(references);
    }

    /** The collections that change their elements' references one way, and that Hibernate does not write. */
    private List<OneWayRole> oneWayRoles() {
        List<OneWayRole> roles = new ArrayList<>();
        for (Declaration side : model.declarations()) {
            if (side.isOneWay() && model.isInverse(side)) {
                side.counterpart()
                        .flatMap(model::property)
                        .ifPresent(reference -> model.entities().forEach((type, entity) -> {
                            if (side.entity().isAssignableFrom(type)) {
                                roles.add(
                                        OneWayRole.of(entity.getEntityName(), side.name(), reference, sessionFactory));
                            }
                        }));
            }
        }
        return roles;
    }

    /** The to-one attributes whose columns are unique: those that own a one-to-one relationship. */
    private List<UniqueReference> uniqueReferences() {
        List<UniqueReference> found = new ArrayList<>();
        for (Declaration side : model.declarations()) {
            for (Property property : model.properties(side)) {
                if (property.getValue() instanceof org.hibernate.mapping.ManyToOne reference
                        && reference.isLogicalOneToOne()
                        && reference.isNullable()
                        && !reference.hasFormula()) {
                    for (PersistentClass entity : model.entities().values()) {
                        if (side.entity().isAssignableFrom(entity.getMappedClass())) {
                            found.add(UniqueReference.of(entity, property, sessionFactory));
                        }
                    }
                }
            }
        }
        return found;
    }
}
