/* SPDX-License-Identifier: Apache-2.0 */
package tenon;

import org.hibernate.HibernateException;

/**
 * What Tenon throws when a mapping, a setting or a change cannot be honoured.
 * <p>
 * The message starts with a code, {@code TNN} and six digits, that has a section in the messages guide. The objects are
 * as they were before the call that threw.
 *
 * @since 1.0
 */
public class TenonException extends HibernateException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception. Not for applications: messages and codes are Tenon's own.
     *
     * @param message the coded message
     * @since 1.0
     */
    public TenonException(String message) {
        super(message);
    }
}
