/* SPDX-License-Identifier: Apache-2.0 */
package tenon.hibernate.internal;

import org.jspecify.annotations.Nullable;
import tenon.pairing.internal.Side;
import tenon.pairing.internal.Storage;

/**
 * The storage of a sorted collection, whose raw elements Hibernate declares as unsorted ones.
 *
 * @param <C> what the raw collection really is
 */
record Narrowed<C>(Storage<?> storage) implements Storage<C> {

    @Override
    public @Nullable Object owner() {
        return storage.owner();
    }

    @Override
    public Side side() {
        return storage.side();
    }

    @Override
    @SuppressWarnings("unchecked")
    public C elements() {
        return (C) storage.elements();
    }

    @Override
    public void changed() {
        storage.changed();
    }
}
