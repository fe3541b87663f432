/* SPDX-License-Identifier: Apache-2.0 */
package tenon.compat.internal;

import jakarta.persistence.EntityGraph;
import org.hibernate.Version;

/** What entity graphs can say on the line of Hibernate that runs. */
public final class EntityGraphs {

    private EntityGraphs() {}

    /** Whether an EAGER attribute that is removed from a load graph is left unloaded: from 7.4 on. */
    public static boolean honourRemoval() {
        return areOfLine74();
    }

    /** Removes an attribute that is EAGER. Graphs before JPA 3.2 could not. */
    public static void remove(EntityGraph<?> graph, String attribute) {
        JpaGraph.remove(graph, attribute);
    }

    /** What is linked only where JPA has it. */
    private static final class JpaGraph {

        private JpaGraph() {}

        static void remove(EntityGraph<?> graph, String attribute) {
            graph.removeAttributeNode(attribute);
        }
    }

    /** Whether this is 7.4 or later. */
    static boolean areOfLine74() {
        String[] version = Version.getVersionString().split("\\.", -1);
        int major = Integer.parseInt(version[0]);
        return major > 7 || (major == 7 && Integer.parseInt(version[1]) >= 4);
    }
}
