/* SPDX-License-Identifier: Apache-2.0 */
package tenon.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.*;
import java.util.*;
import org.hibernate.Hibernate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tenon.pairing.Shop.*;
import tenon.testing.Orm;

class ProxiesFlagTest {

    @RegisterExtension
    static final Orm orm = Orm.with(User.class, Post.class, Profile.class, Student.class, Course.class);

    @Test
    void a_proxy_that_joined_in_bulk_and_its_entity_are_one() {
        orm.persist(new Student(1), new Course(1), new Course(2), new Course(3));
        orm.inTransaction(session -> {
            Student student = session.find(Student.class, 1L);
            student.getCourses().add(session.find(Course.class, 1L));
            Course proxy = session.getReference(Course.class, 2L);
            student.getCourses().addAll(List.of(proxy, session.find(Course.class, 3L)));
            Course entity = (Course) Hibernate.unproxy(proxy);
            student.getCourses().add(entity);
            assertThat(student.getCourses()).hasSize(3);
        });
        assertThat(orm.rows("select students_id, courses_id from Student_Course"))
                .hasSize(3);
    }

    @Test
    void replace_with_and_remove_if_and_link_with_proxies() {
        orm.persist(new Student(1), new Course(1), new Course(2), new Course(3));
        orm.inTransaction(session -> {
            Student student = session.find(Student.class, 1L);
            student.getCourses().add(session.find(Course.class, 1L));
            Course proxy = session.getReference(Course.class, 2L);
            student.setCourses(new HashSet<>(List.of(proxy, session.find(Course.class, 3L))));
            Course entity = (Course) Hibernate.unproxy(proxy);
            entity.getStudents().size();
            student.getCourses().add(entity);
            assertThat(student.getCourses()).hasSize(2);
        });
        assertThat(orm.rows("select students_id, courses_id from Student_Course"))
                .hasSize(2);
    }

    @Test
    void the_facade_and_the_managed_set_know_of_each_others_proxies() {
        orm.persist(new Course(1), new Course(2));
        orm.inTransaction(session -> {
            Student student = new Student(1);
            Set<Course> before = student.getCourses();
            before.add(session.find(Course.class, 1L));
            session.persist(student);
            session.flush();
            Course proxy = session.getReference(Course.class, 2L);
            student.getCourses().add(proxy);
            before.add((Course) Hibernate.unproxy(proxy));
            assertThat(student.getCourses()).hasSize(2);
        });
        assertThat(orm.rows("select students_id, courses_id from Student_Course"))
                .hasSize(2);
    }
}
