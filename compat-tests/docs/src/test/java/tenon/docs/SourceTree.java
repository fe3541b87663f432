/* SPDX-License-Identifier: Apache-2.0 */
package tenon.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of this project, as they lie on disk. */
record SourceTree(Path root) {

    /** Found from the folder of the module, where surefire runs the tests. */
    static SourceTree find() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("bom/pom.xml"))) {
            folder = folder.getParent();
        }
        return new SourceTree(folder);
    }

    /** README.md and all that lies in extension/docs. */
    List<Path> documents() {
        return Stream.concat(Stream.of(root.resolve("README.md")), files("extension/docs", ".md"))
                .toList();
    }

    /** Where examples may come from: what the build compiles, and the POMs that it runs. */
    Stream<Path> examples() {
        return Stream.of("samples", "extension", "compat-tests")
                .flatMap(folder -> Stream.concat(files(folder, ".java"), files(folder, "pom.xml")))
                .filter(file -> path(file).startsWith("/samples/") || path(file).contains("/src/test/java/"));
    }

    Stream<Path> files(String folder, String suffix) {
        try (Stream<Path> files = Files.walk(root.resolve(folder))) {
            return files
                    .filter(file ->
                            file.toString().endsWith(suffix) && !path(file).contains("/target/"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String path(Path file) {
        return "/" + root.relativize(file).toString().replace('\\', '/');
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
