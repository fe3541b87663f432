/* SPDX-License-Identifier: Apache-2.0 */
package tenon.relationship.internal;

import static tenon.logging.internal.RelationshipMessages.RELATIONSHIPS;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hibernate.boot.Metadata;
import org.hibernate.mapping.PersistentClass;
import org.jspecify.annotations.Nullable;
import tenon.relationship.Relationship;
import tenon.relationship.Relationships;

/** The relationships of a persistence unit, found by entity and path. */
public final class MappedRelationships implements Relationships {

    private final Model model;
    private final Map<String, Map<String, MappedRelationship>> byOwner = new TreeMap<>();

    private MappedRelationships(Model model) {
        this.model = model;
        for (Facts facts : model.facts()) {
            byOwner.computeIfAbsent(facts.owner(), owner -> new TreeMap<>())
                    .put(facts.attribute(), new MappedRelationship(this, facts));
        }
    }

    /** Reads the boot model of a persistence unit. */
    public static MappedRelationships of(Metadata metadata) {
        return Model.of(metadata).relationships();
    }

    /**
     * The part of the boot model that is kept, cheap to take: nothing is linked and no annotation is read.
     *
     * @param facts one for each attribute that refers to entities
     * @param labels the short name of each entity, by its name
     * @param supers the entity above it in the hierarchy, by its name
     */
    record Model(List<Facts> facts, Map<String, String> labels, Map<String, String> supers) {

        static Model of(Metadata metadata) {
            Map<String, String> labels = new TreeMap<>();
            Map<String, String> supers = new TreeMap<>();
            for (PersistentClass entity : metadata.getEntityBindings()) {
                String name = entity.getEntityName();
                String jpa = entity.getJpaEntityName();
                labels.put(name, jpa == null ? name.substring(name.lastIndexOf('.') + 1) : jpa);
                if (entity.getSuperPersistentClass() != null) {
                    supers.put(name, entity.getSuperPersistentClass().getEntityName());
                }
            }
            return new Model(new MappingWalk(metadata).run(), labels, supers);
        }

        MappedRelationships relationships() {
            return new MappedRelationships(this);
        }
    }

    @Override
    public Collection<Relationship> all() {
        return Collections.unmodifiableList(list());
    }

    List<MappedRelationship> list() {
        return byOwner.values().stream()
                .flatMap(attributes -> attributes.values().stream())
                .toList();
    }

    @Override
    public Relationship of(Class<?> entity, String attribute) {
        for (Class<?> type = entity; type != null; type = type.getSuperclass()) {
            Optional<MappedRelationship> found = find(type.getName(), attribute);
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw RELATIONSHIPS.unknownRelationship(entity.getName(), attribute, attributes(entity));
    }

    private List<String> attributes(Class<?> entity) {
        List<String> attributes = new ArrayList<>();
        for (Class<?> type = entity; type != null; type = type.getSuperclass()) {
            attributes.addAll(byOwner.getOrDefault(type.getName(), Map.of()).keySet());
        }
        Collections.sort(attributes);
        return attributes;
    }

    /** The relationship of an entity, or of one that it inherits from. */
    Optional<MappedRelationship> find(String entity, String attribute) {
        for (@Nullable String name = entity; name != null; name = model.supers().get(name)) {
            MappedRelationship found = byOwner.getOrDefault(name, Map.of()).get(attribute);
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    /** The attribute of the target that names the given one as its counterpart. */
    Optional<MappedRelationship> naming(MappedRelationship relationship) {
        for (@Nullable String name = relationship.target();
                name != null;
                name = model.supers().get(name)) {
            for (MappedRelationship other : byOwner.getOrDefault(name, Map.of()).values()) {
                if (other.named().equals(relationship.attribute())
                        && areRelated(other.target(), relationship.owner())) {
                    return Optional.of(other);
                }
            }
        }
        return Optional.empty();
    }

    /** Whether an instance of one entity may be an instance of the other. */
    boolean areRelated(String entity, String other) {
        return isA(entity, other) || isA(other, entity);
    }

    private boolean isA(String entity, String other) {
        for (@Nullable String name = entity; name != null; name = model.supers().get(name)) {
            if (name.equals(other)) {
                return true;
            }
        }
        return false;
    }

    /** The short name of an entity, which no other entity of the unit has. */
    String label(String entity) {
        return model.labels().getOrDefault(entity, entity);
    }

    @Override
    public String toMermaid() {
        return new Mermaid(this).text();
    }

    @Override
    public String toDot() {
        return new Dot(this).text();
    }
}
