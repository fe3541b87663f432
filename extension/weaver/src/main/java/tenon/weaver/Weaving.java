/* SPDX-License-Identifier: Apache-2.0 */
package tenon.weaver;

import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import net.bytebuddy.agent.ByteBuddyAgent;
import tenon.weaver.internal.ClassWeaver;
import tenon.weaver.internal.LoadTimeWeaver;
import tenon.weaver.internal.WovenClasses;

/**
 * Weaving in a running JVM. The run time finds this class by name, in the system class loader if there is an agent, else
 * beside itself; applications do not need it. Thread-safe.
 *
 * @since 1.0
 */
public final class Weaving {

    // A fact of this JVM, as instrumentation is: which classes it loaded woven. Class loaders are held weakly.
    private static final WovenClasses WOVEN = new WovenClasses();
    private static final AtomicBoolean INSTALLED = new AtomicBoolean();

    private Weaving() {}

    /**
     * Tells whether a class was woven while it was loaded, or later.
     *
     * @param type the class
     * @return false also for a class that was woven at build time and loaded without an agent
     * @since 1.0
     */
    public static boolean hasWoven(Class<?> type) {
        return WOVEN.contains(type);
    }

    /**
     * Attaches to this JVM and weaves the given classes, which are loaded already, with all classes of the same class
     * loaders, loaded or to be loaded.
     *
     * @param types classes that have paired attributes
     * @throws IllegalStateException if the JVM does not allow it; the message tells why
     * @since 1.0
     */
    public static void weave(Collection<Class<?>> types) {
        Instrumentation instrumentation = attach();
        install(instrumentation);
        Set<ClassLoader> loaders = new HashSet<>();
        types.forEach(type -> loaders.add(type.getClassLoader()));
        List<Class<?>> loaded = new ArrayList<>();
        for (Class<?> type : instrumentation.getAllLoadedClasses()) {
            if (loaders.contains(type.getClassLoader())
                    && instrumentation.isModifiableClass(type)
                    && !type.isArray()
                    && ClassWeaver.isWeavable(type.getName().replace('.', '/'))) {
                loaded.add(type);
            }
        }
        retransform(instrumentation, loaded);
        for (Class<?> type : types) {
            if (!hasWoven(type)) {
                throw new IllegalStateException("'" + type.getName() + "' could not be woven");
            }
        }
    }

    private static Instrumentation attach() {
        Thread current = Thread.currentThread();
        ClassLoader application = current.getContextClassLoader();
        // Attaching runs another process, and the JDK's thread that waits for its end outlives this call: it would keep
        // the class loader of an application that is reloaded.
        current.setContextClassLoader(ClassLoader.getSystemClassLoader());
        try {
            return ByteBuddyAgent.install();
        } catch (IllegalStateException | LinkageError refusal) {
            throw new IllegalStateException(
                    "This JVM does not allow an agent to be attached (" + refusal.getMessage() + ")", refusal);
        } finally {
            current.setContextClassLoader(application);
        }
    }

    /** One class that the JVM does not take back, of whatever library, would fail them all: then each is tried by itself. */
    private static void retransform(Instrumentation instrumentation, List<Class<?>> loaded) {
        try {
            instrumentation.retransformClasses(loaded.toArray(Class<?>[]::new));
        } catch (UnmodifiableClassException | LinkageError | InternalError | RuntimeException allAtOnce) {
            for (Class<?> type : loaded) {
                try {
                    instrumentation.retransformClasses(type);
                } catch (UnmodifiableClassException | LinkageError | InternalError | RuntimeException ofOthers) {
                    // The classes that have to be woven are looked at by the caller.
                }
            }
        }
    }

    static void install(Instrumentation instrumentation) {
        if (INSTALLED.compareAndSet(false, true)) {
            instrumentation.addTransformer(transformer(), true);
        }
    }

    static LoadTimeWeaver transformer() {
        return new LoadTimeWeaver(WOVEN);
    }
}
