/* SPDX-License-Identifier: Apache-2.0 */
package tenon.mapping;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Keeps an attribute and its counterpart, the attribute of the target entity for the same relationship, in step.
 * <p>
 * It stands on both sides, beside the JPA annotation of the relationship, and each side names the other:
 * <pre>{@code
 * @Entity class User {
 *     @OneToMany(mappedBy = "user") @BackPopulates("user") private List<Post> posts = new ArrayList<>();
 * }
 * @Entity class Post {
 *     @ManyToOne(fetch = LAZY) @BackPopulates("posts") private User user;
 * }
 * }</pre>
 * From then on every change of one side, by a setter, a field write or any method of the collection and its views, is a
 * change of the other side as well, at once, for new, managed and detached entities. A pair is linked at most once:
 * adding an element that is linked already does nothing and returns false.
 * <p>
 * No statement is executed and no lazy collection is initialised to keep the other side in step: a change for an
 * unloaded collection is queued, is seen when the collection is loaded, and is written at flush. One exception: an
 * uninitialised proxy that is itself added to, or removed from, a one-to-many collection is initialised, because its row
 * holds the foreign key.
 * <p>
 * A change that throws leaves both sides as they were. It throws
 * <ul>
 * <li>{@link NullPointerException} (TNN005001) if an element is null;
 * <li>{@link ClassCastException} (TNN005002) if an element is no instance of the target entity;
 * <li>{@code TenonException} (TNN005003, TNN005004, TNN005006) if the other side is a map and the element has no key yet, has
 *     another key, or cannot have one;
 * <li>{@code TenonException} (TNN005005) if the other side is a set that holds another element which is equal.
 * </ul>
 * Mistakes in the use of this annotation are reported together, as one {@code TenonException} (TNN001001 to TNN001018), when
 * the session factory is built. So is a class that has it and is not woven (TNN004001).
 * <p>
 * A pair is no more thread-safe than the entities are: a change of one side writes fields of the other.
 * <p>
 * As SQLAlchemy's {@code back_populates} (BP-01 to BP-09), and beyond it: no third object stays stale (BP-54, BP-64, BP-65), a
 * pair is not linked twice (BP-22), and elements are found by identity (BP-20).
 *
 * @since 1.0
 */
@Documented
@Target({ElementType.FIELD, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface BackPopulates {

    /**
     * The attribute of the target entity that is kept in step with this one. May be left out where {@code mappedBy} on
     * either side of the annotations tells it; what {@code orm.xml} says is not seen.
     *
     * @return the name of the counterpart, or {@code ""} if {@code mappedBy} tells it
     * @since 1.0
     */
    String value() default "";

    /**
     * Whether changes go from this side to the other only. The other side then has no {@code @BackPopulates}, and a
     * change of it never changes this side, as with a one-sided {@code back_populates} (BP-158, BP-159). Without this, an
     * annotation on one side only is a mistake (TNN001004).
     *
     * @return true if the counterpart never changes this side
     * @since 1.0
     */
    boolean oneWay() default false;
}
