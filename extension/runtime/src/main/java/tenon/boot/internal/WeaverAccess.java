/* SPDX-License-Identifier: Apache-2.0 */
package tenon.boot.internal;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The weaver, as far as it is in this JVM: as an agent, which lives in the system class loader, or on the application's class
 * path. It is called by name, since no application needs it at run time once its classes are woven.
 */
final class WeaverAccess {

    private static final String WEAVING = "tenon.weaver.Weaving";

    private final List<Class<?>> copies;

    private WeaverAccess(List<Class<?>> copies) {
        this.copies = copies;
    }

    static WeaverAccess find() {
        Set<ClassLoader> loaders = new LinkedHashSet<>();
        loaders.add(ClassLoader.getSystemClassLoader());
        loaders.add(WeaverAccess.class.getClassLoader());
        loaders.add(Thread.currentThread().getContextClassLoader());
        Set<Class<?>> copies = new LinkedHashSet<>();
        for (ClassLoader loader : loaders) {
            if (loader != null) {
                try {
                    copies.add(Class.forName(WEAVING, true, loader));
                } catch (ClassNotFoundException | LinkageError absent) {
                    // The weaver is optional.
                }
            }
        }
        return new WeaverAccess(new ArrayList<>(copies));
    }

    /** Whether the class was woven when it was loaded. */
    boolean hasWoven(Class<?> type) {
        for (Class<?> copy : copies) {
            if ((boolean) call(copy, "hasWoven", MethodType.methodType(boolean.class, Class.class), type)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Weaves classes that are loaded already.
     *
     * @throws IllegalStateException if there is no weaver, or the JVM does not let it attach
     */
    void weave(Collection<Class<?>> types) {
        if (copies.isEmpty()) {
            throw new IllegalStateException(
                    "tenon-weaver is not on the class path, so it could not weave them at boot");
        }
        call(copies.get(0), "weave", MethodType.methodType(void.class, Collection.class), types);
    }

    private static Object call(Class<?> copy, String name, MethodType type, Object argument) {
        try {
            MethodHandle method = MethodHandles.publicLookup().findStatic(copy, name, type);
            return method.invoke(argument);
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable failure) {
            throw new IllegalStateException("tenon-weaver does not fit this release: " + failure, failure);
        }
    }
}
