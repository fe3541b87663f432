/* SPDX-License-Identifier: Apache-2.0 */
package tenon.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.hibernate.Hibernate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tenon.relationship.Enrolments.Attendance;
import tenon.relationship.Enrolments.AttendanceId;
import tenon.relationship.Enrolments.Course;
import tenon.relationship.Enrolments.Enrolment;
import tenon.relationship.Enrolments.Student;
import tenon.testing.Orm;
import tenon.testing.Scene;
import tenon.testing.State;

/** Association objects whose key is both of their ends: {@code @EmbeddedId} with {@code @MapsId}, and {@code @IdClass}. */
class AssociationObjectTest {

    /** How the association object has its key. */
    enum Key {
        EMBEDDED_ID("Enrolment"),
        ID_CLASS("Attendance");

        private final String entity;

        Key(String entity) {
            this.entity = entity;
        }

        Object link(Student student, Course course) {
            return this == EMBEDDED_ID ? new Enrolment(student, course) : new Attendance(student, course);
        }

        @SuppressWarnings("unchecked")
        List<Object> of(Student student) {
            return (List<Object>) (List<?>) (this == EMBEDDED_ID ? student.getEnrolments() : student.getAttendances());
        }

        java.util.Collection<?> of(Course course) {
            return this == EMBEDDED_ID ? course.getEnrolments() : course.getAttendances();
        }

        java.util.Set<Course> courses(Student student) {
            return this == EMBEDDED_ID ? student.getCourses() : student.getAttended();
        }

        java.util.Set<Student> students(Course course) {
            return this == EMBEDDED_ID ? course.getStudents() : course.getAttendants();
        }

        List<String> rows() {
            return orm.rows("select student_id, course_id from " + entity + " order by student_id, course_id");
        }
    }

    @RegisterExtension
    static final Orm orm = Orm.with(Enrolments.ENTITIES);

    private final Student ann = new Student(1);
    private final Student bob = new Student(2);
    private final Course art = new Course(11);
    private final Course law = new Course(12);

    @ParameterizedTest
    @EnumSource(Key.class)
    @DisplayName("F-014: one constructor call sets both ends, and writes one row")
    void one_constructor_call_sets_both_ends(Key key) {
        for (State state : List.of(State.TRANSIENT, State.LOADED, State.UNLOADED)) {
            Student ann = new Student(1);
            Course art = new Course(11);
            try (Scene scene = Scene.of(orm, state, ann, art)) {
                List<Object> made = new ArrayList<>();
                scene.act(() -> made.add(key.link(scene.get(ann), scene.get(art))));

                scene.commit();
                assertThat(key.of(scene.get(ann))).hasSize(1).first().isSameAs(made.get(0));
                assertThat(key.of(scene.get(art))).hasSize(1).first().isSameAs(made.get(0));
            }
            assertThat(key.rows()).as("%s", state).containsExactly("[1, 11]");
            afterEach();
        }
    }

    private static void afterEach() {
        orm.factory().getSchemaManager().dropMappedObjects(false);
        orm.factory().getSchemaManager().exportMappedObjects(false);
    }

    @ParameterizedTest
    @EnumSource(Key.class)
    @DisplayName("BP-208: adding through a proxy writes one row")
    void adding_through_a_proxy_writes_one_row(Key key) {
        for (State state : List.of(State.TRANSIENT, State.LOADED, State.UNLOADED)) {
            Student ann = new Student(1);
            Course art = new Course(11);
            Course law = new Course(12);
            try (Scene scene = Scene.of(orm, state, ann, art, law)) {
                scene.actLoading(() -> {
                    key.courses(scene.get(ann)).add(scene.get(art));
                    key.students(scene.get(law)).add(scene.get(ann));
                });

                assertThat(key.courses(scene.get(ann))).containsExactlyInAnyOrder(scene.get(art), scene.get(law));
                scene.commit();
            }
            assertThat(key.rows()).as("%s", state).containsExactly("[1, 11]", "[1, 12]");
            afterEach();
        }
    }

    private void enrolled(Key key) {
        orm.persist(ann, bob, art, law);
        orm.inTransaction(session -> {
            key.link(session.find(Student.class, 1L), session.find(Course.class, 11L));
            key.link(session.find(Student.class, 1L), session.find(Course.class, 12L));
            key.link(session.find(Student.class, 2L), session.find(Course.class, 11L));
        });
        assertThat(key.rows()).containsExactly("[1, 11]", "[1, 12]", "[2, 11]");
        orm.sql().clear();
    }

    @ParameterizedTest
    @EnumSource(Key.class)
    @DisplayName("BP-209: removing through a proxy deletes one row, from either end")
    void removing_through_a_proxy_deletes_one_row(Key key) {
        enrolled(key);
        orm.inTransaction(session -> {
            Student student = session.find(Student.class, 1L);
            Course course = session.find(Course.class, 11L);
            Hibernate.initialize(key.of(course));

            key.courses(student).remove(course);

            assertThat(key.students(course)).containsExactly(session.find(Student.class, 2L));
        });
        assertThat(key.rows()).containsExactly("[1, 12]", "[2, 11]");
        assertThat(orm.sql().count("delete")).isEqualTo(1);
        assertThat(orm.sql().count("update")).isZero();
        orm.inTransaction(session -> {
            Course course = session.find(Course.class, 11L);
            Student student = session.find(Student.class, 2L);
            Hibernate.initialize(key.of(student));

            key.students(course).remove(student);

            assertThat(key.courses(student)).isEmpty();
        });
        assertThat(key.rows()).containsExactly("[1, 12]");
    }

    @ParameterizedTest
    @EnumSource(Key.class)
    void removing_from_one_collection_deletes_the_row_where_the_other_is_not_loaded(Key key) {
        enrolled(key);
        orm.inTransaction(session -> key.of(session.find(Student.class, 1L)).remove(0));

        assertThat(key.rows()).hasSize(2).contains("[2, 11]");
        assertThat(orm.sql().count("delete")).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Key.class)
    void removing_from_one_collection_deletes_the_row_where_the_other_is_loaded(Key key) {
        enrolled(key);
        orm.inTransaction(session -> {
            Student student = session.find(Student.class, 2L);
            Course course = session.find(Course.class, 11L);
            Hibernate.initialize(key.of(course));

            key.of(student).remove(0);
        });
        assertThat(key.rows()).containsExactly("[1, 11]", "[1, 12]");
    }

    @ParameterizedTest
    @EnumSource(Key.class)
    void removing_the_owner_deletes_its_association_objects(Key key) {
        enrolled(key);
        orm.inTransaction(session -> session.remove(session.find(Student.class, 1L)));

        assertThat(key.rows()).containsExactly("[2, 11]");
        assertThat(orm.rows("select id from Course order by id")).containsExactly("11", "12");
    }

    @ParameterizedTest
    @EnumSource(Key.class)
    void clearing_a_proxy_deletes_all_rows_of_the_owner(Key key) {
        enrolled(key);
        orm.inTransaction(
                session -> key.courses(session.find(Student.class, 1L)).clear());

        assertThat(key.rows()).containsExactly("[2, 11]");
    }

    @ParameterizedTest
    @EnumSource(Key.class)
    @DisplayName("F-304: what stays after an assignment keeps its row")
    void what_stays_after_an_assignment_keeps_its_row(Key key) {
        enrolled(key);
        orm.inTransaction(session -> Proxies.assign(
                key.courses(session.find(Student.class, 2L)),
                List.of(session.find(Course.class, 11L), session.find(Course.class, 12L))));

        assertThat(key.rows()).containsExactly("[1, 11]", "[1, 12]", "[2, 11]", "[2, 12]");
        assertThat(orm.sql().count("delete")).isZero();
        assertThat(orm.sql().count("insert")).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Key.class)
    void a_detached_owner_is_merged_with_what_was_added_and_removed(Key key) {
        enrolled(key);
        Student detached = orm.fromTransaction(session -> {
            Student found = session.find(Student.class, 1L);
            key.courses(found).forEach(Hibernate::initialize);
            return found;
        });
        Course first = key.courses(detached).iterator().next();
        key.courses(detached).remove(first);

        orm.inTransaction(session -> session.merge(detached));

        assertThat(key.rows()).hasSize(2).contains("[2, 11]").doesNotContain("[1, " + first.id + "]");
    }

    @Test
    void a_move_of_a_new_association_object_is_written_once_with_its_last_end() {
        orm.persist(ann, bob, art);
        orm.inTransaction(session -> {
            Student from = session.find(Student.class, 1L);
            Student to = session.find(Student.class, 2L);
            Enrolment enrolment = new Enrolment(from, session.find(Course.class, 11L));

            enrolment.setStudent(to);

            assertThat(from.getEnrolments()).isEmpty();
            assertThat(to.getEnrolments()).containsExactly(enrolment);
        });
        assertThat(Key.EMBEDDED_ID.rows()).containsExactly("[2, 11]");
    }

    @Test
    void an_attendance_is_found_by_its_key_and_knows_both_ends() {
        enrolled(Key.ID_CLASS);
        orm.inTransaction(session -> {
            Attendance found = session.find(Attendance.class, new AttendanceId(1L, 12L));

            assertThat(found.getStudent().getAttendances()).contains(found);
            assertThat(found.getCourse().getAttendances()).containsExactly(found);
            found.setHours(3);
        });
        assertThat(orm.rows("select hours from Attendance where course_id = 12"))
                .containsExactly("3");
    }
}
