/* SPDX-License-Identifier: Apache-2.0 */
package tenon.pairing.internal;

import org.jspecify.annotations.Nullable;

/**
 * Where a tracked collection keeps its elements, and for whom.
 *
 * @param <C> the type of the raw collection
 */
public interface Storage<C> {

    /** The object whose attribute the collection is; null if it is nobody's any more. */
    @Nullable Object owner();

    /** The side that the collection stands on. */
    Side side();

    /** The raw elements, loaded if they were not. Changes of them reach nobody. */
    C elements();

    /** Called after the raw elements were changed. */
    void changed();
}
