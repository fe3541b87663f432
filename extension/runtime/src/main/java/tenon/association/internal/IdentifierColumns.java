/* SPDX-License-Identifier: Apache-2.0 */
package tenon.association.internal;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Transient;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The logical names of the columns of an entity's identifier, as its annotations tell them. Where they do not, as with
 * identifiers in orm.xml or keys that are relationships, there are none, and Hibernate's own defaults are left to work.
 */
final class IdentifierColumns {

    private IdentifierColumns() {}

    static List<String> of(Class<?> entity) {
        List<String> columns = new ArrayList<>();
        for (Class<?> type = entity; type != null && type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!addColumns(field, columns)) {
                    return List.of();
                }
            }
        }
        return columns;
    }

    private static boolean addColumns(Field field, List<String> columns) {
        if (annotation(field, EmbeddedId.class) != null) {
            for (Field part : field.getType().getDeclaredFields()) {
                if (isPersistent(part) && !addColumn(part, columns)) {
                    return false;
                }
            }
            return true;
        }
        return annotation(field, Id.class) == null || addColumn(field, columns);
    }

    private static boolean isPersistent(Field field) {
        return !Modifier.isStatic(field.getModifiers())
                && !Modifier.isTransient(field.getModifiers())
                && !field.isSynthetic()
                && annotation(field, Transient.class) == null;
    }

    private static boolean addColumn(Field field, List<String> columns) {
        if (annotation(field, ManyToOne.class) != null
                || annotation(field, OneToOne.class) != null
                || field.getType().isAnnotationPresent(jakarta.persistence.Embeddable.class)) {
            return false;
        }
        Column column = annotation(field, Column.class);
        columns.add(column == null || column.name().isEmpty() ? field.getName() : column.name());
        return true;
    }

    private static <A extends Annotation> @Nullable A annotation(Field field, Class<A> type) {
        A onField = field.getAnnotation(type);
        if (onField != null) {
            return onField;
        }
        AnnotatedElement getter = getter(field);
        return getter == null ? null : getter.getAnnotation(type);
    }

    private static @Nullable Method getter(Field field) {
        String name = field.getName();
        try {
            return field.getDeclaringClass()
                    .getDeclaredMethod("get" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
        } catch (NoSuchMethodException without) {
            return null;
        }
    }
}
