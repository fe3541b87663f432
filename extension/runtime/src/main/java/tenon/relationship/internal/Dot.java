/* SPDX-License-Identifier: Apache-2.0 */
package tenon.relationship.internal;

/** Draws relationships in the language of Graphviz. */
record Dot(MappedRelationships relationships) {

    String text() {
        StringBuilder text =
                new StringBuilder("digraph relationships {\n    node [shape=box];\n    edge [dir=both];\n");
        for (Edge edge : Edge.of(relationships)) {
            text.append("    ")
                    .append(quoted(edge.from()))
                    .append(" -> ")
                    .append(quoted(edge.to()))
                    .append(" [label=")
                    .append(quoted(edge.label()))
                    .append(", arrowtail=")
                    .append(arrow(edge.fromEnd()))
                    .append(", arrowhead=")
                    .append(arrow(edge.toEnd()))
                    .append(edge.view() ? ", style=dotted" : "")
                    .append("];\n");
        }
        return text.append("}\n").toString();
    }

    private static String arrow(Edge.End end) {
        return switch (end) {
            case ONE -> "teetee";
            case ONE_AT_MOST -> "teeodot";
            case MANY -> "crowodot";
        };
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
