/* SPDX-License-Identifier: Apache-2.0 */
package tenon.loading.internal;

import jakarta.persistence.AttributeNode;
import jakarta.persistence.EntityGraph;
import jakarta.persistence.Subgraph;
import jakarta.persistence.metamodel.Attribute;
import java.util.List;
import java.util.Map;
import org.hibernate.graph.Graph;
import tenon.loading.LoadStrategy;

/** Options that load what a graph names. A graph says what is loaded and not how: to-one is joined, to-many is selected. */
public final class GraphOptions {

    private GraphOptions() {}

    /** The entity that the graph is about. */
    public static Class<?> type(EntityGraph<?> graph) {
        return ((Graph<?>) graph).getGraphedType().getJavaType();
    }

    /** The options; those that the graph carries, if it does. */
    public static OptionTree of(EntityGraph<?> graph) {
        LoadPlan carried = Carriers.plan(graph);
        return carried != null ? carried.tree() : of(graph.getAttributeNodes());
    }

    private static OptionTree of(List<? extends AttributeNode<?>> nodes) {
        OptionTree tree = OptionTree.EMPTY;
        for (AttributeNode<?> node : nodes) {
            tree = with(tree, node);
        }
        return tree;
    }

    private static OptionTree with(OptionTree tree, AttributeNode<?> node) {
        Attribute<?, ?> attribute = ((org.hibernate.graph.AttributeNode<?>) node).getAttributeDescriptor();
        OptionTree nested = OptionTree.EMPTY;
        for (Map.Entry<?, ?> each : node.getSubgraphs().entrySet()) {
            Subgraph<?> subgraph = (Subgraph<?>) each.getValue();
            nested = nested.plus(of(subgraph.getAttributeNodes()));
        }
        if (attribute.isCollection()) {
            return tree.with(node.getAttributeName(), LoadStrategy.SELECT_IN, nested);
        }
        if (attribute.isAssociation()) {
            return tree.with(node.getAttributeName(), LoadStrategy.JOINED, nested);
        }
        // An embeddable: what it leads to are paths of its owner. Plain attributes are loaded anyway.
        OptionTree more = tree;
        for (Map.Entry<String, PathOption> below : nested.paths().entrySet()) {
            more = more.with(
                    node.getAttributeName() + "." + below.getKey(),
                    below.getValue().strategy(),
                    below.getValue().nested());
        }
        return more;
    }
}
