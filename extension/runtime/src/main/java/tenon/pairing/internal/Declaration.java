/* SPDX-License-Identifier: Apache-2.0 */
package tenon.pairing.internal;

import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tenon.mapping.BackPopulates;
import tenon.mapping.Secondary;

/**
 * What a class says of one attribute, by annotations on the field or on its getter.
 *
 * @param entity the class whose attribute it is: the declaring class or, as generics may differ, a subclass
 * @param field the field that backs the attribute
 * @param getter the getter that carries the annotations; null if the field does
 * @param target the class that the attribute refers to
 */
public record Declaration(
        Class<?> entity, Field field, @Nullable Method getter, Class<?> target) {

    /** The types that an attribute may have. */
    public static final String TRACKABLE =
            "an entity, or one of Collection, List, Set, SortedSet, NavigableSet, Map, SortedMap" + " and NavigableMap";

    /** The attribute of that name of a class or of its superclasses. */
    public static Optional<Declaration> of(Class<?> entity, String name) {
        for (Class<?> type = entity; type != null && type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getName().equals(name) && !Modifier.isStatic(field.getModifiers())) {
                    return Optional.of(of(entity, field));
                }
            }
        }
        return Optional.empty();
    }

    private static Declaration of(Class<?> entity, Field field) {
        Declaration raw = new Declaration(entity, field, getter(field), Object.class);
        Class<?> declared = raw.declaredTarget();
        Class<?> target = declared == null || declared == void.class ? Targets.of(entity, field) : declared;
        return new Declaration(entity, field, raw.getter, target);
    }

    private static @Nullable Method getter(Field field) {
        for (Method method : field.getDeclaringClass().getDeclaredMethods()) {
            if (method.getParameterCount() == 0
                    && method.getName().startsWith("get")
                    && !method.isBridge()
                    && isGetterOf(method.getName(), field.getName())
                    && (method.isAnnotationPresent(BackPopulates.class)
                            || method.isAnnotationPresent(Secondary.class)
                            || isRelationship(method))) {
                return method;
            }
        }
        return null;
    }

    /** By the rule of JavaBeans, which keeps a name that starts with two capitals. */
    private static boolean isGetterOf(String method, String property) {
        String capitalized = Character.toUpperCase(property.charAt(0)) + property.substring(1);
        return method.equals("get" + capitalized) || method.equals("get" + property);
    }

    private static boolean isRelationship(Method method) {
        return method.isAnnotationPresent(OneToMany.class)
                || method.isAnnotationPresent(ManyToOne.class)
                || method.isAnnotationPresent(OneToOne.class)
                || method.isAnnotationPresent(ManyToMany.class);
    }

    /** All attributes that refer to other entities, of a class and its superclasses. */
    public static List<Declaration> relationships(Class<?> entity) {
        List<Declaration> found = new ArrayList<>();
        for (Class<?> type = entity; type != null && type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    Declaration declaration = of(entity, field);
                    if (declaration.relationship() != null
                            || declaration.isAnnotated()
                            || declaration.annotation(Secondary.class) != null) {
                        found.add(declaration);
                    }
                }
            }
        }
        return found;
    }

    public String name() {
        return field.getName();
    }

    public <A extends Annotation> @Nullable A annotation(Class<A> type) {
        A onField = field.getAnnotation(type);
        return onField != null || getter == null ? onField : getter.getAnnotation(type);
    }

    public boolean isAnnotated() {
        return annotation(BackPopulates.class) != null;
    }

    public boolean isOneWay() {
        BackPopulates annotation = annotation(BackPopulates.class);
        return annotation != null && annotation.oneWay();
    }

    /** Whether Hibernate goes through the user's setter. */
    public boolean isPropertyAccess() {
        return getter != null;
    }

    /** The annotation type of the relationship; null if the attribute is none. */
    public @Nullable Class<? extends Annotation> relationship() {
        if (annotation(OneToMany.class) != null) {
            return OneToMany.class;
        }
        if (annotation(ManyToOne.class) != null) {
            return ManyToOne.class;
        }
        if (annotation(OneToOne.class) != null) {
            return OneToOne.class;
        }
        return annotation(ManyToMany.class) != null ? ManyToMany.class : null;
    }

    private @Nullable Class<?> declaredTarget() {
        OneToMany oneToMany = annotation(OneToMany.class);
        ManyToOne manyToOne = annotation(ManyToOne.class);
        OneToOne oneToOne = annotation(OneToOne.class);
        ManyToMany manyToMany = annotation(ManyToMany.class);
        return oneToMany != null
                ? oneToMany.targetEntity()
                : manyToOne != null
                        ? manyToOne.targetEntity()
                        : oneToOne != null
                                ? oneToOne.targetEntity()
                                : manyToMany != null ? manyToMany.targetEntity() : null;
    }

    /** The attribute of the target that owns the relationship; empty if this one does. */
    public String mappedBy() {
        OneToMany oneToMany = annotation(OneToMany.class);
        OneToOne oneToOne = annotation(OneToOne.class);
        ManyToMany manyToMany = annotation(ManyToMany.class);
        return oneToMany != null
                ? oneToMany.mappedBy()
                : oneToOne != null ? oneToOne.mappedBy() : manyToMany != null ? manyToMany.mappedBy() : "";
    }

    /** The name of the counterpart, told by the annotation, by mappedBy of either side or by the association table; empty if nothing tells. */
    public String counterpartName() {
        BackPopulates annotation = annotation(BackPopulates.class);
        if (annotation != null && !annotation.value().isEmpty()) {
            return annotation.value();
        }
        if (!mappedBy().isEmpty()) {
            return mappedBy();
        }
        return relationships(target).stream()
                .filter(other -> other.refersTo(entity) && (other.mappedBy().equals(name()) || sharesTable(other)))
                .map(Declaration::name)
                .findFirst()
                .orElse("");
    }

    /** Whether both are sides of one association table, which decides between them who owns it. */
    public boolean sharesTable(Declaration other) {
        Secondary one = annotation(Secondary.class);
        Secondary another = other.annotation(Secondary.class);
        return one != null && another != null && one.value() == another.value() && !field.equals(other.field);
    }

    /** The counterpart, if the target has it. */
    public Optional<Declaration> counterpart() {
        return of(target, counterpartName());
    }

    /** Whether the attribute may refer to instances of a class. */
    public boolean refersTo(Class<?> type) {
        return target.isAssignableFrom(type) || type.isAssignableFrom(target);
    }

    /** Whether the attribute refers to one entity and not to many. */
    public boolean isReference() {
        return AttributeKind.of(field.getType()) == AttributeKind.REFERENCE;
    }

    /** Whether the field can hold what tells of its changes. */
    public boolean isTrackable() {
        return AttributeKind.isTrackable(field.getType());
    }

    /** Whether both sides name each other. */
    public boolean isMutual(Declaration counterpart) {
        return isAnnotated()
                && counterpart.isAnnotated()
                && !isOneWay()
                && !counterpart.isOneWay()
                && counterpart.counterpartName().equals(name());
    }

    @Override
    public String toString() {
        return entity.getSimpleName() + "." + name();
    }
}
