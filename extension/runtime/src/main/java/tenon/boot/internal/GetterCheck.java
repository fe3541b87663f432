/* SPDX-License-Identifier: Apache-2.0 */
package tenon.boot.internal;

import static tenon.logging.internal.MappingMessages.MAPPING;

import java.lang.reflect.Method;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import tenon.TenonException;
import tenon.mapping.BackPopulates;
import tenon.pairing.internal.Declaration;

/** Finds annotated getters that no field of the same name stands behind: nothing could follow such a property. */
record GetterCheck(Collection<Class<?>> entities) {

    void run(Collection<TenonException> mistakes) {
        Set<Class<?>> types = new LinkedHashSet<>();
        for (Class<?> entity : entities) {
            for (Class<?> type = entity; type != null && type != Object.class; type = type.getSuperclass()) {
                types.add(type);
            }
        }
        types.forEach(type -> check(type, mistakes));
    }

    private static void check(Class<?> type, Collection<TenonException> mistakes) {
        for (Method getter : type.getDeclaredMethods()) {
            if (getter.isAnnotationPresent(BackPopulates.class)
                    && !getter.isBridge()
                    && Declaration.relationships(type).stream().noneMatch(each -> getter.equals(each.getter()))) {
                mistakes.add(MAPPING.noBackingField(
                        type.getSimpleName() + "." + getter.getName() + "()", type.getSimpleName(), property(getter)));
            }
        }
    }

    private static String property(Method getter) {
        String name = getter.getName().replaceFirst("^get", "");
        return name.isEmpty() ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
