/* SPDX-License-Identifier: Apache-2.0 */
package tenon.mapping;

/**
 * What a foreign key of an {@link AssociationTable} does when the row that it refers to is deleted. To empty the key is no
 * choice, since it is part of the primary key.
 *
 * @since 1.0
 */
public enum DeleteAction {
    /** Nothing is declared, and the database refuses. */
    NO_ACTION,
    /** The database refuses at once: {@code on delete restrict}. */
    RESTRICT,
    /** The database deletes the row of the association table, too: {@code on delete cascade}. */
    CASCADE
}
