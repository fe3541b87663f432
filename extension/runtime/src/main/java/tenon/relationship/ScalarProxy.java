/* SPDX-License-Identifier: Apache-2.0 */
package tenon.relationship;

import org.jspecify.annotations.Nullable;
import tenon.Incubating;

/**
 * An attribute of a related object, seen as an attribute of the object that refers to it. Made by {@link Proxies}. Holds no
 * state; as thread-safe as the entities are.
 *
 * @param <T> the type of the attribute
 * @since 1.0
 */
@Incubating
public interface ScalarProxy<T> {

    /**
     * Returns the value.
     *
     * @return the value; null if there is no related object, or if its attribute is null
     * @since 1.0
     */
    @Nullable T get();

    /**
     * Changes the value, as the factory method describes.
     *
     * @param value the new value
     * @since 1.0
     */
    void set(@Nullable T value);
}
