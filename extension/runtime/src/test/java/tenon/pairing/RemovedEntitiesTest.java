/* SPDX-License-Identifier: Apache-2.0 */
package tenon.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import org.hibernate.Hibernate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tenon.TenonSettings;
import tenon.pairing.Shop.Course;
import tenon.pairing.Shop.Post;
import tenon.pairing.Shop.Profile;
import tenon.pairing.Shop.Student;
import tenon.pairing.Shop.User;
import tenon.testing.Orm;

/** What {@code tenon.detach_removed} does: what is removed leaves everything that holds it. */
class RemovedEntitiesTest {

    @RegisterExtension
    static final Orm orm = Orm.with(Shop.ENTITIES).set(TenonSettings.DETACH_REMOVED, true);

    @BeforeEach
    void a_user_with_two_posts_and_a_profile_and_a_student_with_a_course() {
        User user = new User(1);
        Post one = new Post(1);
        Post two = new Post(2);
        one.setUser(user);
        two.setUser(user);
        Profile profile = new Profile(1);
        profile.setUser(user);
        Student student = new Student(1);
        Course course = new Course(1);
        student.getCourses().add(course);
        orm.persist(user, one, two, profile, student, course);
        orm.sql().clear();
    }

    @Test
    @DisplayName("BP-130: a removed element leaves the loaded collection, and cascade PERSIST does not take it back")
    void a_removed_element_leaves_the_loaded_collection() {
        orm.inTransaction(session -> {
            User user = session.find(User.class, 1L);
            Hibernate.initialize(user.getPosts());
            session.remove(session.find(Post.class, 1L));

            assertThat(user.getPosts()).extracting(post -> post.id).containsExactly(2L);
        });

        assertThat(orm.rows("select id from Post")).containsExactly("2");
    }

    @Test
    @DisplayName("BP-130: a collection that is not loaded stays so, and lacks the element when it loads")
    void a_removed_element_is_not_in_a_collection_that_loads_later() {
        orm.inTransaction(session -> {
            User user = session.find(User.class, 1L);
            Post post = session.find(Post.class, 1L);
            orm.sql().clear();
            session.remove(post);
            assertThat(orm.sql().statements()).isEmpty();
            assertThat(Hibernate.isInitialized(user.getPosts())).isFalse();

            assertThat(user.getPosts()).extracting(each -> each.id).containsExactly(2L);
        });
    }

    @Test
    @DisplayName("BP-131: what refers to a removed owner refers to nobody, so the removal succeeds")
    void references_to_a_removed_owner_become_null() {
        orm.inTransaction(session -> {
            Post one = session.find(Post.class, 1L);
            Post two = session.find(Post.class, 2L);
            Profile profile = session.find(Profile.class, 1L);
            session.remove(session.find(User.class, 1L));

            assertThat(one.getUser()).isNull();
            assertThat(two.getUser()).isNull();
            assertThat(profile.getUser()).isNull();
        });

        assertThat(orm.rows("select id from users")).isEmpty();
        assertThat(orm.rows("select id, user_id from Post order by id")).containsExactly("[1, null]", "[2, null]");
    }

    @Test
    @DisplayName("BP-113: the association rows of a removed entity go, whichever side it is on")
    void association_rows_of_a_removed_entity_go() {
        orm.inTransaction(session -> {
            Student student = session.find(Student.class, 1L);
            Course course = session.find(Course.class, 1L);
            Hibernate.initialize(student.getCourses());
            Hibernate.initialize(course.getStudents());
            session.remove(course);

            assertThat(student.getCourses()).isEmpty();
        });

        assertThat(orm.rows("select students_id, courses_id from Student_Course"))
                .isEmpty();
        assertThat(orm.rows("select id from Course")).isEmpty();
    }
}
