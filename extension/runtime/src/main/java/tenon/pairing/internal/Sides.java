/* SPDX-License-Identifier: Apache-2.0 */
package tenon.pairing.internal;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Id;
import jakarta.persistence.MapKey;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyJoinColumn;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Field;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tenon.spi.FieldAccess;

/**
 * The sides of pairs, derived from the annotations of entity classes. They are facts of the classes: session factories
 * share them, and they go with their classes.
 */
public final class Sides {

    private static final ClassValue<Map<String, Side>> SIDES = new ClassValue<>() {
        @Override
        protected Map<String, Side> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>();
        }
    };
    private static final ClassValue<Map<String, FieldAccess>> ACCESS = new ClassValue<>() {
        @Override
        protected Map<String, FieldAccess> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>();
        }
    };

    private Sides() {}

    /**
     * The side that an attribute stands on.
     *
     * @param caller a lookup that may see the fields: best that of the entity class itself
     * @param entity the class that has the attribute, or a subclass
     */
    public static Side of(MethodHandles.Lookup caller, Class<?> entity, String name) {
        return find(caller, entity, name)
                .orElseThrow(() -> new IllegalArgumentException(entity.getName() + "." + name + " is not paired"));
    }

    static Optional<Side> find(MethodHandles.Lookup caller, Class<?> entity, String name) {
        Declaration declaration = Declaration.of(entity, name).orElse(null);
        if (declaration == null) {
            return Optional.empty();
        }
        Class<?> key = isGeneric(declaration) ? entity : declaration.field().getDeclaringClass();
        Side known = SIDES.get(key).get(name);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Side> found = derive(caller, declaration);
        found.ifPresent(side -> SIDES.get(key).putIfAbsent(name, side));
        return found;
    }

    /** Whether each subclass of the declaring class may have a side of its own. */
    static boolean isGeneric(Declaration declaration) {
        return Targets.areGeneric(declaration.field());
    }

    private static Optional<Side> derive(MethodHandles.Lookup caller, Declaration declaration) {
        if (declaration.isAnnotated()) {
            return declaration.counterpart().flatMap(counterpart -> derive(caller, declaration, counterpart));
        }
        return Declaration.relationships(declaration.target()).stream()
                .filter(other -> other.isOneWay()
                        && other.counterpartName().equals(declaration.name())
                        && other.refersTo(declaration.entity()))
                .findFirst()
                .flatMap(other -> derive(caller, other, declaration))
                .map(Side::reverse);
    }

    private static Optional<Side> derive(
            MethodHandles.Lookup caller, Declaration declaration, Declaration counterpart) {
        boolean mutual = declaration.isMutual(counterpart);
        if ((!mutual && !declaration.isOneWay())
                || !AttributeKind.isTrackable(declaration.field().getType())
                || !AttributeKind.isTrackable(counterpart.field().getType())) {
            return Optional.empty();
        }
        Attribute attribute = attribute(caller, declaration, counterpart);
        boolean symmetric = declaration.field().equals(counterpart.field());
        return Optional.of(new Side(
                attribute,
                symmetric ? attribute : attribute(caller, counterpart, declaration),
                true,
                mutual,
                declaration.isPropertyAccess() || counterpart.isPropertyAccess()));
    }

    private static Attribute attribute(MethodHandles.Lookup caller, Declaration declaration, Declaration counterpart) {
        AttributeKind kind = AttributeKind.of(declaration.field().getType());
        Field key = kind.isMap() ? keyField(declaration) : null;
        return new Attribute(
                declaration.field().getDeclaringClass(),
                declaration.name(),
                kind,
                declaration.target(),
                !declaration.mappedBy().isEmpty() || counterpart.mappedBy().isEmpty(),
                Entities.areThemselves(declaration.target()) ? declaration.target() : void.class,
                access(caller, declaration.field()),
                key == null ? null : access(caller, key),
                key == null ? "" : key.getName());
    }

    private static FieldAccess access(MethodHandles.Lookup caller, Field field) {
        Map<String, FieldAccess> known = ACCESS.get(field.getDeclaringClass());
        FieldAccess access = known.get(field.getName());
        if (access == null) {
            FieldAccess made = FieldAccesses.of(caller, field);
            FieldAccess earlier = known.putIfAbsent(field.getName(), made);
            access = earlier == null ? made : earlier;
        }
        return access;
    }

    private static @Nullable Field keyField(Declaration map) {
        MapKey key = map.annotation(MapKey.class);
        if (key == null
                || map.annotation(MapKeyColumn.class) != null
                || map.annotation(MapKeyJoinColumn.class) != null) {
            return null;
        }
        for (Class<?> type = map.target(); type != null && type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (key.name().isEmpty() ? isIdentifier(field) : field.getName().equals(key.name())) {
                    return field;
                }
            }
        }
        return null;
    }

    private static boolean isIdentifier(Field field) {
        return field.isAnnotationPresent(Id.class) || field.isAnnotationPresent(EmbeddedId.class);
    }
}
