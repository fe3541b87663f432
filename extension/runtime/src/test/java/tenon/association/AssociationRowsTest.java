/* SPDX-License-Identifier: Apache-2.0 */
package tenon.association;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hibernate.Hibernate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tenon.association.School.Club;
import tenon.association.School.Course;
import tenon.association.School.Person;
import tenon.association.School.Student;
import tenon.testing.Orm;
import tenon.testing.Scene;
import tenon.testing.State;

/** What is written to declared association tables: each row once, whichever side said it. */
class AssociationRowsTest {

    @RegisterExtension
    static final Orm orm = Orm.with(School.ENTITIES);

    private final Student s = new Student(1);
    private final Student t = new Student(2);
    private final Course c = new Course(3);
    private final Club club = new Club(5);
    private final Club other = new Club(6);
    private final Club third = new Club(7);

    private static List<String> enrolments() {
        return orm.rows("select student_id, course_id from enrolment order by student_id, course_id");
    }

    private static List<String> memberships() {
        return orm.rows("select student_id, club_id from Membership order by student_id, club_id");
    }

    @ParameterizedTest
    @EnumSource(State.class)
    @DisplayName("F-008 F-009 BP-105: linked from both sides, written once")
    void linked_from_both_sides_written_once(State state) {
        try (Scene scene = Scene.of(orm, state, s, c)) {
            scene.actLoading(() -> {
                scene.get(s).getCourses().add(scene.get(c));
                assertThat(scene.get(c).getStudents().add(scene.get(s))).isFalse();
            });
            scene.commit();
        }
        if (state != State.DETACHED) {
            assertThat(enrolments()).containsExactly("[1, 3]");
        }
    }

    @ParameterizedTest
    @EnumSource(State.class)
    @DisplayName("F-009: a change of either side alone is written")
    void a_change_of_either_side_alone_is_written(State state) {
        try (Scene scene = Scene.of(orm, state, s, t, c, club)) {
            scene.actLoading(() -> {
                scene.get(c).getStudents().add(scene.get(s));
                scene.get(t).getCourses().add(scene.get(c));
                scene.get(club).getMembers().add(scene.get(s));
                scene.get(t).getClubs().add(scene.get(club));
            });
            scene.commit();
        }
        if (state != State.DETACHED) {
            assertThat(enrolments()).containsExactly("[1, 3]", "[2, 3]");
            assertThat(memberships()).containsExactly("[1, 5]", "[2, 5]");
        }
    }

    @ParameterizedTest
    @EnumSource(State.class)
    @DisplayName("F-012: unlinked from either side, deleted once")
    void unlinked_from_either_side_deleted_once(State state) {
        s.getCourses().add(c);
        t.getCourses().add(c);
        try (Scene scene = Scene.of(orm, state, s, t, c)) {
            scene.actLoading(() -> {
                scene.get(c).getStudents().remove(scene.get(s));
                scene.get(t).getCourses().remove(scene.get(c));
            });
            scene.commit();
        }
        if (state != State.DETACHED) {
            assertThat(enrolments()).isEmpty();
        }
    }

    @Test
    @DisplayName("an update of a list on both sides deletes and inserts only the changed rows")
    void an_update_of_a_list_writes_only_the_changed_rows() {
        s.getClubs().add(club);
        s.getClubs().add(other);
        t.getClubs().add(other);
        orm.persist(s, t, club, other, third);
        orm.inTransaction(session -> {
            Student found = session.find(Student.class, 1L);
            Club owning = session.find(Club.class, 5L);
            Hibernate.initialize(found.getClubs());
            Hibernate.initialize(owning.getMembers());
            orm.sql().clear();

            found.getClubs().remove(session.find(Club.class, 6L));
            owning.getMembers().add(session.find(Student.class, 2L));
            found.getClubs().add(session.find(Club.class, 7L));
            orm.sql().clear();
            session.flush();

            assertThat(orm.sql().count("delete")).as(orm.sql().toString()).isEqualTo(1);
            assertThat(orm.sql().count("insert")).as(orm.sql().toString()).isEqualTo(2);
            assertThat(orm.sql().statements()).hasSize(3);
        });
        assertThat(memberships()).containsExactly("[1, 5]", "[1, 7]", "[2, 5]", "[2, 6]");
    }

    @ParameterizedTest
    @EnumSource(State.class)
    @DisplayName("F-047: a self-referential relationship with two roles is in step, and each row is written once")
    void a_self_referential_relationship_with_two_roles(State state) {
        Person a = new Person(1);
        Person b = new Person(2);
        try (Scene scene = Scene.of(orm, state, a, b)) {
            scene.actLoading(() -> {
                scene.get(a).getFollows().add(scene.get(b));
                scene.get(a).getFollowers().add(scene.get(b));
            });
            assertThat(scene.get(b).getFollowers()).containsExactly(scene.get(a));
            assertThat(scene.get(b).getFollows()).containsExactly(scene.get(a));
            scene.commit();
        }
        if (state != State.DETACHED) {
            assertThat(orm.rows("select follower_id, followed_id from Follow order by follower_id"))
                    .containsExactly("[1, 2]", "[2, 1]");
        }
    }

    @ParameterizedTest
    @EnumSource(State.class)
    @DisplayName("F-047: a symmetric relationship is one attribute that is its own counterpart")
    void a_symmetric_relationship(State state) {
        Person a = new Person(1);
        Person b = new Person(2);
        try (Scene scene = Scene.of(orm, state, a, b)) {
            scene.actLoading(() -> scene.get(a).getFriends().add(scene.get(b)));
            assertThat(scene.get(b).getFriends()).containsExactly(scene.get(a));
            scene.commit();
        }
        if (state != State.DETACHED) {
            assertThat(orm.rows("select person_id, friends_id from Friendship order by person_id"))
                    .containsExactly("[1, 2]", "[2, 1]");
        }
    }
}
