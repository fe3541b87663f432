/* SPDX-License-Identifier: Apache-2.0 */
package tenon.association.internal;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Temporal;
import jakarta.persistence.Transient;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tenon.mapping.AssociationProxy;

/**
 * A field with {@code @AssociationProxy}.
 *
 * @param element the class of what it shows; null if the field is no collection of a class
 */
public record QueryPath(Field field, @Nullable Class<?> element, AssociationProxy declared) {

    // How a value is stored is said at the target, and holds for what shows it.
    @SuppressWarnings("deprecation") // entities still have @Temporal
    private static final List<Class<? extends Annotation>> OF_TARGET =
            List.of(Enumerated.class, Temporal.class, Convert.class);

    public static QueryPath of(Field field) {
        return new QueryPath(field, element(field), field.getAnnotation(AssociationProxy.class));
    }

    /** Those that a class declares itself. */
    public static List<QueryPath> declaredBy(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(AssociationProxy.class))
                .map(QueryPath::of)
                .toList();
    }

    public String via() {
        return declared.via();
    }

    public String target() {
        return declared.target();
    }

    public String name() {
        return field.getName();
    }

    boolean isOfEntities() {
        return element != null && element.isAnnotationPresent(Entity.class);
    }

    /** The annotations that Hibernate is to see beside that of the source. */
    public Map<Class<? extends Annotation>, Annotation> annotations() {
        if (element == null || !field.getDeclaringClass().isAnnotationPresent(Entity.class)) {
            // A mistake, that is told when Hibernate has come as far as to where mistakes are told.
            return Map.of(Transient.class, Literal.of(Transient.class, Map.of()));
        }
        ForeignKey none = Literal.of(ForeignKey.class, Map.of("value", ConstraintMode.NO_CONSTRAINT));
        if (isOfEntities()) {
            return Map.of(
                    ManyToMany.class,
                    Literal.of(ManyToMany.class, Map.of()),
                    JoinTable.class,
                    Literal.of(JoinTable.class, Map.of("name", view(), "foreignKey", none, "inverseForeignKey", none)));
        }
        Map<Class<? extends Annotation>, Annotation> annotations = new HashMap<>();
        annotations.put(ElementCollection.class, Literal.of(ElementCollection.class, Map.of()));
        annotations.put(
                CollectionTable.class, Literal.of(CollectionTable.class, Map.of("name", view(), "foreignKey", none)));
        Field shown = targetField();
        if (shown != null) {
            for (Class<? extends Annotation> type : OF_TARGET) {
                Annotation annotation = shown.getAnnotation(type);
                if (annotation != null) {
                    annotations.put(type, annotation);
                }
            }
        }
        return annotations;
    }

    /** A name for the inline view, that no table has. */
    private String view() {
        return field.getDeclaringClass().getName().replace('.', '_').replace('$', '_') + "_" + name() + "_proxy";
    }

    private @Nullable Field targetField() {
        Field via = find(field.getDeclaringClass(), via());
        Class<?> association = via == null ? null : element(via);
        return association == null ? null : find(association, target());
    }

    private static @Nullable Field find(Class<?> start, String name) {
        for (Class<?> type = start; type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    return field;
                }
            }
        }
        return null;
    }

    private static @Nullable Class<?> element(Field field) {
        if (!Set.of(Collection.class, List.class, Set.class).contains(field.getType())
                || !(field.getGenericType() instanceof ParameterizedType collection)) {
            return null;
        }
        Type argument = collection.getActualTypeArguments()[0];
        if (argument instanceof WildcardType wildcard) {
            argument = wildcard.getUpperBounds()[0];
        }
        if (argument instanceof ParameterizedType parameterized) {
            argument = parameterized.getRawType();
        }
        return argument instanceof Class<?> type ? type : null;
    }

    @Override
    public String toString() {
        return field.getDeclaringClass().getSimpleName() + "." + name();
    }
}
