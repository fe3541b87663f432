/* SPDX-License-Identifier: Apache-2.0 */
package tenon.relationship;

/**
 * By what statement a relationship is loaded, unless a query says otherwise.
 *
 * @since 1.0
 */
public enum FetchStyle {

    /** One statement for each owner. */
    SELECT,

    /** One statement for a batch of owners. */
    BATCH,

    /** One statement for all owners that a query returned. */
    SUBSELECT,

    /** A join in the statement that loads the owner by its identifier. */
    JOIN
}
