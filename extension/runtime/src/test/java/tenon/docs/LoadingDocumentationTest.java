/* SPDX-License-Identifier: Apache-2.0 */
package tenon.docs;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is written about loading options is true and complete. */
class LoadingDocumentationTest {

    private static final Pattern JAVA = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);

    /** Looked for upwards: the tests of the other Hibernate lines run in folders of their own. */
    private static String read(String file) throws IOException {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path found = folder.resolve("extension").resolve(file);
            if (Files.exists(found)) {
                return Files.readString(found);
            }
        }
        throw new IllegalStateException(
                file + " is nowhere above " + Path.of("").toAbsolutePath());
    }

    @Test
    void every_code_block_of_the_guide_is_run_by_a_test() throws IOException {
        String code = squeezed(read("runtime/src/test/java/tenon/loading/GuideTest.java"));
        Matcher blocks = JAVA.matcher(read("docs/loading.md"));
        int found = 0;
        while (blocks.find()) {
            found++;
            assertThat(code).contains(squeezed(blocks.group(1)));
        }
        assertThat(found).isPositive();
    }

    private static String squeezed(String code) {
        return code.replaceAll("\\s+", "");
    }

    @Test
    void every_message_has_a_section() throws IOException {
        Set<String> codes = Pattern.compile("@Message\\(\\s*id = (\\d+)")
                .matcher(read("runtime/src/main/java/tenon/logging/internal/LoadingMessages.java"))
                .results()
                .map(match -> String.format(Locale.ROOT, "TNN%06d", Integer.parseInt(match.group(1))))
                .collect(toSet());
        Set<String> sections = Pattern.compile("(?m)^### (TNN003\\d{3}): ")
                .matcher(read("docs/messages.md"))
                .results()
                .map(match -> match.group(1))
                .collect(toSet());

        assertThat(sections).isEqualTo(codes).isNotEmpty();
    }
}
