/* SPDX-License-Identifier: Apache-2.0 */
package tenon.mapping;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the association table of a many-to-many relationship.
 * <p>
 * It stands beside {@code @ManyToMany}, on both sides or on the only one, and both sides are declared alike: there is no
 * {@code mappedBy} and no {@code @JoinTable}.
 * <pre>{@code
 * @AssociationTable interface Enrolment {}
 *
 * @Entity class Student {
 *     @ManyToMany @Secondary(Enrolment.class) @BackPopulates private Set<Course> courses = new HashSet<>();
 * }
 * @Entity class Course {
 *     @ManyToMany @Secondary(Enrolment.class) @BackPopulates private List<Student> students = new ArrayList<>();
 * }
 * }</pre>
 * Which side JPA calls the owning one is decided by Tenon, and always in the same way: the side that has columns of its own
 * in the table ({@code @OrderColumn}, {@code @MapKeyColumn}), else the side whose key comes first in
 * {@link AssociationTable#keys()}, else the first by the names of class and attribute. With {@link BackPopulates} on both
 * sides it makes no difference to what is written. Without it only changes of the owning side are, as in plain JPA, and boot
 * warns (TNN002015).
 * <p>
 * Mistakes in the use of this annotation are reported together, with those of {@link BackPopulates}, when the session factory
 * is built.
 * <p>
 * As SQLAlchemy's {@code secondary}.
 *
 * @since 1.0
 */
@Documented
@Target({ElementType.FIELD, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Secondary {

    /**
     * The type that declares the table with {@link AssociationTable}.
     *
     * @return the marker type
     * @since 1.0
     */
    Class<?> value();

    /**
     * The part that the entity with this attribute plays in a row, where both keys of the table refer to one entity: the
     * {@linkplain AssociationKey#role() role} of the key that refers to it. In a table without declared keys it names the
     * column.
     * <pre>{@code
     * @ManyToMany @Secondary(value = Follow.class, role = "follower") Set<Person> follows;
     * @ManyToMany @Secondary(value = Follow.class, role = "followed") Set<Person> followers;
     * }</pre>
     *
     * @return the role, or {@code ""} if the entity tells which key is meant
     * @since 1.0
     */
    String role() default "";
}
