/* SPDX-License-Identifier: Apache-2.0 */
package tenon.loading.internal;

import jakarta.persistence.EntityGraph;
import jakarta.persistence.Subgraph;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hibernate.SharedSessionContract;
import org.hibernate.graph.spi.RootGraphImplementor;
import tenon.compat.internal.EntityGraphs;

/**
 * What one statement joins: all that Hibernate has to see of loading options.
 *
 * @param nodes what is joined, by attribute, with what is joined to it
 * @param removed EAGER attributes that are not to be loaded although what is not mentioned is loaded as mapped
 */
record Joins(Map<String, Joins> nodes, Set<String> removed) {

    static Joins none() {
        return new Joins(new TreeMap<>(), new TreeSet<>());
    }

    boolean isEmpty() {
        return nodes.isEmpty() && removed.isEmpty();
    }

    /** The joins of the last of the attributes, which becomes one of the joined if it is none yet. */
    Joins at(String path) {
        Joins joins = this;
        for (String attribute : path.split("\\.", -1)) {
            joins = joins.nodes.computeIfAbsent(attribute, name -> none());
        }
        return joins;
    }

    /** A graph of an entity that joins them. */
    RootGraphImplementor<?> graph(Class<?> entity, SharedSessionContract session) {
        EntityGraph<?> graph = session.createEntityGraph(entity);
        fill(graph);
        return (RootGraphImplementor<?>) graph;
    }

    private void fill(EntityGraph<?> graph) {
        nodes.forEach((attribute, nested) -> {
            if (nested.isEmpty()) {
                graph.addAttributeNodes(attribute);
            } else {
                nested.fill(graph.addSubgraph(attribute));
            }
        });
        removed.forEach(attribute -> EntityGraphs.remove(graph, attribute));
    }

    private void fill(Subgraph<?> graph) {
        nodes.forEach((attribute, nested) -> {
            if (nested.isEmpty()) {
                graph.addAttributeNodes(attribute);
            } else {
                nested.fill(graph.addSubgraph(attribute));
            }
        });
    }
}
