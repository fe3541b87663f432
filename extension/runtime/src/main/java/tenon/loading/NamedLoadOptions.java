/* SPDX-License-Identifier: Apache-2.0 */
package tenon.loading;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Loading options that are declared on an entity and used by their name, as a named entity graph with the hint
 * {@code jakarta.persistence.fetchgraph}: see {@link LoadOptions#register}.
 * <pre>{@code
 * @Entity
 * @NamedLoadOptions(name = "User.withPosts", value = "joined(country), selectIn(posts(selectIn(comments)))")
 * class User { ... }
 * }</pre>
 * What is wrong in the text, or with its paths, is reported when the session factory is built.
 *
 * @since 1.0
 */
@Documented
@Target(TYPE)
@Retention(RUNTIME)
@Repeatable(NamedLoadOptions.List.class)
public @interface NamedLoadOptions {

    /**
     * The name; no other graph of the persistence unit has it.
     *
     * @return the name
     * @since 1.0
     */
    String name();

    /**
     * The options, in the text form of {@link LoadOptions#parse}.
     *
     * @return the text
     * @since 1.0
     */
    String value();

    /**
     * Several of them.
     *
     * @since 1.0
     */
    @Documented
    @Target(TYPE)
    @Retention(RUNTIME)
    @interface List {

        /**
         * All of them.
         *
         * @return the options
         * @since 1.0
         */
        NamedLoadOptions[] value();
    }
}
