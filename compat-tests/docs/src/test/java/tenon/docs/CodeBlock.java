/* SPDX-License-Identifier: Apache-2.0 */
package tenon.docs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A code block of a document, without indentation and empty lines. A line {@code ...} stands for lines that were left out.
 *
 * @param line where it starts
 * @param parts its runs of lines between those that were left out
 */
record CodeBlock(Path document, int line, List<String> parts) {

    private static final Pattern BLOCK =
            Pattern.compile("^```(?:java|xml)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern LEFT_OUT = Pattern.compile("^\\s*\\.\\.\\.$", Pattern.MULTILINE);

    static List<CodeBlock> of(Path document, String text) {
        List<CodeBlock> blocks = new ArrayList<>();
        Matcher matcher = BLOCK.matcher(text);
        while (matcher.find()) {
            int line = (int) text.substring(0, matcher.start()).lines().count() + 1;
            List<String> parts = LEFT_OUT.splitAsStream(matcher.group(1))
                    .map(CodeBlock::normalized)
                    .filter(part -> !part.isBlank())
                    .toList();
            blocks.add(new CodeBlock(document, line, parts));
        }
        return blocks;
    }

    /** Whether all parts are whole lines of the text, in this order. */
    boolean isIn(String normalizedText) {
        int from = 0;
        for (String part : parts) {
            int start = normalizedText.indexOf(part, from);
            if (start < 0) {
                return false;
            }
            from = start + part.length() - 1;
        }
        return true;
    }

    /** Each line without indentation, between two line breaks. */
    static String normalized(String text) {
        StringBuilder lines = new StringBuilder("\n");
        text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> lines.append(line).append('\n'));
        return lines.toString();
    }

    @Override
    public String toString() {
        return document.getFileName() + ":" + line + parts;
    }
}
