/* SPDX-License-Identifier: Apache-2.0 */
package tenon.pairing.internal;

import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Collection;
import java.util.Map;

/** The class that a field refers to, by its generic type as a given subclass of the declaring class sees it. */
final class Targets {

    private Targets() {}

    static Class<?> of(Class<?> entity, Field field) {
        Type type = field.getGenericType();
        boolean plural =
                Collection.class.isAssignableFrom(field.getType()) || Map.class.isAssignableFrom(field.getType());
        if (plural) {
            if (!(type instanceof ParameterizedType parameterized)) {
                return Object.class;
            }
            Type[] arguments = parameterized.getActualTypeArguments();
            type = arguments[arguments.length - 1];
        }
        return erase(type, entity, field.getDeclaringClass());
    }

    /** Whether the target differs between subclasses of the class that declares the field. */
    static boolean areGeneric(Field field) {
        Type type = field.getGenericType();
        if (type instanceof ParameterizedType parameterized
                && (Collection.class.isAssignableFrom(field.getType())
                        || Map.class.isAssignableFrom(field.getType()))) {
            Type[] arguments = parameterized.getActualTypeArguments();
            type = arguments[arguments.length - 1];
        }
        return type instanceof TypeVariable<?>;
    }

    private static Class<?> erase(Type type, Class<?> entity, Class<?> declaringClass) {
        if (type instanceof Class<?> raw) {
            return raw;
        }
        if (type instanceof ParameterizedType parameterized) {
            return erase(parameterized.getRawType(), entity, declaringClass);
        }
        if (type instanceof WildcardType wildcard) {
            return erase(wildcard.getUpperBounds()[0], entity, declaringClass);
        }
        if (type instanceof TypeVariable<?> variable) {
            Type argument = argument(variable, entity, declaringClass);
            return argument.equals(variable)
                    ? erase(variable.getBounds()[0], entity, declaringClass)
                    : erase(argument, entity, declaringClass);
        }
        return Object.class;
    }

    /** What a subclass gives for a type parameter of the declaring class; the parameter itself if it gives nothing. */
    private static Type argument(TypeVariable<?> variable, Class<?> entity, Class<?> declaringClass) {
        if (entity == declaringClass || entity == Object.class || entity.getSuperclass() == null) {
            return variable;
        }
        Type above = argument(variable, entity.getSuperclass(), declaringClass);
        if (above instanceof TypeVariable<?> open
                && open.getGenericDeclaration() == entity.getSuperclass()
                && entity.getGenericSuperclass() instanceof ParameterizedType given) {
            TypeVariable<?>[] parameters = entity.getSuperclass().getTypeParameters();
            for (int i = 0; i < parameters.length; i++) {
                if (parameters[i].equals(open)) {
                    return given.getActualTypeArguments()[i];
                }
            }
        }
        return above;
    }
}
