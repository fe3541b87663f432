/* SPDX-License-Identifier: Apache-2.0 */
package tenon.association.internal;

import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Annotations that stand in no source: the values given, and the defaults of the annotation type for the others. */
final class Literal implements InvocationHandler {

    private final Class<? extends Annotation> type;
    private final Map<String, @Nullable Object> values;

    private Literal(Class<? extends Annotation> type, Map<String, @Nullable Object> values) {
        this.type = type;
        this.values = values;
    }

    static <A extends Annotation> A of(Class<A> type, Map<String, ?> given) {
        Map<String, @Nullable Object> values = new HashMap<>();
        for (Method element : type.getDeclaredMethods()) {
            // An element that this version of JPA does not have is left out.
            Object value = given.get(element.getName());
            values.put(element.getName(), value == null ? element.getDefaultValue() : value);
        }
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, new Literal(type, values)));
    }

    /** As an annotation that stands in the source, but for the values given. */
    static <A extends Annotation> A like(Class<A> type, A source, Map<String, ?> given) {
        Map<String, Object> values = new HashMap<>();
        for (Method element : type.getDeclaredMethods()) {
            try {
                values.put(element.getName(), element.invoke(source));
            } catch (ReflectiveOperationException failure) {
                throw new IllegalStateException(failure);
            }
        }
        values.putAll(given);
        return of(type, values);
    }

    @Override
    public @Nullable Object invoke(Object literal, Method method, Object @Nullable [] arguments) {
        return switch (method.getName()) {
            case "annotationType" -> type;
            case "hashCode" -> System.identityHashCode(literal);
            case "equals" -> arguments != null && literal == arguments[0];
            case "toString" -> "@" + type.getName() + values;
            default -> values.get(method.getName());
        };
    }
}
