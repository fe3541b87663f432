/* SPDX-License-Identifier: Apache-2.0 */
package tenon.loading;

import org.hibernate.LazyInitializationException;

/**
 * Thrown when something is read that the options of its query say must not be loaded: see
 * {@link LoadOptions#raise(String)} and {@link LoadOptions#raiseOnSql(String)}.
 * <p>
 * The message names the entity, the attribute, the query where it is known, and the option to add.
 *
 * @since 1.0
 */
public class RaiseLoadException extends LazyInitializationException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception. Not for applications.
     *
     * @param message what was read, and what to do
     * @since 1.0
     */
    public RaiseLoadException(String message) {
        super(message);
    }
}
