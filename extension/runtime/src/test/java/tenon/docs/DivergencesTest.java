/* SPDX-License-Identifier: Apache-2.0 */
package tenon.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each row of the list is named by a test, or stands in the table of divergences: none is left out in silence. */
class DivergencesTest {

    private static final Pattern ROW = Pattern.compile("BP-(\\d+)(?: to BP-(\\d+))?");
    private static final Pattern TEST = Pattern.compile("\\b[A-Z]\\w+Test\\b");

    /** The sources are looked for upwards: the tests of the other Hibernate lines run in folders of their own. */
    private static Path extension() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("extension/docs/divergences.md"))) {
                return folder.resolve("extension");
            }
        }
        throw new IllegalStateException(
                "extension/docs/divergences.md is nowhere above " + Path.of("").toAbsolutePath());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<Path> tests() {
        try (Stream<Path> files = Files.walk(extension().resolve("runtime/src/test/java"))) {
            return files.filter(file -> file.toString().endsWith("Test.java"))
                    .filter(file -> !file.endsWith("DivergencesTest.java"))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The ids in a text; {@code BP-03 to BP-05} names three. */
    private static Stream<String> rows(String text) {
        return ROW.matcher(text).results().flatMap(DivergencesTest::range);
    }

    private static Stream<String> range(MatchResult rows) {
        int first = Integer.parseInt(rows.group(1));
        int last = rows.group(2) == null ? first : Integer.parseInt(rows.group(2));
        return IntStream.rangeClosed(first, last).mapToObj(row -> String.format("BP-%02d", row));
    }

    private static TreeSet<String> listed() throws IOException {
        try (InputStream list = DivergencesTest.class.getResourceAsStream("/tenon/rows/back-populates.txt")) {
            return new TreeSet<>(new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        }
    }

    private static List<String> divergences() {
        return read(extension().resolve("docs/divergences.md"))
                .lines()
                .filter(line -> line.startsWith("| BP-"))
                .toList();
    }

    @Test
    void each_row_is_named_by_a_test_or_stands_in_the_table() throws IOException {
        TreeSet<String> left = listed();
        tests().forEach(test -> rows(read(test)).forEach(left::remove));
        divergences().forEach(line -> rows(line.split("\\|")[1]).forEach(left::remove));

        assertThat(left).isEmpty();
    }

    @Test
    void no_test_and_no_line_names_a_row_that_is_not_listed() throws IOException {
        TreeSet<String> listed = listed();

        tests().forEach(test ->
                assertThat(rows(read(test))).as(test.getFileName().toString()).isSubsetOf(listed));
        divergences()
                .forEach(line -> assertThat(rows(line.split("\\|")[1].replaceAll(" to BP-\\d+", "")))
                        .as(line)
                        .isSubsetOf(listed));
    }

    @Test
    void each_test_that_the_table_names_is_there() {
        List<String> tests =
                tests().stream().map(test -> test.getFileName().toString()).toList();

        divergences()
                .forEach(line -> assertThat(TEST.matcher(line.substring(line.lastIndexOf('|', line.length() - 2)))
                                .results()
                                .map(test -> test.group() + ".java"))
                        .as(line)
                        .isSubsetOf(tests));
    }
}
