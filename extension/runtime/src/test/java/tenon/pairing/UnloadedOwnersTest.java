/* SPDX-License-Identifier: Apache-2.0 */
package tenon.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.*;
import java.util.*;
import org.hibernate.annotations.BatchSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tenon.mapping.BackPopulates;
import tenon.pairing.Shop.*;
import tenon.testing.Orm;

class UnloadedOwnersTest {

    @RegisterExtension
    static final Orm orm =
            Orm.with(User.class, Post.class, Profile.class, Student.class, Course.class, Crate.class, Nail.class);

    @Entity(name = "Crate")
    static class Crate {
        @Id
        Long id;

        @OneToMany(mappedBy = "crate", cascade = CascadeType.ALL, orphanRemoval = true)
        @BatchSize(size = 10)
        @BackPopulates("crate")
        Set<Nail> nails = new HashSet<>();

        Crate() {}

        Crate(long id) {
            this.id = id;
        }
    }

    @Entity(name = "Nail")
    static class Nail {
        @Id
        Long id;

        @ManyToOne(fetch = FetchType.LAZY)
        @BackPopulates("nails")
        Crate crate;

        Nail() {}

        Nail(long id) {
            this.id = id;
        }
    }

    @Test
    void a_new_element_of_an_unloaded_owner_is_saved_by_cascade() {
        orm.persist(new User(1));
        orm.inTransaction(session -> {
            Post post = new Post(5);
            post.setUser(session.getReference(User.class, 1L));
        });
        assertThat(orm.rows("select id, user_id from Post")).containsExactly("[5, 1]");
    }

    @Test
    void a_new_element_of_a_loaded_owner_is_saved_by_cascade() {
        orm.persist(new User(1));
        orm.inTransaction(session -> {
            Post post = new Post(5);
            post.setUser(session.find(User.class, 1L));
        });
        assertThat(orm.rows("select id, user_id from Post")).containsExactly("[5, 1]");
    }

    @Test
    void an_orphan_of_an_unloaded_owner_whose_collection_came_with_a_batch() {
        Crate one = new Crate(1);
        Crate two = new Crate(2);
        Nail a = new Nail(3);
        Nail b = new Nail(4);
        one.nails.add(a);
        two.nails.add(b);
        orm.persist(one, two, a, b);
        orm.inTransaction(session -> {
            Nail nail = session.find(Nail.class, 3L);
            nail.crate = null;
            session.find(Crate.class, 2L).nails.size();
        });
        assertThat(orm.rows("select id from Nail")).containsExactly("4");
    }

    @Test
    void an_evicted_loaded_owner_writes_no_rows() {
        orm.persist(new Student(1), new Course(1));
        orm.inTransaction(session -> {
            Student student = session.find(Student.class, 1L);
            session.find(Course.class, 1L).getStudents().add(student);
            session.evict(student);
        });
        assertThat(orm.rows("select students_id, courses_id from Student_Course"))
                .isEmpty();
    }
}
