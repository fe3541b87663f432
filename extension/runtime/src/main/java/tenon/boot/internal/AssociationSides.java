/* SPDX-License-Identifier: Apache-2.0 */
package tenon.boot.internal;

import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tenon.association.internal.AssociationSide;
import tenon.mapping.Secondary;
import tenon.pairing.internal.Declaration;

/** The attributes with {@code @Secondary} of a class. */
final class AssociationSides {

    private AssociationSides() {}

    static List<AssociationSide> of(Class<?> entity) {
        if (!hasAny(entity)) {
            return List.of();
        }
        return Declaration.relationships(entity).stream()
                .filter(declaration -> declaration.annotation(Secondary.class) != null)
                .map(AssociationSides::of)
                .toList();
    }

    /** Most entities have none, and should not pay for those that do. */
    private static boolean hasAny(Class<?> entity) {
        for (Class<?> type = entity; type != null && type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.isAnnotationPresent(Secondary.class)) {
                    return true;
                }
            }
            for (Method method : type.getDeclaredMethods()) {
                if (method.isAnnotationPresent(Secondary.class)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The attribute that a field or getter is annotated for; empty if the getter has no field of its name. */
    static Optional<AssociationSide> of(Member member) {
        return Declaration.relationships(member.getDeclaringClass()).stream()
                .filter(declaration -> member.equals(declaration.field()) || member.equals(declaration.getter()))
                .map(AssociationSides::of)
                .findFirst();
    }

    private static AssociationSide of(Declaration declaration) {
        return new AssociationSide(
                declaration.field().getDeclaringClass(),
                declaration.name(),
                declaration.target(),
                new AssociationSide.Annotations() {
                    @Override
                    public <A extends Annotation> @Nullable A get(Class<A> type) {
                        return declaration.annotation(type);
                    }
                });
    }
}
