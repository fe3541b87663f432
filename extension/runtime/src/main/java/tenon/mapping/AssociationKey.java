/* SPDX-License-Identifier: Apache-2.0 */
package tenon.mapping;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A foreign key of an {@link AssociationTable}.
 *
 * @since 1.0
 */
@Documented
@Target({})
@Retention(RetentionPolicy.RUNTIME)
public @interface AssociationKey {

    /**
     * The entity that the key refers to.
     *
     * @return the entity class
     * @since 1.0
     */
    Class<?> target();

    /**
     * The part that the entity plays in a row, where both keys refer to one entity; {@link Secondary#role()} names it.
     *
     * @return the role, or {@code ""} if the target alone tells the key
     * @since 1.0
     */
    String role() default "";

    /**
     * The columns of the key, as many as the identifier of the target has.
     *
     * @return the names, or none for the role, else the name of the entity, with the name of the identifier's column, as in
     *     {@code student_id}
     * @since 1.0
     */
    String[] columns() default {};

    /**
     * The columns of the target that {@link #columns()} refer to, in the same order. Needed where the identifier has several.
     *
     * @return the names, or none for the only column of the identifier
     * @since 1.0
     */
    String[] referencedColumns() default {};

    /**
     * The name of the foreign key constraint.
     *
     * @return the name, or {@code ""} for a generated one
     * @since 1.0
     */
    String name() default "";

    /**
     * What the database does with the rows of an entity that is deleted. Tenon and Hibernate still delete the rows of entities
     * that a session removes; this is for rows that go without them.
     *
     * @return the action
     * @since 1.0
     */
    DeleteAction onDelete() default DeleteAction.NO_ACTION;
}
