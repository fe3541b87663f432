/* SPDX-License-Identifier: Apache-2.0 */
package tenon.testing;

/** The states in which a change has to be the same. */
public enum State {
    TRANSIENT,
    /** Managed, with every collection loaded. */
    LOADED,
    /** Managed, with no collection loaded. */
    UNLOADED,
    /** Loaded by a session that is closed. */
    DETACHED
}
