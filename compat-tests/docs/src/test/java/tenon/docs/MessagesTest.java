/* SPDX-License-Identifier: Apache-2.0 */
package tenon.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every code has one section in messages.md, and every section has its code. */
class MessagesTest {

    private static final SourceTree TREE = SourceTree.find();
    private static final Pattern MESSAGE = Pattern.compile("@Message\\(\\s*id = (\\d+),");
    private static final Pattern SECTION = Pattern.compile("^### TNN(\\d{6}): .+$", Pattern.MULTILINE);

    private static List<String> codes(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> String.format("TNN%06d", Integer.valueOf(found.group(1))))
                .toList();
    }

    private static List<String> messages() {
        return TREE.files("extension/runtime/src/main/java/tenon/logging/internal", ".java")
                .map(SourceTree::read)
                .flatMap(text -> codes(MESSAGE, text).stream())
                .toList();
    }

    private static String document() {
        return SourceTree.read(TREE.root().resolve("extension/docs/messages.md"));
    }

    @Test
    void codes_are_unique() {
        assertThat(messages()).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void every_message_is_found() {
        long annotations = TREE.files("extension/runtime/src/main/java/tenon/logging/internal", ".java")
                .map(SourceTree::read)
                .mapToLong(text ->
                        Pattern.compile("@Message\\(").matcher(text).results().count())
                .sum();

        assertThat(messages()).hasSize((int) annotations);
    }

    @Test
    void every_code_has_one_section_in_order() {
        assertThat(codes(SECTION, document())).isSorted().containsExactlyInAnyOrderElementsOf(messages());
    }

    @Test
    void every_section_tells_cause_and_fix() {
        Matcher section = Pattern.compile("^### (TNN\\d{6}): (?:(?!^### ).)*", Pattern.MULTILINE | Pattern.DOTALL)
                .matcher(document());

        while (section.find()) {
            assertThat(section.group()).contains("**Cause.**").containsAnyOf("**Fix.**", "**Nothing to do.**");
        }
    }
}
