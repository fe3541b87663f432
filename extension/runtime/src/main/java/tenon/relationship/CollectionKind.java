/* SPDX-License-Identifier: Apache-2.0 */
package tenon.relationship;

/**
 * What Hibernate makes of the type of a to-many attribute.
 *
 * @since 1.0
 */
public enum CollectionKind {

    /** A list or collection whose order is not stored: it may hold an element more than once. */
    BAG,

    /** A bag whose rows have an identifier of their own. */
    ID_BAG,

    /** A list with a column for the position. */
    LIST,

    /** A set. */
    SET,

    /** A set that is sorted in memory. */
    SORTED_SET,

    /** A map, keyed by an attribute of the element or by a column. */
    MAP,

    /** A map that is sorted in memory. */
    SORTED_MAP,

    /** An array. */
    ARRAY
}
