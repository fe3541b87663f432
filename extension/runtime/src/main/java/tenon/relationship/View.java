/* SPDX-License-Identifier: Apache-2.0 */
package tenon.relationship;

/** A view that this package made: it ends what it removes by itself, and may read what it stands on. */
interface View {

    /** Whether reading costs no statement. */
    boolean isLoaded();
}
