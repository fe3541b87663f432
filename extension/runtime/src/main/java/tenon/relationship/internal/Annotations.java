/* SPDX-License-Identifier: Apache-2.0 */
package tenon.relationship.internal;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The annotations of an attribute: those of its field and of its getter.
 *
 * @param members the field and the getter, as far as they exist
 */
record Annotations(List<AnnotatedElement> members) {

    /** Of an attribute of the class or of one of its superclasses. */
    static Annotations of(@Nullable Class<?> owner, String attribute) {
        List<AnnotatedElement> members = new ArrayList<>();
        for (Class<?> type = owner;
                type != null && type != Object.class && members.isEmpty();
                type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getName().equals(attribute) && !Modifier.isStatic(field.getModifiers())) {
                    members.add(field);
                }
            }
            for (Method method : type.getDeclaredMethods()) {
                if (isGetter(method, attribute)) {
                    members.add(method);
                }
            }
        }
        return new Annotations(List.copyOf(members));
    }

    private static boolean isGetter(Method method, String attribute) {
        if (method.getParameterCount() > 0 || method.isBridge() || Modifier.isStatic(method.getModifiers())) {
            return false;
        }
        String capitalized = Character.toUpperCase(attribute.charAt(0)) + attribute.substring(1);
        return method.getName().equals("get" + capitalized) || method.getName().equals("get" + attribute);
    }

    <A extends Annotation> Optional<A> find(Class<A> type) {
        return members.stream()
                .filter(member -> member.isAnnotationPresent(type))
                .findFirst()
                .map(member -> member.getAnnotation(type));
    }

    boolean has(Class<? extends Annotation> type) {
        return find(type).isPresent();
    }
}
