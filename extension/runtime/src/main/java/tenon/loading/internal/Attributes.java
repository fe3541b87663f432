/* SPDX-License-Identifier: Apache-2.0 */
package tenon.loading.internal;

import static tenon.logging.internal.LoadingMessages.LOADING;

import java.util.ArrayList;
import java.util.List;
import org.hibernate.bytecode.enhance.spi.LazyPropertyInitializer;
import org.hibernate.engine.FetchTiming;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.BasicValuedModelPart;
import org.hibernate.metamodel.mapping.EmbeddableValuedModelPart;
import org.hibernate.metamodel.mapping.EntityMappingType;
import org.hibernate.metamodel.mapping.EntityValuedModelPart;
import org.hibernate.metamodel.mapping.ManagedMappingType;
import org.hibernate.metamodel.mapping.PluralAttributeMapping;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.property.access.spi.Getter;
import org.hibernate.type.EntityType;
import org.hibernate.type.OneToOneType;
import org.hibernate.type.Type;
import org.jspecify.annotations.Nullable;

/** Questions to the mapping. */
final class Attributes {

    private Attributes() {}

    /** Finds a relationship or element collection; the path leads through embeddables only. */
    static AttributePath find(EntityMappingType entity, String path) {
        List<Getter> getters = new ArrayList<>();
        ManagedMappingType type = entity;
        String[] names = path.split("\\.", -1);
        for (int i = 0; i < names.length; i++) {
            AttributeMapping attribute = type.findAttributeMapping(names[i]);
            if (attribute == null) {
                throw LOADING.unknownPath(path, entity.getEntityName(), relationships(entity));
            }
            getters.add(attribute.getPropertyAccess().getGetter());
            boolean isLast = i == names.length - 1;
            if (isLast && isRelationship(attribute)) {
                return new AttributePath(path, javaType(entity), getters, attribute);
            }
            if (isLast || !(attribute instanceof EmbeddableValuedModelPart embeddable)) {
                throw LOADING.notARelationship(path, entity.getEntityName(), relationships(entity));
            }
            type = embeddable.getEmbeddableTypeDescriptor();
        }
        throw LOADING.unknownPath(path, entity.getEntityName(), relationships(entity));
    }

    static boolean isEmbeddable(EntityMappingType entity, String path) {
        ManagedMappingType type = entity;
        for (String name : path.split("\\.", -1)) {
            if (!(type.findAttributeMapping(name) instanceof EmbeddableValuedModelPart embeddable)) {
                return false;
            }
            type = embeddable.getEmbeddableTypeDescriptor();
        }
        return true;
    }

    static EntityMappingType subtype(EntityMappingType entity, Class<?> subtype) {
        EntityPersister persister = entity.getEntityPersister();
        for (EntityMappingType each : entity.getSubMappingTypes()) {
            if (javaType(each) == subtype) {
                return each;
            }
        }
        if (javaType(entity) == subtype) {
            return entity;
        }
        throw LOADING.notASubtype(
                subtype.getName(),
                persister.getEntityName(),
                entity.getSubMappingTypes().stream()
                        .map(each -> javaType(each).getSimpleName())
                        .sorted()
                        .toList());
    }

    static Class<?> javaType(EntityMappingType entity) {
        return entity.getMappedJavaType().getJavaTypeClass();
    }

    /** The entity that a relationship leads to; null if it leads to none. */
    static @Nullable EntityMappingType target(AttributeMapping attribute) {
        Object part = attribute instanceof PluralAttributeMapping plural ? plural.getElementDescriptor() : attribute;
        return part instanceof EntityValuedModelPart entity ? entity.getEntityMappingType() : null;
    }

    private static boolean isRelationship(AttributeMapping attribute) {
        return attribute instanceof PluralAttributeMapping || attribute instanceof EntityValuedModelPart;
    }

    /** The paths of all relationships, through embeddables too. */
    static List<String> relationships(EntityMappingType entity) {
        List<String> paths = new ArrayList<>();
        collect(entity, "", paths);
        return paths;
    }

    private static void collect(ManagedMappingType type, String prefix, List<String> paths) {
        type.forEachAttributeMapping(attribute -> {
            String path = prefix + attribute.getAttributeName();
            if (isRelationship(attribute)) {
                paths.add(path);
            } else if (attribute instanceof EmbeddableValuedModelPart embeddable) {
                collect(embeddable.getEmbeddableTypeDescriptor(), path + ".", paths);
            }
        });
    }

    static boolean isReference(AttributePath found) {
        return !(found.attribute() instanceof PluralAttributeMapping);
    }

    static boolean hasBasicIdentifier(EntityMappingType entity) {
        return entity.getIdentifierMapping() instanceof BasicValuedModelPart;
    }

    /** The paths of relationships that are EAGER although they could be lazy. */
    static List<String> eager(EntityMappingType entity) {
        List<String> paths = new ArrayList<>();
        for (String path : relationships(entity)) {
            AttributePath found = find(entity, path);
            if (found.attribute().getMappedFetchOptions().getTiming() == FetchTiming.IMMEDIATE
                    && !(isReference(found) && isNeverLazy(entity, found))) {
                paths.add(path);
            }
        }
        return paths;
    }

    static boolean hasEager(EntityMappingType entity) {
        for (EntityMappingType each : entity.getSubMappingTypes()) {
            if (!eager(each).isEmpty()) {
                return true;
            }
        }
        return !eager(entity).isEmpty();
    }

    /** The to-one attributes that Hibernate cannot leave unloaded. */
    static List<String> neverLazy(EntityMappingType entity) {
        List<String> paths = new ArrayList<>();
        entity.forEachAttributeMapping(attribute -> {
            if (attribute instanceof EntityValuedModelPart && isNeverLazy(entity, attribute.getAttributeName())) {
                paths.add(attribute.getAttributeName());
            }
        });
        return paths;
    }

    static boolean isNeverLazy(EntityMappingType entity, AttributePath found) {
        return isNeverLazy(entity, found.path());
    }

    private static boolean isNeverLazy(EntityMappingType entity, String path) {
        return isLoadedOneByOne(entity, path) && !isLazyByEnhancement(entity.getEntityPersister(), path);
    }

    /** Whether the owner does not hold the target's identifier, so that each is a statement of its own. */
    static boolean isLoadedOneByOne(EntityMappingType entity, AttributePath found) {
        return isLoadedOneByOne(entity, found.path());
    }

    @SuppressWarnings("removal") // every supported line has it; what replaces it is internal
    private static boolean isLoadedOneByOne(EntityMappingType entity, String path) {
        Type type = entity.getEntityPersister().getPropertyType(path);
        return (type instanceof OneToOneType one && one.isNullable())
                || (type instanceof EntityType toOne && !toOne.isReferenceToPrimaryKey());
    }

    private static boolean isLazyByEnhancement(EntityPersister persister, String path) {
        return persister.getBytecodeEnhancementMetadata().isEnhancedForLazyLoading()
                && persister
                        .getBytecodeEnhancementMetadata()
                        .getLazyAttributesMetadata()
                        .isLazyAttribute(path);
    }

    static boolean isOptional(EntityMappingType entity, AttributePath found) {
        return found.attribute().getAttributeMetadata().isNullable();
    }

    /** Whether the value is what an enhanced class holds until the attribute is read. */
    static boolean isUnfetched(@Nullable Object value) {
        return value == LazyPropertyInitializer.UNFETCHED_PROPERTY;
    }
}
