/* SPDX-License-Identifier: Apache-2.0 */
package tenon.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.hibernate.Hibernate;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tenon.pairing.Shop.Course;
import tenon.pairing.Shop.Item;
import tenon.pairing.Shop.Note;
import tenon.pairing.Shop.Post;
import tenon.pairing.Shop.Student;
import tenon.pairing.Shop.User;
import tenon.testing.InStep;
import tenon.testing.Orm;

/** Changes that concern an entity which is a proxy that nothing has loaded (back-populates trap 17). */
class UnloadedTargetsTest {

    @RegisterExtension
    static final Orm orm = Orm.with(
            Stream.of(Shop.ENTITIES, Kinds.ENTITIES).flatMap(Stream::of).toArray(Class<?>[]::new));

    private static final String POSTS = "select id, user_id from Post order by id";
    private static final String COURSES = "select students_id, courses_id from Student_Course";

    @BeforeEach
    void two_users_with_a_post_each_and_a_student_with_a_course() {
        User one = new User(1);
        User two = new User(2);
        Post first = new Post(1);
        Post second = new Post(2);
        first.setUser(one);
        second.setUser(two);
        Student student = new Student(1);
        Course course = new Course(1);
        student.getCourses().add(course);
        Item item = new Item(1);
        orm.persist(one, two, first, second, student, new Student(2), course, new Course(2), item);
        orm.sql().clear();
    }

    private static <T> T proxy(Session session, Class<T> type) {
        T reference = session.getReference(type, 1L);
        assertThat(Hibernate.isInitialized(reference)).isFalse();
        return reference;
    }

    @Test
    void the_collection_of_a_target_that_loads_later_has_what_was_linked_to_it() {
        orm.inTransaction(session -> {
            Post post = session.find(Post.class, 2L);
            User target = proxy(session, User.class);
            orm.sql().clear();

            post.setUser(target);

            assertThat(orm.sql().statements()).isEmpty();
            Hibernate.initialize(target);
            assertThat(target.getPosts()).extracting(each -> each.id).containsExactlyInAnyOrder(1L, 2L);
            InStep.check(List.of(post, Hibernate.unproxy(target)));
            orm.sql().clear();
        });

        assertThat(orm.sql().count("update")).isEqualTo(1);
        assertThat(orm.rows(POSTS)).containsExactly("[1, 1]", "[2, 1]");
    }

    @Test
    void the_collection_of_a_target_that_loads_by_a_join_has_what_was_linked_to_it() {
        orm.inTransaction(session -> {
            session.setHibernateFlushMode(org.hibernate.FlushMode.COMMIT);
            Post post = session.find(Post.class, 2L);
            post.setUser(proxy(session, User.class));

            User target = session.createSelectionQuery("from User u left join fetch u.posts where u.id = 1", User.class)
                    .getSingleResult();

            assertThat(target.getPosts()).extracting(each -> each.id).containsExactlyInAnyOrder(1L, 2L);
            target.getPosts().remove(post);
            assertThat(post.getUser()).isNull();
        });

        assertThat(orm.rows(POSTS)).containsExactly("[1, 1]", "[2, null]");
    }

    @Test
    void a_change_that_is_taken_back_before_the_target_loads_leaves_no_trace() {
        orm.inTransaction(session -> {
            Post post = session.find(Post.class, 2L);
            User before = post.getUser();
            post.setUser(proxy(session, User.class));
            post.setUser(before);

            assertThat(session.find(User.class, 1L).getPosts())
                    .extracting(each -> each.id)
                    .containsExactly(1L);
            orm.sql().clear();
        });

        assertThat(orm.sql().count("update")).isZero();
    }

    @Test
    void an_element_that_leaves_an_unloaded_target_is_not_in_its_collection() {
        orm.inTransaction(session -> {
            Post post = session.find(Post.class, 1L);
            User target = proxy(session, User.class);
            post.setUser(null);

            Hibernate.initialize(target);

            assertThat(target.getPosts()).isEmpty();
        });

        assertThat(orm.rows(POSTS)).containsExactly("[1, null]", "[2, 2]");
    }

    @Test
    void a_target_that_never_loads_costs_no_statement() {
        orm.inTransaction(session -> {
            session.find(Post.class, 2L).setUser(proxy(session, User.class));
            orm.sql().clear();
        });

        assertThat(orm.sql().statements()).hasSize(1).allMatch(sql -> sql.startsWith("update"));
        assertThat(orm.rows(POSTS)).containsExactly("[1, 1]", "[2, 1]");
    }

    @Test
    void a_flush_before_the_target_loads_leaves_nothing_to_apply_twice() {
        orm.inTransaction(session -> {
            Post post = session.find(Post.class, 2L);
            User target = proxy(session, User.class);
            post.setUser(target);
            session.flush();
            Hibernate.initialize(target);

            assertThat(target.getPosts()).extracting(each -> each.id).containsExactlyInAnyOrder(1L, 2L);
            orm.sql().clear();
        });

        assertThat(orm.sql().statements()).isEmpty();
    }

    @Test
    void a_map_of_a_target_that_loads_later_has_what_was_linked_to_it() {
        orm.inTransaction(session -> {
            Note note = new Note(7, "k");
            session.persist(note);
            Item target = proxy(session, Item.class);
            note.setItem(target);

            Hibernate.initialize(target);

            assertThat(target.getNotes()).containsEntry("k", note);
        });
    }

    @Test
    void an_unloaded_element_of_an_owning_collection_learns_of_it_when_it_loads() {
        orm.inTransaction(session -> {
            Student student = session.find(Student.class, 2L);
            Hibernate.initialize(student.getCourses());
            Course course = proxy(session, Course.class);
            orm.sql().clear();

            student.getCourses().add(course);

            assertThat(orm.sql().statements()).isEmpty();
            Hibernate.initialize(course);
            assertThat(course.getStudents()).extracting(each -> each.id).containsExactlyInAnyOrder(1L, 2L);
        });

        assertThat(orm.rows(COURSES)).containsExactlyInAnyOrder("[1, 1]", "[2, 1]");
    }

    @Test
    void an_unloaded_element_of_an_inverse_collection_gets_its_row() {
        orm.inTransaction(session -> {
            Course course = session.find(Course.class, 2L);
            Hibernate.initialize(course.getStudents());
            Student student = proxy(session, Student.class);
            orm.sql().clear();

            course.getStudents().add(student);

            assertThat(orm.sql().statements()).isEmpty();
        });

        assertThat(orm.sql().count("select")).isZero();
        assertThat(orm.rows(COURSES)).containsExactlyInAnyOrder("[1, 1]", "[1, 2]");
    }

    @Test
    void an_unloaded_element_that_leaves_an_inverse_collection_loses_its_row() {
        orm.inTransaction(session -> {
            Student student = proxy(session, Student.class);
            Course course = session.find(Course.class, 1L);
            Hibernate.initialize(course.getStudents());
            session.detach(session.find(Student.class, 1L));
            session.detach(course);
        });
        orm.inTransaction(session -> {
            Course course = session.find(Course.class, 2L);
            Student student = proxy(session, Student.class);
            course.getStudents().add(student);
            course.getStudents().remove(student);
        });

        assertThat(orm.rows(COURSES)).containsExactly("[1, 1]");
    }

    @Test
    void both_sides_agree_when_an_unloaded_element_loads_after_it_left() {
        orm.inTransaction(session -> {
            Course course = proxy(session, Course.class);
            Student student = session.find(Student.class, 1L);
            Hibernate.initialize(student.getCourses());
            student.getCourses().clear();
            Course loaded = (Course) Hibernate.unproxy(course);

            assertThat(loaded.getStudents()).isEmpty();
        });

        assertThat(orm.rows(COURSES)).isEmpty();
    }

    @Test
    void a_proxy_that_leaves_a_sorted_set_and_comes_back_as_its_entity_is_no_new_row() {
        Kinds.League league = new Kinds.League();
        league.id = 1L;
        Kinds.Club club = new Kinds.Club();
        club.id = 1L;
        league.clubs.add(club);
        orm.persist(league, club);

        orm.inTransaction(session -> {
            Kinds.Club reference = proxy(session, Kinds.Club.class);
            Kinds.League found = session.find(Kinds.League.class, 1L);
            Kinds.Club entity = (Kinds.Club) Hibernate.unproxy(reference);
            assertThat(entity.leagues.remove(found)).isTrue();
            assertThat(found.clubs.size()).isZero();
            assertThat(entity.leagues.add(found)).isTrue();
            assertThat(found.clubs).hasSize(1);
            orm.sql().clear();
        });

        assertThat(orm.sql().statements()).isEmpty();
    }
}
