/* SPDX-License-Identifier: Apache-2.0 */
package tenon.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.hibernate.Hibernate;
import tenon.mapping.BackPopulates;

/** The rule that holds after every change: of two loaded sides, one holds the other exactly when it is held by it. */
public final class InStep {

    private InStep() {}

    public static void check(Collection<?> objects) {
        for (Object object : objects) {
            for (Field side : sides(object)) {
                BackPopulates pair = pair(side);
                if (!pair.oneWay() && !pair.value().isEmpty()) {
                    for (Object other : held(object, side.getName())) {
                        check(object, side, other, pair.value());
                    }
                }
            }
        }
    }

    private static void check(Object object, Field side, Object other, String counterpart) {
        if (Hibernate.isInitialized(other) && isLoaded(other, counterpart)) {
            assertThat(held(Hibernate.unproxy(other), counterpart).stream().map(Hibernate::unproxy))
                    .as("%s.%s holds %s, so %s.%s", object, side.getName(), other, other, counterpart)
                    .contains(Hibernate.unproxy(object));
        }
    }

    private static List<Field> sides(Object object) {
        List<Field> sides = new ArrayList<>();
        for (Class<?> type = Hibernate.getClass(object); type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (pair(field) != null) {
                    sides.add(field);
                }
            }
        }
        return sides;
    }

    private static BackPopulates pair(Field field) {
        BackPopulates onField = field.getAnnotation(BackPopulates.class);
        if (onField != null) {
            return onField;
        }
        String getter = "get" + Character.toUpperCase(field.getName().charAt(0))
                + field.getName().substring(1);
        for (Method method : field.getDeclaringClass().getDeclaredMethods()) {
            if (method.getName().equals(getter)) {
                return method.getAnnotation(BackPopulates.class);
            }
        }
        return null;
    }

    private static boolean isLoaded(Object entity, String attribute) {
        Object value = value(Hibernate.unproxy(entity), attribute);
        return Hibernate.isInitialized(value);
    }

    private static Collection<?> held(Object entity, String attribute) {
        Object value = value(entity, attribute);
        if (value == null || !Hibernate.isInitialized(value)) {
            return List.of();
        }
        return value instanceof Map<?, ?> map
                ? map.values()
                : value instanceof Collection<?> collection ? new ArrayList<>(collection) : List.of(value);
    }

    private static Object value(Object entity, String attribute) {
        for (Class<?> type = entity.getClass(); type != null; type = type.getSuperclass()) {
            try {
                Field field = type.getDeclaredField(attribute);
                field.setAccessible(true);
                return field.get(entity);
            } catch (NoSuchFieldException inherited) {
                // looked for in the super class
            } catch (IllegalAccessException inaccessible) {
                throw new IllegalStateException(inaccessible);
            }
        }
        throw new IllegalArgumentException(entity.getClass() + " has no " + attribute);
    }
}
