/* SPDX-License-Identifier: Apache-2.0 */
package tenon.mapping;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A column of an {@link AssociationTable} that is no part of a key, as the time at which a row was made. No entity has it and
 * nothing but its default ever writes it; a collection can be ordered by it with Hibernate's {@code @SQLOrder}. Where the map
 * of one side is keyed by the column, with {@code @MapKeyColumn}, the keys of the map are its values.
 *
 * @since 1.0
 */
@Documented
@Target({})
@Retention(RetentionPolicy.RUNTIME)
public @interface AssociationColumn {

    /**
     * The name of the column.
     *
     * @return the name
     * @since 1.0
     */
    String name();

    /**
     * The Java type that the type of the column is derived from, as for a basic attribute.
     *
     * @return the type
     * @since 1.0
     */
    Class<?> type() default String.class;

    /**
     * The length of the column, where its type has one.
     *
     * @return the length
     * @since 1.0
     */
    int length() default 255;

    /**
     * The number of digits of the column, where its type has them.
     *
     * @return the precision, or 0 for that of the database
     * @since 1.0
     */
    int precision() default 0;

    /**
     * The number of digits behind the decimal point, where {@link #precision()} is given.
     *
     * @return the scale
     * @since 1.0
     */
    int scale() default 0;

    /**
     * The SQL type of the column, where {@link #type()} does not tell it.
     *
     * @return the SQL type, or {@code ""} for the derived one
     * @since 1.0
     */
    String definition() default "";

    /**
     * Whether the column may be empty. One that may not needs a {@link #defaultValue()}.
     *
     * @return whether it may be empty
     * @since 1.0
     */
    boolean nullable() default true;

    /**
     * The SQL expression that the database fills the column with, for example {@code current_timestamp} or {@code 'new'}.
     *
     * @return the expression, or {@code ""} for none
     * @since 1.0
     */
    String defaultValue() default "";
}
