/* SPDX-License-Identifier: Apache-2.0 */
package tenon.relationship;

import jakarta.persistence.CascadeType;
import jakarta.persistence.FetchType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An attribute that refers to other entities, as it is mapped. Immutable; holds no instance and executes no statement.
 * <p>
 * As an element of SQLAlchemy's {@code inspect(Class).relationships} (F-350). Not to be implemented by applications.
 *
 * @since 1.0
 */
public interface Relationship {

    /**
     * Returns the entity that declares the attribute; an attribute of a mapped superclass belongs to each entity that
     * inherits it from there.
     *
     * @return the name of its class, or the name of the entity if no class is mapped
     * @since 1.0
     */
    String owner();

    /**
     * Returns the attribute by its path from the owner, for example {@code "posts"}, or {@code "address.city"} if it
     * stands in an embeddable, in an identifier or in an element collection.
     *
     * @return the path
     * @since 1.0
     */
    String attribute();

    /**
     * Returns the entity that the attribute refers to.
     *
     * @return the name of its class, or the name of the entity if no class is mapped
     * @since 1.0
     */
    String target();

    /**
     * Returns how many objects each side refers to.
     *
     * @return the direction, seen from the owner
     * @since 1.0
     */
    Direction direction();

    /**
     * Returns the attribute of the target for the same relationship, as {@code mappedBy} or {@code @BackPopulates} on
     * either side tells it.
     *
     * @return the counterpart; empty if the target has none
     * @since 1.0
     */
    Optional<Relationship> counterpart();

    /**
     * Tells whether {@code @BackPopulates} keeps this attribute and its counterpart in step, each following the other.
     *
     * @return true if both sides name each other
     * @since 1.0
     */
    boolean isInStep();

    /**
     * Tells whether changes of this attribute change the counterpart, and not the other way round.
     *
     * @return true if the attribute has {@code @BackPopulates(oneWay = true)}
     * @since 1.0
     */
    boolean isOneWay();

    /**
     * Tells whether this side owns the relationship in the meaning of JPA: its state is what is written.
     *
     * @return false if the attribute is {@code mappedBy} the counterpart
     * @since 1.0
     */
    boolean isOwning();

    /**
     * Tells whether nothing that is assigned to an owning side is written, since its columns are neither insertable nor
     * updatable or its table is a query.
     *
     * @return true if the attribute is a view
     * @since 1.0
     */
    boolean isReadOnly();

    /**
     * Returns the columns that hold the relationship: the foreign key of a to-one or of the elements of a one-to-many,
     * or both foreign keys of an association table, that of the owner of this attribute first. Both sides of a
     * relationship have the same columns. A formula is no column and is left out.
     *
     * @return the columns, in the order of the keys
     * @since 1.0
     */
    List<ColumnPair> columns();

    /**
     * Returns the table that holds pairs of keys and nothing of the entities themselves.
     *
     * @return the association table; empty if a foreign key of one of the entities holds the relationship
     * @since 1.0
     */
    Optional<String> associationTable();

    /**
     * Returns the operations that are cascaded to the target. {@code ALL} is spelled out.
     *
     * @return the operations of Jakarta Persistence; those that only Hibernate has are left out
     * @since 1.0
     */
    Set<CascadeType> cascades();

    /**
     * Tells whether an object that leaves the relationship is deleted.
     *
     * @return true for {@code orphanRemoval}
     * @since 1.0
     */
    boolean isOrphanRemoval();

    /**
     * Tells whether the relationship may be unset.
     *
     * @return false for a to-one whose columns or whose annotation allow no null; true for every to-many
     * @since 1.0
     */
    boolean isOptional();

    /**
     * Returns what kind of collection the attribute is.
     *
     * @return the kind; empty for a to-one
     * @since 1.0
     */
    Optional<CollectionKind> collectionKind();

    /**
     * Returns when the relationship is loaded, unless a query says otherwise.
     *
     * @return what the mapping asks for; see the checks of the guide for what Hibernate cannot grant
     * @since 1.0
     */
    FetchType fetch();

    /**
     * Returns how the relationship is loaded, unless a query says otherwise.
     *
     * @return the style
     * @since 1.0
     */
    FetchStyle fetchStyle();
}
