/* SPDX-License-Identifier: Apache-2.0 */
package tenon.loading.internal;

import java.util.ArrayList;
import java.util.List;
import tenon.loading.LoadStrategy;

/** The text form of options: {@code joined(country), selectIn(posts(joined(author), raise(*)))}. */
final class OptionText {

    private OptionText() {}

    static String of(OptionTree tree) {
        List<String> parts = new ArrayList<>();
        tree.paths().forEach((attribute, option) -> {
            String nested = of(option.nested());
            parts.add(name(option.strategy()) + "(" + attribute + (nested.isEmpty() ? "" : "(" + nested + ")") + ")");
        });
        tree.subtypes()
                .forEach((type, nested) -> parts.add("ofType(" + type.getSimpleName() + "(" + of(nested) + "))"));
        Criteria criteria = tree.criteria();
        if (!criteria.where().isEmpty()) {
            parts.add("where(" + quoted(criteria.where()) + ")");
        }
        if (!criteria.orderBy().isEmpty()) {
            parts.add("orderBy(" + quoted(criteria.orderBy()) + ")");
        }
        if (criteria.limit() > 0) {
            parts.add("limit(" + criteria.limit() + ")");
        }
        if (tree.recursion() != 0) {
            parts.add("recursive(" + (tree.recursion() > 0 ? String.valueOf(tree.recursion()) : "") + ")");
        }
        if (tree.chunk() > 0) {
            parts.add("chunk(" + tree.chunk() + ")");
        }
        if (tree.peers()) {
            parts.add("peers()");
        }
        return String.join(", ", parts);
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }

    /** The method of that strategy. */
    static String name(LoadStrategy strategy) {
        return switch (strategy) {
            case JOINED -> "joined";
            case INNER_JOINED -> "innerJoined";
            case SELECT_IN -> "selectIn";
            case SUBQUERY -> "subquery";
            case LAZY -> "lazy";
            case IMMEDIATE -> "immediate";
            case RAISE -> "raise";
            case RAISE_ON_SQL -> "raiseOnSql";
            case CONTAINS -> "contains";
        };
    }
}
