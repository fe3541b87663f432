/* SPDX-License-Identifier: Apache-2.0 */
package tenon.traces;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hibernate.Hibernate;
import tenon.mapping.BackPopulates;

/** The rule that holds after every change: of two loaded sides, one holds the other exactly when it is held by it. */
record InStep(Map<String, Object> objects) {

    void check() {
        objects.values()
                .forEach(object -> pairs(object)
                        .forEach(pair -> held(object, pair.getName())
                                .filter(Hibernate::isInitialized)
                                .map(Hibernate::unproxy)
                                .forEach(other -> {
                                    String counterpart = pair.getAnnotation(BackPopulates.class)
                                            .value();
                                    if (Hibernate.isInitialized(new Property(other, counterpart).get())) {
                                        assertThat(held(other, counterpart).map(Hibernate::unproxy))
                                                .as(name(object) + "." + pair.getName() + " holds " + name(other))
                                                .contains(Hibernate.unproxy(object));
                                    }
                                })));
    }

    private static List<Field> pairs(Object object) {
        return Stream.of(Hibernate.getClass(object).getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(BackPopulates.class))
                .toList();
    }

    private static Stream<?> held(Object object, String attribute) {
        Object value = new Property(object, attribute).get();
        if (value == null || !Hibernate.isInitialized(value)) {
            return Stream.empty();
        }
        return value instanceof Map<?, ?> map
                ? map.values().stream()
                : value instanceof Collection<?> collection ? collection.stream() : Stream.of(value);
    }

    static String name(Object object) {
        return object == null
                ? "null"
                : Hibernate.getClass(object).getSimpleName() + "#" + new Property(object, "id").get();
    }
}
