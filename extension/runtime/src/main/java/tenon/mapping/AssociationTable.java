/* SPDX-License-Identifier: Apache-2.0 */
package tenon.mapping;

import jakarta.persistence.Index;
import jakarta.persistence.UniqueConstraint;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares the association table of a many-to-many relationship, once for both sides. It stands on a marker type, best an
 * empty interface, that {@link Secondary} names.
 * <pre>{@code
 * @AssociationTable(
 *         name = "enrolment",
 *         keys = {
 *             @AssociationKey(target = Student.class, columns = "student_id", onDelete = DeleteAction.CASCADE),
 *             @AssociationKey(target = Course.class, columns = "course_id")
 *         },
 *         columns = @AssociationColumn(name = "enrolled_at", type = Instant.class, defaultValue = "current_timestamp"),
 *         indexes = @Index(columnList = "course_id"))
 * public interface Enrolment {}
 * }</pre>
 * Everything has a default: {@code @AssociationTable} alone is a table with the name of the marker type and one column
 * {@code student_id} and {@code course_id} for each key, by the entity and its identifier. All names go through the naming
 * strategies of the persistence unit. The two keys together are the primary key, also where a side is a {@code List}; where
 * a side has an {@code @OrderColumn} or an {@code @MapKeyColumn}, its key and that column are.
 * <p>
 * Schema creation, update and validation know all that is declared here. A link that is more than a row, with data that the
 * application reads and writes, is an entity of its own and not an association table.
 *
 * @since 1.0
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface AssociationTable {

    /**
     * The name of the table.
     *
     * @return the name, or {@code ""} for the simple name of the marker type
     * @since 1.0
     */
    String name() default "";

    /**
     * The schema of the table.
     *
     * @return the schema, or {@code ""} for that of the persistence unit
     * @since 1.0
     */
    String schema() default "";

    /**
     * The catalog of the table.
     *
     * @return the catalog, or {@code ""} for that of the persistence unit
     * @since 1.0
     */
    String catalog() default "";

    /**
     * The foreign keys: none, one or two. A key that is not declared has the defaults of {@link AssociationKey}.
     *
     * @return the keys; the side that the first one refers to owns the relationship
     * @since 1.0
     */
    AssociationKey[] keys() default {};

    /**
     * Columns that are neither key nor position: the database gives them their values.
     *
     * @return the columns
     * @since 1.0
     */
    AssociationColumn[] columns() default {};

    /**
     * Indexes of the table.
     *
     * @return the indexes, which may name any column of the table
     * @since 1.0
     */
    Index[] indexes() default {};

    /**
     * Unique constraints of the table, beside its primary key.
     *
     * @return the constraints, which may name any column of the table
     * @since 1.0
     */
    UniqueConstraint[] uniqueConstraints() default {};

    /**
     * A condition in SQL that holds for each row.
     *
     * @return the condition, or {@code ""} for none
     * @since 1.0
     */
    String check() default "";

    /**
     * The comment on the table, where the database has comments.
     *
     * @return the comment, or {@code ""} for none
     * @since 1.0
     */
    String comment() default "";
}
