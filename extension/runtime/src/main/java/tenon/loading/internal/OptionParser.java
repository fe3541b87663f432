/* SPDX-License-Identifier: Apache-2.0 */
package tenon.loading.internal;

import static tenon.logging.internal.LoadingMessages.LOADING;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tenon.TenonException;
import tenon.loading.LoadStrategy;

/**
 * Reads the text form of options: calls with commas between them, where a path may be followed by the calls on its nested
 * options in parentheses.
 */
public final class OptionParser {

    private final String text;
    private final Function<String, Optional<Class<?>>> subtypes;
    private int position;

    private OptionParser(String text, Function<String, Optional<Class<?>>> subtypes) {
        this.text = text;
        this.subtypes = subtypes;
    }

    /**
     * Reads a text.
     *
     * @param subtypes finds classes that ofType names, by what the text calls them
     */
    public static OptionTree parse(String text, Function<String, Optional<Class<?>>> subtypes) {
        OptionParser parser = new OptionParser(text, subtypes);
        OptionTree tree = parser.calls();
        if (parser.position < text.length()) {
            throw parser.unexpected("a comma or the end");
        }
        return tree;
    }

    private OptionTree calls() {
        OptionTree tree = OptionTree.EMPTY;
        skipSpace();
        if (isAtEnd() || isNext(')')) {
            return tree;
        }
        do {
            tree = call(tree);
        } while (take(','));
        return tree;
    }

    private OptionTree call(OptionTree tree) {
        int start = position;
        String method = word("the name of an option");
        expect('(');
        OptionTree more = called(tree, method, start);
        expect(')');
        return more;
    }

    private OptionTree called(OptionTree tree, String method, int start) {
        for (LoadStrategy strategy : LoadStrategy.values()) {
            if (OptionText.name(strategy).equals(method)) {
                String path = word("a path");
                return tree.with(path, strategy, nested());
            }
        }
        return switch (method) {
            case "where" -> tree.where(quoted(), Map.of());
            case "orderBy" -> tree.orderBy(quoted());
            case "limit" -> tree.limit(number());
            case "chunk" -> tree.chunk(number());
            case "peers" -> tree.withPeers();
            case "recursive" -> isNext(')') ? tree.recursive(OptionTree.UNLIMITED) : tree.recursive(number());
            case "ofType" -> {
                int at = position;
                String name = word("a subclass");
                Class<?> type = subtypes.apply(name).orElseThrow(() -> unexpected("a subclass", at));
                yield tree.ofType(type, nested());
            }
            default ->
                throw unexpected(
                        "joined, innerJoined, selectIn, subquery, lazy, immediate, raise, raiseOnSql, contains, ofType, where,"
                                + " orderBy, limit, recursive, chunk or peers",
                        start);
        };
    }

    private OptionTree nested() {
        if (!take('(')) {
            return OptionTree.EMPTY;
        }
        OptionTree tree = calls();
        expect(')');
        return tree;
    }

    private String word(String expected) {
        skipSpace();
        int start = position;
        while (!isAtEnd() && isPartOfWord(text.charAt(position))) {
            position++;
        }
        if (start == position) {
            throw unexpected(expected);
        }
        return text.substring(start, position);
    }

    private static boolean isPartOfWord(char each) {
        return Character.isJavaIdentifierPart(each) || each == '.' || each == '*';
    }

    private int number() {
        int start = position;
        String digits = word("a number of at least 1");
        if (!digits.matches("[1-9]\\d{0,8}")) {
            throw unexpected("a number of at least 1", start);
        }
        return Integer.parseInt(digits);
    }

    private String quoted() {
        expect('"');
        StringBuilder content = new StringBuilder();
        while (!isAtEnd()) {
            char each = text.charAt(position++);
            if (each != '"') {
                content.append(each);
            } else if (!isAtEnd() && text.charAt(position) == '"') {
                content.append('"');
                position++;
            } else {
                return content.toString();
            }
        }
        throw unexpected("a closing quotation mark");
    }

    private void expect(char expected) {
        if (!take(expected)) {
            throw unexpected("'" + expected + "'");
        }
    }

    private boolean take(char expected) {
        if (!isNext(expected)) {
            return false;
        }
        position++;
        return true;
    }

    private boolean isNext(char expected) {
        skipSpace();
        return !isAtEnd() && text.charAt(position) == expected;
    }

    private void skipSpace() {
        while (!isAtEnd() && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
    }

    private boolean isAtEnd() {
        return position >= text.length();
    }

    private TenonException unexpected(String expected) {
        return unexpected(expected, position);
    }

    private TenonException unexpected(String expected, int at) {
        return LOADING.unreadable(
                text, at + 1, at >= text.length() ? "the end" : "'" + text.substring(at) + "'", expected);
    }
}
