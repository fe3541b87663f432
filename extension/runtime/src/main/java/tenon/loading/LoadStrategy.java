/* SPDX-License-Identifier: Apache-2.0 */
package tenon.loading;

/**
 * How a relationship is loaded.
 *
 * @since 1.0
 */
public enum LoadStrategy {
    /** In the statement of the query, by a join. */
    JOINED,
    /** As {@link #JOINED}, by an inner join. */
    INNER_JOINED,
    /** By one further statement for all owners, with their keys. */
    SELECT_IN,
    /** By one further statement for all owners, with the query as a subquery. */
    SUBQUERY,
    /** When it is read. */
    LAZY,
    /** At once, by one statement for each owner. */
    IMMEDIATE,
    /** Never: reading it throws. */
    RAISE,
    /** Never by a statement: reading it throws unless the session has it already. */
    RAISE_ON_SQL,
    /** By the query itself, which says so with a fetch join of its own. */
    CONTAINS
}
