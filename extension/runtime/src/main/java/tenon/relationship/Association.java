/* SPDX-License-Identifier: Apache-2.0 */
package tenon.relationship;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.ServiceLoader;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.hibernate.Hibernate;
import org.jspecify.annotations.Nullable;
import tenon.spi.PairedObjects;

/**
 * How association objects are made, read and ended.
 *
 * @param target reads the target of an association object
 * @param creator makes the association object of a target
 * @param change gives an association object another target; null if it is to be replaced instead
 */
record Association<A, T>(
        Function<? super A, ? extends T> target,
        Function<? super T, ? extends A> creator,
        @Nullable BiConsumer<? super A, ? super T> change) {

    private static final PairedObjects PAIRED = ServiceLoader.load(
                    PairedObjects.class, PairedObjects.class.getClassLoader())
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("tenon.jar is incomplete: its Java services are missing"));

    Association {
        requireNonNull(target, "target");
        requireNonNull(creator, "creator");
    }

    T targetOf(A association) {
        return target.apply(association);
    }

    A create(T value) {
        return requireNonNull(creator.apply(value), "The creator made no association object");
    }

    /**
     * Makes an association object that the source holds.
     *
     * @return the association object; whether it was the creator that added it does not matter
     */
    A createIn(Collection<A> source, T value) {
        // A source that is not loaded tells by its add whether it is linked, and must not be asked for its size.
        int before = isLoaded(source) ? source.size() : -1;
        A association = create(value);
        if (before < 0 || source.size() == before) {
            source.add(association);
        }
        return association;
    }

    static boolean isLoaded(Object source) {
        return source instanceof View view ? view.isLoaded() : Hibernate.isInitialized(source);
    }

    /** Ends the other relationships of an association object that was removed from its source. */
    static void ended(Object source, Object association) {
        if (!(source instanceof View)) {
            PAIRED.endOrphan(source, association);
        }
    }
}
