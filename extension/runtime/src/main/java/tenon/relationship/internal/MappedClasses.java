/* SPDX-License-Identifier: Apache-2.0 */
package tenon.relationship.internal;

import static tenon.logging.internal.RelationshipMessages.RELATIONSHIPS;

import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds mapped classes on the class path, in folders and in jars, by name or by package. */
record MappedClasses(@Nullable ClassLoader loader) {

    private static final String SUFFIX = ".class";

    Class<?> named(String name) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException | LinkageError absent) {
            throw RELATIONSHIPS.notFound("class", name, "class on the class path");
        }
    }

    /** The mapped classes of a package and of those below it, ordered by name. */
    List<Class<?>> in(String name) {
        List<Class<?>> mapped = new ArrayList<>();
        try {
            for (URL place : places(name.replace('.', '/'))) {
                for (String found : names(place, name)) {
                    Class<?> type = named(found);
                    if (isMapped(type)) {
                        mapped.add(type);
                    }
                }
            }
        } catch (IOException | URISyntaxException unreadable) {
            throw RELATIONSHIPS.notFound("package", name, "readable package on the class path: " + unreadable);
        }
        if (mapped.isEmpty()) {
            throw RELATIONSHIPS.notFound("package", name, "package with a mapped class on the class path");
        }
        return mapped;
    }

    private List<URL> places(String folder) throws IOException {
        return Collections.list(loader == null ? ClassLoader.getSystemResources(folder) : loader.getResources(folder));
    }

    private static List<String> names(URL place, String name) throws IOException, URISyntaxException {
        URLConnection connection = place.openConnection();
        if (connection instanceof JarURLConnection jar) {
            try (JarFile file = jar.getJarFile()) {
                return file.stream()
                        .map(JarEntry::getName)
                        .filter(entry -> entry.startsWith(jar.getEntryName()))
                        .filter(MappedClasses::isClass)
                        .map(entry -> className(entry))
                        .sorted()
                        .toList();
            }
        }
        Path folder = Path.of(new URI(place.toString()));
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(MappedClasses::isClass)
                    .map(file -> className(name + "/" + file))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isClass(String file) {
        return file.endsWith(SUFFIX) && !file.endsWith("-info.class");
    }

    private static String className(String file) {
        return file.substring(0, file.length() - SUFFIX.length()).replace('/', '.');
    }

    private static boolean isMapped(Class<?> type) {
        return type.isAnnotationPresent(Entity.class)
                || type.isAnnotationPresent(MappedSuperclass.class)
                || type.isAnnotationPresent(Embeddable.class)
                || type.isAnnotationPresent(Converter.class);
    }
}
