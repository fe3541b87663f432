/* SPDX-License-Identifier: Apache-2.0 */
package school;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.hibernate.Hibernate;
import school.model.Club;
import school.model.Course;
import school.model.Student;

/** One step for each thing that an association table does. Each tells what it does, and then what both sides hold. */
final class Tour {

    private final Database database;
    private final Consumer<String> out;

    Tour(Database database, Consumer<String> out) {
        this.database = database;
        this.out = out;
    }

    void run() {
        schema();
        linkFromEitherSide();
        changeAList();
        playRoles();
        rows();
    }

    void schema() {
        step("The schema: the pair is the primary key, also between two lists");
        database.schema().forEach(statement -> out.accept("   " + statement));
    }

    void linkFromEitherSide() {
        step("Link from either side: each row is written once");
        Student ann = new Student(1, "ann");
        Student bob = new Student(2, "bob");
        Course math = new Course(1, "math");
        Course art = new Course(2, "art");
        ann.getCourses().add(math);
        math.getStudents().add(bob);
        art.getStudents().add(ann);
        show("ann.courses", ann.getCourses(), "math.students", math.getStudents());
        show("bob.courses", bob.getCourses(), "art.students", art.getStudents());

        database.inTransaction(session -> List.of(ann, bob, math, art).forEach(session::persist));
    }

    void changeAList() {
        step("Change a list: one row goes and one comes, where a bag would be rewritten");
        database.inTransaction(session -> {
            Student ann = session.find(Student.class, 1L);
            for (long id = 1; id <= 4; id++) {
                Club club = new Club(id, "club " + id);
                session.persist(club);
                if (id < 4) {
                    ann.getClubs().add(club);
                }
            }
        });
        database.inTransaction(session -> {
            Student ann = session.find(Student.class, 1L);
            Club second = session.find(Club.class, 2L);
            Club fourth = session.find(Club.class, 4L);
            Hibernate.initialize(ann.getClubs());
            second.getMembers().remove(ann);
            ann.getClubs().add(fourth);
            show("ann.clubs", ann.getClubs(), "club 4's members", fourth.getMembers());
        });
    }

    void playRoles() {
        step("Play roles: both keys refer to students");
        database.inTransaction(session -> {
            Student ann = session.find(Student.class, 1L);
            Student bob = session.find(Student.class, 2L);
            bob.getMentors().add(ann);
            show("bob.mentors", bob.getMentors(), "ann.pupils", ann.getPupils());
        });
    }

    void rows() {
        step("The rows: the database filled enrolled_at");
        show("enrolments", "select student_id, course_id, enrolled_at is not null from enrolments order by 1, 2");
        show("Membership", "select student_id, club_id from Membership order by 1, 2");
        show("Mentoring", "select mentor_id, pupil_id from Mentoring order by 1, 2");
    }

    private void step(String title) {
        out.accept("");
        out.accept(title);
    }

    private void show(String one, Object held, String other, Object holds) {
        out.accept("   " + one + " = " + held + ", " + other + " = " + holds);
    }

    private void show(String table, String query) {
        List<String> rows = database.rows(query).stream().map(Arrays::toString).toList();
        out.accept("   " + table + ": " + String.join(" ", rows));
    }
}
