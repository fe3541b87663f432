/* SPDX-License-Identifier: Apache-2.0 */
package tenon;

import org.hibernate.HibernateException;

/**
 * What Tenon throws when a mapping, a setting or a change cannot be honoured.
 * <p>
 * The message starts with a code, {@code TNN} and six digits, that has a section in the messages guide. Thrown when a session
 * factory is built, for settings (TNN000004), mappings (TNN001001 to TNN001018), classes that are not woven (TNN004001,
 * TNN004005) and a line of Hibernate that does not fit (TNN009001); and by changes that the other side cannot follow
 * (TNN005003 to TNN005006), where the objects are as they were before the call that threw. Of several mistakes in one mapping
 * each is a {@linkplain #getSuppressed() suppressed} exception of the one that is thrown.
 *
 * @since 1.0
 */
public class TenonException extends HibernateException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception. Not for applications: messages and codes are Tenon's own.
     *
     * @param message the coded message; never null
     * @since 1.0
     */
    public TenonException(String message) {
        super(message);
    }
}
