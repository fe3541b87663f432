/* SPDX-License-Identifier: Apache-2.0 */
package tenon.boot.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.boot.Metadata;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.jspecify.annotations.Nullable;
import tenon.mapping.Secondary;
import tenon.pairing.internal.Declaration;

/**
 * What the entities of one persistence unit declare with {@code @BackPopulates}.
 *
 * @param declarations the annotated attributes, each once for each entity that has an own view of it
 * @param entities what Hibernate bound for them, by mapped class
 */
record PairedModel(List<Declaration> declarations, Map<Class<?>, PersistentClass> entities) {

    static PairedModel of(Metadata metadata) {
        Map<Class<?>, PersistentClass> entities = new LinkedHashMap<>();
        for (PersistentClass entity : metadata.getEntityBindings()) {
            if (entity.hasPojoRepresentation()) {
                entities.put(entity.getMappedClass(), entity);
            }
        }
        Map<Object, Declaration> declarations = new LinkedHashMap<>();
        for (Class<?> entity : entities.keySet()) {
            for (Declaration declaration : Declaration.relationships(entity)) {
                if (declaration.isAnnotated()) {
                    // One declaration of a superclass serves all subclasses, unless generics give each its own target.
                    declarations.merge(
                            List.of(declaration.field(), declaration.target()),
                            declaration,
                            (one, other) -> one.entity().isAssignableFrom(other.entity()) ? one : other);
                }
            }
        }
        return new PairedModel(List.copyOf(declarations.values()), Map.copyOf(entities));
    }

    boolean isEmpty() {
        return declarations.isEmpty();
    }

    /** Whether an attribute of any entity has an annotation of Tenon that says how it is mapped. */
    boolean usesTenon() {
        return !isEmpty()
                || entities.keySet().stream()
                        .flatMap(entity -> Declaration.relationships(entity).stream())
                        .anyMatch(each -> each.annotation(Secondary.class) != null);
    }

    /** How many pairs the declarations make. */
    int pairs() {
        Set<Set<Object>> pairs = new LinkedHashSet<>();
        for (Declaration declaration : declarations) {
            Set<Object> pair = new LinkedHashSet<>();
            pair.add(declaration.field());
            declaration.counterpart().ifPresent(counterpart -> pair.add(counterpart.field()));
            pairs.add(pair);
        }
        return pairs.size();
    }

    /** The classes whose code has to be woven: those that declare an annotated attribute. */
    Set<Class<?>> classesToWeave() {
        Set<Class<?>> classes = new LinkedHashSet<>();
        declarations.forEach(declaration -> classes.add(declaration.field().getDeclaringClass()));
        return classes;
    }

    /** The sides of all pairs, the unannotated one of a one-way pair as well. */
    List<Declaration> sides() {
        List<Declaration> sides = new ArrayList<>(declarations);
        for (Declaration declaration : declarations) {
            if (declaration.isOneWay()) {
                declaration.counterpart().ifPresent(sides::add);
            }
        }
        return sides;
    }

    /** What Hibernate bound for an attribute, in the entity itself and in every entity that inherits it. */
    Collection<Property> properties(Declaration side) {
        Set<Property> properties = new LinkedHashSet<>();
        entities.forEach((type, entity) -> {
            if (side.entity().isAssignableFrom(type)) {
                Property property = find(entity, side.name());
                if (property != null) {
                    properties.add(property);
                }
            }
        });
        return properties;
    }

    /** The first of {@link #properties}. */
    Optional<Property> property(Declaration side) {
        return properties(side).stream().findFirst();
    }

    /** Whether the attribute is a one-to-many collection whose rows the other side writes. */
    boolean isInverse(Declaration side) {
        return property(side)
                .map(Property::getValue)
                .filter(value -> value instanceof org.hibernate.mapping.Collection collection
                        && collection.isInverse()
                        && collection.isOneToMany())
                .isPresent();
    }

    /** What Hibernate bound for an attribute of an entity or of what it inherits from. */
    static @Nullable Property find(PersistentClass entity, String name) {
        for (PersistentClass type = entity; type != null; type = type.getSuperPersistentClass()) {
            for (Property property : type.getDeclaredProperties()) {
                if (property.getName().equals(name)) {
                    return property;
                }
            }
            for (Property property : type.getProperties()) {
                if (property.getName().equals(name)) {
                    return property;
                }
            }
        }
        return null;
    }
}
