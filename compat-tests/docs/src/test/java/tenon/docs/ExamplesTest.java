/* SPDX-License-Identifier: Apache-2.0 */
package tenon.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every java and xml block of README.md and extension/docs is a run of lines of a file that the build compiles or runs. */
class ExamplesTest {

    private static final SourceTree TREE = SourceTree.find();
    private static final List<String> SOURCES =
            TREE.examples().map(SourceTree::read).map(CodeBlock::normalized).toList();

    private static List<CodeBlock> unknown(List<CodeBlock> blocks) {
        return blocks.stream()
                .filter(block -> SOURCES.stream().noneMatch(block::isIn))
                .toList();
    }

    private static List<CodeBlock> blocks(String text) {
        return CodeBlock.of(Path.of("example.md"), text);
    }

    @Test
    void every_example_is_compiled() {
        List<CodeBlock> blocks = TREE.documents().stream()
                .flatMap(document -> CodeBlock.of(document, SourceTree.read(document)).stream())
                .toList();

        assertThat(blocks).hasSizeGreaterThan(10);
        assertThat(unknown(blocks)).isEmpty();
    }

    @Test
    void a_line_that_is_in_no_source_is_found() {
        assertThat(unknown(blocks("```java\npackage tenon.docs;\n```"))).isEmpty();

        assertThat(unknown(blocks("```java\npackage tenon." + "dogs;\n```"))).hasSize(1);
        assertThat(unknown(blocks("```java\npackage tenon.d" + "\n```"))).hasSize(1);
    }

    @Test
    void lines_are_left_out_by_three_dots_only_and_in_their_order() {
        String first = "/* SPDX-License-Identifier: Apache-2.0 */\n";
        String later = "import org.junit.jupiter.api.Test;\n";

        assertThat(unknown(blocks("```java\n" + first + "...\n" + later + "```")))
                .isEmpty();
        assertThat(unknown(blocks("```java\n" + first + later + "```"))).hasSize(1);
        assertThat(unknown(blocks("```java\n" + later + "...\n" + first + "```")))
                .hasSize(1);
    }
}
