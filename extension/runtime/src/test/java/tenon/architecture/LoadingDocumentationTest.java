/* SPDX-License-Identifier: Apache-2.0 */
package tenon.architecture;

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

    private static final Path DOCS = Path.of("..", "docs");
    private static final Pattern JAVA = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);

    @Test
    void every_code_block_of_the_guide_is_run_by_a_test() throws IOException {
        String code = squeezed(Files.readString(Path.of("src/test/java/tenon/loading/GuideTest.java")));
        Matcher blocks = JAVA.matcher(Files.readString(DOCS.resolve("loading.md")));
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
        Path source = Path.of("src/main/java/tenon/logging/internal/LoadingMessages.java");
        Set<String> codes = Pattern.compile("@Message\\(\\s*id = (\\d+)")
                .matcher(Files.readString(source))
                .results()
                .map(match -> String.format(Locale.ROOT, "TNN%06d", Integer.parseInt(match.group(1))))
                .collect(toSet());
        Set<String> sections = Pattern.compile("(?m)^### (TNN003\\d{3})$")
                .matcher(Files.readString(DOCS.resolve("messages.md")))
                .results()
                .map(match -> match.group(1))
                .collect(toSet());

        assertThat(sections).isEqualTo(codes).isNotEmpty();
    }
}
