/* SPDX-License-Identifier: Apache-2.0 */
package tenon.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.hibernate.Hibernate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tenon.pairing.Shop.Course;
import tenon.pairing.Shop.Student;
import tenon.testing.Orm;
import tenon.testing.Scene;
import tenon.testing.State;

/** Many-to-many: a set on the owning side, a list on the other. */
class ManyToManyRowsTest {

    @RegisterExtension
    static final Orm orm = Orm.with(Shop.ENTITIES);

    private final Student s = new Student(1);
    private final Student t = new Student(2);
    private final Course c = new Course(3);
    private final Course d = new Course(4);

    private static List<String> rows() {
        return orm.rows("select students_id, courses_id from Student_Course order by students_id, courses_id");
    }

    @ParameterizedTest
    @EnumSource(State.class)
    @DisplayName("BP-101 BP-105 C-12: linked from both sides, written once")
    void linked_from_both_sides_written_once(State state) {
        try (Scene scene = Scene.of(orm, state, s, c)) {
            scene.actLoading(() -> {
                assertThat(scene.get(s).getCourses().add(scene.get(c))).isTrue();
                assertThat(scene.get(c).getStudents().add(scene.get(s))).isFalse();
            });

            assertThat(scene.get(c).getStudents()).containsExactly(scene.get(s));
            scene.commit();
        }
        if (state != State.DETACHED) {
            assertThat(rows()).containsExactly("[1, 3]");
        }
    }

    @ParameterizedTest
    @EnumSource(State.class)
    @DisplayName("BP-102 BP-104: unlinked from the inverse side, deleted once")
    void unlinked_from_the_inverse_side_deleted_once(State state) {
        s.getCourses().add(c);
        try (Scene scene = Scene.of(orm, state, s, c)) {
            scene.actLoading(() -> {
                assertThat(scene.get(c).getStudents().remove(scene.get(s))).isTrue();
                assertThat(scene.get(s).getCourses().remove(scene.get(c))).isFalse();
            });
            scene.commit();
        }
        if (state != State.DETACHED) {
            assertThat(rows()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(State.class)
    @DisplayName("BP-103: assigning changes the difference, and takes nothing from others")
    void assigning_changes_the_difference(State state) {
        s.getCourses().add(c);
        t.getCourses().add(d);
        try (Scene scene = Scene.of(orm, state, s, t, c, d)) {
            scene.actLoading(() -> scene.get(s).setCourses(Set.of(scene.get(d))));

            assertThat(scene.get(d).getStudents()).containsExactlyInAnyOrder(scene.get(s), scene.get(t));
            assertThat(scene.get(c).getStudents()).isEmpty();
            scene.commit();
        }
        if (state != State.DETACHED) {
            assertThat(rows()).containsExactly("[1, 4]", "[2, 4]");
        }
    }

    @Test
    @DisplayName("BP-107 BP-108 trap 2: a change of the inverse side is one row, and loads no owning side")
    void a_change_of_the_inverse_side_is_one_row() {
        s.getCourses().add(c);
        orm.persist(s, c, d);
        orm.inTransaction(session -> {
            Student found = session.find(Student.class, 1L);
            Course left = session.find(Course.class, 3L);
            Course joined = session.find(Course.class, 4L);
            Hibernate.initialize(left.getStudents());
            Hibernate.initialize(joined.getStudents());
            orm.sql().clear();

            left.getStudents().remove(found);
            joined.getStudents().add(found);
            assertThat(orm.sql().statements()).isEmpty();
            session.flush();

            assertThat(orm.sql().count("insert")).isEqualTo(1);
            assertThat(orm.sql().count("delete")).isEqualTo(1);
            assertThat(orm.sql().statements()).hasSize(2);
            assertThat(Hibernate.isInitialized(found.getCourses())).isFalse();
            assertThat(found.getCourses()).containsExactly(joined);
        });
        assertThat(rows()).containsExactly("[1, 4]");
    }

    @Test
    @DisplayName(
            "trap 2: what is queued on an owning side is seen when it is loaded before the flush, and written once")
    void what_is_queued_is_seen_when_it_is_loaded_before_the_flush() {
        s.getCourses().add(c);
        orm.persist(s, c, d);
        orm.inTransaction(session -> {
            Student found = session.find(Student.class, 1L);
            Course left = session.find(Course.class, 3L);
            Course joined = session.find(Course.class, 4L);
            left.setStudents(List.of());
            Hibernate.initialize(joined.getStudents());
            joined.getStudents().add(found);

            assertThat(found.getCourses()).containsExactly(joined);
        });
        assertThat(rows()).containsExactly("[1, 4]");
    }

    @Test
    @DisplayName("trap 2: what is queued is written before a query that reads it")
    void what_is_queued_is_written_before_a_query_that_reads_it() {
        orm.persist(s, c);
        orm.inTransaction(session -> {
            Student found = session.find(Student.class, 1L);
            Course joined = session.find(Course.class, 3L);
            Hibernate.initialize(joined.getStudents());
            joined.getStudents().add(found);

            assertThat(session.createSelectionQuery("select count(c) from Student s join s.courses c", Long.class)
                            .getSingleResult())
                    .isEqualTo(1);
            assertThat(Hibernate.isInitialized(found.getCourses())).isFalse();
        });
        assertThat(rows()).containsExactly("[1, 3]");
    }

    @Test
    @DisplayName("BP-112 C-17: an element that nothing persists is told of at flush, never lost")
    void an_element_that_nothing_persists_is_told_of_at_flush() {
        orm.persist(s);
        assertThatThrownBy(() -> orm.inTransaction(session -> {
                    Course fresh = new Course(9);
                    fresh.getStudents().add(session.find(Student.class, 1L));
                }))
                .hasStackTraceContaining("unsaved transient instance");
    }
}
