/* SPDX-License-Identifier: Apache-2.0 */
package tenon.relationship.internal;

/** Draws relationships in the language of Mermaid. */
record Mermaid(MappedRelationships relationships) {

    String text() {
        StringBuilder text = new StringBuilder("erDiagram\n");
        for (Edge edge : Edge.of(relationships)) {
            text.append("    ")
                    .append(name(edge.from()))
                    .append(' ')
                    .append(left(edge.fromEnd()))
                    .append(edge.view() ? ".." : "--")
                    .append(right(edge.toEnd()))
                    .append(' ')
                    .append(name(edge.to()))
                    .append(" : \"")
                    .append(edge.label())
                    .append("\"\n");
        }
        return text.toString();
    }

    private static String left(Edge.End end) {
        return switch (end) {
            case ONE -> "||";
            case ONE_AT_MOST -> "|o";
            case MANY -> "}o";
        };
    }

    private static String right(Edge.End end) {
        return switch (end) {
            case ONE -> "||";
            case ONE_AT_MOST -> "o|";
            case MANY -> "o{";
        };
    }

    /** Mermaid takes other names than words in quotes only. */
    private static String name(String entity) {
        return entity.matches("[A-Za-z_][A-Za-z0-9_]*") ? entity : '"' + entity.replace('"', '\'') + '"';
    }
}
