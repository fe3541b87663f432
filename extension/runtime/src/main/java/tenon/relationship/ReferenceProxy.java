/* SPDX-License-Identifier: Apache-2.0 */
package tenon.relationship;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The target of the one association object that a reference holds. */
record ReferenceProxy<A, T>(
        Supplier<? extends @Nullable A> source, Consumer<? super @Nullable A> reference, Association<A, T> association)
        implements ScalarProxy<T> {

    @Override
    public @Nullable T get() {
        A current = source.get();
        return current == null ? null : association.targetOf(current);
    }

    @Override
    public void set(@Nullable T value) {
        A current = source.get();
        if (current == null) {
            if (value != null) {
                reference.accept(association.create(value));
            }
            return;
        }
        if (Values.same(association.targetOf(current), value)) {
            return;
        }
        if (association.change() != null) {
            association.change().accept(current, value);
        } else {
            reference.accept(value == null ? null : association.create(value));
        }
    }

    @Override
    public String toString() {
        return String.valueOf(get());
    }
}
