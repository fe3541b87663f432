/* SPDX-License-Identifier: Apache-2.0 */
package tenon.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.Type;
import net.bytebuddy.jar.asm.commons.ClassRemapper;
import net.bytebuddy.jar.asm.commons.SimpleRemapper;

/** A jar with a large model: a pair of entity classes, as they were compiled and woven, many times under other names. */
final class Copies {

    private final int count;
    private final Class<?> left;
    private final Class<?> right;
    private final Path jar;

    Copies(int count, Class<?> left, Class<?> right) {
        this.count = count;
        this.left = left;
        this.right = right;
        try {
            jar = Files.createTempFile("copies", ".jar");
            jar.toFile().deleteOnExit();
            write();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void write() throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (int i = 0; i < count; i++) {
                for (Class<?> type : new Class<?>[] {left, right}) {
                    out.putNextEntry(new JarEntry(Type.getInternalName(type) + i + ".class"));
                    out.write(copy(type, i));
                }
            }
        }
    }

    private byte[] copy(Class<?> type, int number) throws IOException {
        Map<String, String> names = Map.of(
                Type.getInternalName(left), Type.getInternalName(left) + number,
                Type.getInternalName(right), Type.getInternalName(right) + number);
        try (InputStream in = type.getResourceAsStream(type.getSimpleName() + ".class")) {
            ClassWriter writer = new ClassWriter(0);
            new ClassReader(in.readAllBytes()).accept(new ClassRemapper(writer, new SimpleRemapper(names)), 0);
            return writer.toByteArray();
        }
    }

    /** Loads and initialises the classes, by a loader of their own each time. */
    Class<?>[] load() {
        try {
            URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, left.getClassLoader());
            Class<?>[] loaded = new Class<?>[2 * count];
            for (int i = 0; i < count; i++) {
                loaded[2 * i] = Class.forName(left.getName() + i, true, loader);
                loaded[2 * i + 1] = Class.forName(right.getName() + i, true, loader);
            }
            return loaded;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static void unload(Class<?>... loaded) {
        try {
            ((URLClassLoader) loaded[0].getClassLoader()).close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
