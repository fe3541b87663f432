/* SPDX-License-Identifier: Apache-2.0 */
package tenon.mapping;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that a mapping which Tenon warns of at boot, or refuses under the setting {@code tenon.strict}, is meant as it is.
 * <pre>{@code
 * // four roles at most, needed with every user
 * @ManyToMany(fetch = EAGER) @Intended("TNN001025") private Set<Role> roles = new HashSet<>();
 * }</pre>
 * It stands on the relationship that the message names first. As SQLAlchemy's {@code overlaps} (F-369), for each check.
 *
 * @since 1.0
 */
@Documented
@Target({ElementType.FIELD, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Intended {

    /**
     * The codes of the messages that are not to be told of this relationship, for example {@code "TNN001025"}. A code
     * that is none of a check is a mistake in the mapping, TNN001041.
     *
     * @return the codes
     * @since 1.0
     */
    String[] value();
}
