/* SPDX-License-Identifier: Apache-2.0 */
package tenon.loading.internal;

import java.util.Optional;

/** Classes that a text names. */
public final class Subclasses {

    private Subclasses() {}

    /** Finds a class by its full name, or by its simple name near another class. */
    public static Optional<Class<?>> find(Class<?> near, String name) {
        for (Class<?> outer = near; outer != null; outer = outer.getEnclosingClass()) {
            Optional<Class<?>> nested = load(near, outer.getName() + "$" + name);
            if (nested.isPresent()) {
                return nested;
            }
        }
        Optional<Class<?>> inPackage = load(near, near.getPackageName() + "." + name);
        return inPackage.isPresent() ? inPackage : load(near, name);
    }

    private static Optional<Class<?>> load(Class<?> near, String name) {
        try {
            return Optional.of(Class.forName(name, false, near.getClassLoader()));
        } catch (ClassNotFoundException | LinkageError unknown) {
            return Optional.empty();
        }
    }
}
