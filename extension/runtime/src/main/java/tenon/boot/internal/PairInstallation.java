/* SPDX-License-Identifier: Apache-2.0 */
package tenon.boot.internal;

import static tenon.logging.internal.MappingMessages.MAPPING;

import jakarta.persistence.OneToOne;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.EventSource;
import org.hibernate.event.spi.EventType;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.Value;
import org.hibernate.type.CollectionType;
import tenon.compat.internal.CollectionTypes;
import tenon.compat.internal.PreFlushes;
import tenon.hibernate.internal.BeforeFlush;
import tenon.hibernate.internal.IndexedLists;
import tenon.hibernate.internal.MergedReferences;
import tenon.hibernate.internal.MovedPartners;
import tenon.hibernate.internal.OneWayCollections;
import tenon.hibernate.internal.OneWayRole;
import tenon.hibernate.internal.OrphanDeletion;
import tenon.hibernate.internal.PairedRole;
import tenon.hibernate.internal.PairedTypes;
import tenon.hibernate.internal.Refreshes;
import tenon.hibernate.internal.RemovedEntities;
import tenon.hibernate.internal.SilentPropertyAccess;
import tenon.hibernate.internal.UniqueReference;
import tenon.hibernate.internal.UniqueReferences;
import tenon.hibernate.internal.UnloadedCascades;
import tenon.hibernate.internal.UnloadedOrphans;
import tenon.pairing.internal.Declaration;
import tenon.pairing.internal.Orphans;

/** Puts collection types, property access and listeners of paired attributes into a session factory that is being built. */
record PairInstallation(PairedModel model, SessionFactoryImplementor sessionFactory, Settings settings) {

    void run() {
        for (Declaration side : model.sides()) {
            for (Property property : model.properties(side)) {
                install(side, property);
            }
        }
        EventListenerRegistry listeners = sessionFactory.getEventEngine().getListenerRegistry();
        listeners.setListeners(
                EventType.MERGE,
                new MergedReferences(stock(listeners, EventType.MERGE), roles(Declaration::isReference)));
        listeners.setListeners(
                EventType.REFRESH, new Refreshes(stock(listeners, EventType.REFRESH), roles(side -> true)));
        Map<String, List<PairedRole>> partners = roles(PairInstallation::removesOrphanedPartner);
        List<Consumer<EventSource>> beforeCascade =
                partners.isEmpty() ? List.of() : List.of(new MovedPartners(partners));
        List<Consumer<EventSource>> preparations = preparations(beforeCascade);
        if (!preparations.isEmpty()) {
            BeforeFlush beforeFlush = new BeforeFlush(beforeCascade, preparations);
            listeners.prependListeners(EventType.FLUSH, beforeFlush);
            listeners.prependListeners(EventType.AUTO_FLUSH, beforeFlush);
            PreFlushes.prepend(listeners, beforeCascade);
        }
        if (model.declarations().stream().anyMatch(Orphans::areDeletedFrom)) {
            listeners.prependListeners(EventType.DELETE, new OrphanDeletion());
        }
        if (settings.detachesRemoved()) {
            listeners.prependListeners(EventType.DELETE, new RemovedEntities(roles(side -> true)));
        }
        List<UniqueReference> unique = uniqueReferences();
        if (!unique.isEmpty()) {
            listeners.appendListeners(EventType.FLUSH_ENTITY, new UniqueReferences(unique));
        }
        List<OneWayRole> oneWay = oneWayRoles();
        if (!oneWay.isEmpty()) {
            listeners.appendListeners(EventType.FLUSH_ENTITY, new OneWayCollections(oneWay));
        }
    }

    @SuppressWarnings("deprecation") // a listener can stand around others only if it can get them
    private static <T> Iterable<T> stock(EventListenerRegistry listeners, EventType<T> type) {
        return listeners.getEventListenerGroup(type).listeners();
    }

    /** What a flush of this unit needs; most units need nothing, and then nobody looks through the session. */
    private List<Consumer<EventSource>> preparations(List<Consumer<EventSource>> beforeCascade) {
        List<Consumer<EventSource>> preparations = new ArrayList<>(beforeCascade);
        if (has(value -> value instanceof org.hibernate.mapping.List)) {
            preparations.add(IndexedLists::load);
        }
        if (cascadesPersist()) {
            preparations.add(UnloadedCascades::persist);
        }
        if (has(value -> value instanceof Collection collection && collection.hasOrphanDelete())) {
            preparations.add(UnloadedOrphans::remove);
        }
        return preparations;
    }

    private static boolean removesOrphanedPartner(Declaration side) {
        OneToOne oneToOne = side.annotation(OneToOne.class);
        return oneToOne != null && oneToOne.orphanRemoval();
    }

    private boolean cascadesPersist() {
        return model.sides().stream()
                .filter(side -> !side.isReference())
                .flatMap(side -> model.properties(side).stream())
                .map(property -> String.valueOf(property.getCascade()))
                .anyMatch(cascade -> cascade.contains("persist") || cascade.contains("all"));
    }

    private boolean has(Predicate<Value> mapping) {
        return model.sides().stream()
                .flatMap(side -> model.properties(side).stream())
                .anyMatch(property -> mapping.test(property.getValue()));
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

    /** The paired attributes of each entity that meet the condition. */
    private Map<String, List<PairedRole>> roles(Predicate<Declaration> condition) {
        Map<String, List<PairedRole>> roles = new HashMap<>();
        model.declarations().stream()
                .filter(condition)
                .forEach(side -> model.entities().forEach((type, entity) -> {
                    if (side.entity().isAssignableFrom(type)) {
                        roles.computeIfAbsent(entity.getEntityName(), name -> new ArrayList<>())
                                .add(new PairedRole(type, side.name()));
                    }
                }));
        return Map.copyOf(roles);
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
