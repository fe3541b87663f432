/* SPDX-License-Identifier: Apache-2.0 */
package tenon.pairing.internal;

import org.jspecify.annotations.Nullable;

/**
 * The storage of a view of a part of a collection: other elements, the same owner and side.
 *
 * @param whole the storage of the whole collection
 * @param elements the raw view
 * @param <C> the type of the raw view
 */
record Range<C>(Storage<?> whole, C elements) implements Storage<C> {

    @Override
    public @Nullable Object owner() {
        return whole.owner();
    }

    @Override
    public Side side() {
        return whole.side();
    }

    @Override
    public void changed() {
        whole.changed();
    }
}
