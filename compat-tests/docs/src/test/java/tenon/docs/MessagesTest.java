/* SPDX-License-Identifier: Apache-2.0 */
package tenon.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every code has one section in messages.md, and every section has its code. */
class MessagesTest {

    private static final SourceTree TREE = SourceTree.find();
    private static final Pattern MESSAGE = Pattern.compile("@Message\\(\\s*id = (\\d+),");
    // where there is no logger yet, the code is part of the text
    private static final Pattern PRINTED = Pattern.compile("\"TNN(\\d{6}): ");
    private static final Pattern SECTION = Pattern.compile("^### TNN(\\d{6}): .+$", Pattern.MULTILINE);

    private static List<String> codes(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> String.format("TNN%06d", Integer.valueOf(found.group(1))))
                .toList();
    }

    private static List<String> messages() {
        return Stream.of("extension/runtime/src/main/java", "extension/weaver/src/main/java")
                .flatMap(folder -> TREE.files(folder, ".java"))
                .map(SourceTree::read)
                .flatMap(text -> Stream.concat(codes(MESSAGE, text).stream(), codes(PRINTED, text).stream()))
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
    void no_message_is_overlooked() {
        List<String> sources = TREE.files("extension/runtime/src/main/java/tenon/logging/internal", ".java")
                .map(SourceTree::read)
                .toList();

        assertThat(sources)
                .allSatisfy(text -> assertThat(codes(MESSAGE, text)).hasSize(text.split("@Message\\(", -1).length - 1));
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
