/* SPDX-License-Identifier: Apache-2.0 */
package tenon.weaving;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * A class loader with its own copy of the entities of one package, as the reloading class loader of a framework has: everything
 * else comes from the class loader of the tests.
 */
final class Entities extends ClassLoader {

    static {
        registerAsParallelCapable();
    }

    private final String prefix;
    private final Map<String, byte[]> classFiles = new ConcurrentHashMap<>();
    private final UnaryOperator<byte[]> change;

    /**
     * Makes the copy.
     *
     * @param change what is done to each class file before it is defined
     */
    Entities(String name, UnaryOperator<byte[]> change) {
        super("entities of " + name, Entities.class.getClassLoader());
        this.prefix = "tenon.weaving." + name + ".";
        this.change = change;
    }

    /** The entity of that simple name. */
    Class<?> entity(String simpleName) {
        try {
            return loadClass(prefix + simpleName);
        } catch (ClassNotFoundException unknown) {
            throw new IllegalArgumentException(unknown);
        }
    }

    /** What a class loader reads before it defines the class; null if there is no such class. */
    static byte[] classFile(String name) {
        try (InputStream file =
                Entities.class.getClassLoader().getResourceAsStream(name.replace('.', '/') + ".class")) {
            return file == null ? null : file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(prefix)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            byte[] original = classFile(name);
            if (original == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] file = change.apply(original);
            classFiles.put(name, file);
            return defineClass(name, file, 0, file.length);
        }
    }

    /** The class file as it was defined: what the run time looks at. */
    @Override
    public InputStream getResourceAsStream(String name) {
        byte[] own = classFiles.get(name.replace('/', '.').replaceAll("\\.class$", ""));
        return own == null ? super.getResourceAsStream(name) : new ByteArrayInputStream(own);
    }
}
