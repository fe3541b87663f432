/* SPDX-License-Identifier: Apache-2.0 */
package tenon.relationship;

import java.util.Collection;

/**
 * The relationships of one persistence unit: those that its entities map, with an annotation of Tenon or without.
 * <p>
 * Taken from Hibernate's model when the session factory is built, and never changed after. Safe to share between
 * threads. No method executes a statement. Not to be implemented by applications.
 *
 * @since 1.0
 */
public interface Relationships {

    /**
     * Returns all relationships, both sides of each, ordered by owner and attribute.
     *
     * @return an unmodifiable collection
     * @since 1.0
     */
    Collection<Relationship> all();

    /**
     * Returns the relationship that an attribute is.
     *
     * @param entity the class of an entity, or of one of its subclasses
     * @param attribute the path of the attribute, for example {@code "posts"} or {@code "address.city"}
     * @return the relationship
     * @throws tenon.TenonException (TNN001040) if the entity has no such relationship; the message lists those it has
     * @since 1.0
     */
    Relationship of(Class<?> entity, String attribute);

    /**
     * Returns a diagram in the language of Mermaid, an {@code erDiagram}: one line for each relationship, whose label
     * names the attributes of both sides and the association table. A dotted line is a view that is never written.
     *
     * @return the diagram, the same text for the same mapping
     * @since 1.0
     */
    String toMermaid();

    /**
     * Returns the same diagram in the language of Graphviz, a {@code digraph} with crow's feet.
     *
     * @return the diagram, the same text for the same mapping
     * @since 1.0
     */
    String toDot();
}
