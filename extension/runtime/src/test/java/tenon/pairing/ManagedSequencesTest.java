/* SPDX-License-Identifier: Apache-2.0 */
package tenon.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.PrePersist;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tenon.mapping.BackPopulates;
import tenon.pairing.Shop.Course;
import tenon.pairing.Shop.Student;
import tenon.pairing.Shop.User;
import tenon.pairing.Yard.Kind;
import tenon.pairing.Yard.Lot;
import tenon.pairing.Yard.Stone;
import tenon.testing.InStep;
import tenon.testing.Orm;

/** Changes of managed, detached and new objects in one, and ids that are given late. */
class ManagedSequencesTest {

    private static final AtomicLong NUMBERS = new AtomicLong();

    @Entity(name = "Herd")
    static class Herd {
        @Id
        Long id;

        /** An id that is given late, as generated ones are. */
        @PrePersist
        void number() {
            id = NUMBERS.incrementAndGet();
        }

        @Version
        int version;

        @OneToMany(
                mappedBy = "herd",
                cascade = {CascadeType.PERSIST, CascadeType.MERGE})
        @BackPopulates("herd")
        Set<Cow> cows = new HashSet<>();

        @ManyToMany(cascade = CascadeType.MERGE)
        @BackPopulates("herds")
        Set<Cow> guests = new HashSet<>();
    }

    @Entity(name = "Cow")
    static class Cow {
        @Id
        Long id;

        /** An id that is given late, as generated ones are. */
        @PrePersist
        void number() {
            id = NUMBERS.incrementAndGet();
        }

        @ManyToOne(fetch = FetchType.LAZY)
        @BackPopulates("cows")
        Herd herd;

        @ManyToMany(mappedBy = "guests")
        @BackPopulates("guests")
        Set<Herd> herds = new HashSet<>();

        @Override
        public boolean equals(Object other) {
            return this == other || (other instanceof Cow cow && id != null && id.equals(cow.id));
        }

        @Override
        public int hashCode() {
            return Objects.hashCode(id);
        }
    }

    @RegisterExtension
    static final Orm orm = Orm.with(
            Lot.class,
            Stone.class,
            User.class,
            Shop.Post.class,
            Shop.Profile.class,
            Student.class,
            Course.class,
            Herd.class,
            Cow.class);

    private final Lot l = new Lot(1);
    private final Lot m = new Lot(2);
    private final Stone a = new Stone(3);
    private final Stone b = new Stone(4);

    private static List<String> rows(Kind kind) {
        return orm.rows("select id, " + kind.column() + " from Stone order by id");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void an_owner_may_be_detached_with_queued_changes(Kind kind) {
        kind.place(a, l);
        orm.persist(l, m, a, b);
        orm.inTransaction(session -> {
            Lot lot = session.find(Lot.class, 1L);
            kind.place(session.find(Stone.class, 4L), lot);
            session.detach(lot);
        });
        assertThat(rows(kind)).containsExactly("[3, 1]", "[4, 1]");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void what_was_queued_and_flushed_can_be_taken_back(Kind kind) {
        kind.place(a, l);
        orm.persist(l, m, a, b);
        orm.inTransaction(session -> {
            Lot lot = session.find(Lot.class, 1L);
            Stone stone = session.find(Stone.class, 4L);
            kind.place(stone, lot);
            session.flush();
            kind.place(stone, null);
            session.flush();
            kind.place(stone, lot);
            assertThat(kind.stones(lot)).hasSize(2);
            session.flush();
            kind.place(stone, null);
            assertThat(kind.stones(lot)).hasSize(1);
            InStep.check(List.of(lot, stone));
        });
        assertThat(rows(kind)).containsExactly("[3, 1]", "[4, null]");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_new_element_may_be_linked_to_an_unloaded_collection_by_both_sides(Kind kind) {
        orm.persist(l);
        orm.inTransaction(session -> {
            Lot lot = session.find(Lot.class, 1L);
            Stone fresh = new Stone(9);
            kind.place(fresh, lot);
            kind.add(lot, fresh);
            kind.place(fresh, lot);
            session.persist(fresh);
            session.flush();
            assertThat(kind.stones(lot)).containsExactly(fresh);
            session.flush();
        });
        assertThat(rows(kind)).containsExactly("[9, 1]");
    }

    @Test
    void a_removed_owner_leaves_no_queued_rows() {
        Student s = new Student(1);
        Course c = new Course(2);
        Course d = new Course(3);
        s.courses.add(d);
        orm.persist(s, c, d);
        orm.inTransaction(session -> {
            Student student = session.find(Student.class, 1L);
            Course course = session.find(Course.class, 2L);
            course.students.size();
            course.students.add(student);
            session.remove(student);
        });
        assertThat(orm.rows("select count(*) from Student_Course")).containsExactly("0");
    }

    @Test
    void hash_codes_may_change_when_the_id_is_given() {
        Herd herd = new Herd();
        Cow one = new Cow();
        Cow two = new Cow();
        herd.cows.add(one);
        two.herd = herd;
        herd.guests.add(one);
        assertThat(herd.cows).hasSize(2);
        orm.inTransaction(session -> {
            session.persist(herd);
            session.flush();
            one.herd = null;
            assertThat(herd.cows).hasSize(1);
            herd.cows.remove(two);
            assertThat(two.herd).isNull();
            assertThat(herd.cows.add(two)).isTrue();
            herd.cows.add(two);
            one.herds.remove(herd);
            assertThat(herd.guests).isEmpty();
            InStep.check(List.of(herd, one, two));
        });
        assertThat(orm.rows("select count(*) from Cow where herd_id is not null"))
                .containsExactly("1");
        assertThat(orm.rows("select count(*) from Herd_Cow")).containsExactly("0");
    }

    @Test
    void two_merged_owners_agree_on_an_element_that_moved() {
        Herd from = new Herd();
        Herd to = new Herd();
        Cow cow = new Cow();
        from.cows.add(cow);
        orm.persist(from, to);
        Herd[] detached = new Herd[2];
        orm.inTransaction(session -> {
            detached[0] = session.find(Herd.class, from.id);
            detached[1] = session.find(Herd.class, to.id);
            detached[0].cows.size();
            detached[1].cows.size();
        });
        detached[1].cows.add(detached[0].cows.iterator().next());
        assertThat(detached[0].cows).isEmpty();
        for (int first = 0; first < 2; first++) {
            int order = first;
            orm.inTransaction(session -> {
                Herd one = session.merge(detached[order]);
                Herd other = session.merge(detached[1 - order]);
                Cow merged = session.find(Cow.class, cow.id);
                assertThat(merged.herd.id).isEqualTo(to.id);
                InStep.check(List.of(one, other, merged));
            });
            assertThat(orm.rows("select herd_id from Cow")).containsExactly(String.valueOf(to.id));
        }
    }

    @Test
    void a_clean_merge_bumps_no_version() {
        Herd herd = new Herd();
        Cow cow = new Cow();
        herd.cows.add(cow);
        herd.guests.add(cow);
        orm.persist(herd);
        Herd detached = orm.fromTransaction(session -> {
            Herd found = session.find(Herd.class, herd.id);
            found.cows.size();
            found.guests.size();
            return found;
        });
        orm.inTransaction(session -> {
            session.merge(detached);
            orm.sql().clear();
            session.flush();
            assertThat(orm.sql().statements()).isEmpty();
        });
        assertThat(orm.rows("select version from Herd")).containsExactly("0");
    }

    @Test
    void a_cascading_merge_of_a_new_graph_leaves_both_graphs_in_step() {
        Herd herd = new Herd();
        Cow cow = new Cow();
        herd.cows.add(cow);
        herd.guests.add(cow);
        orm.inTransaction(session -> {
            Herd merged = session.merge(herd);
            assertThat(merged.cows).hasSize(1);
            Cow copy = merged.cows.iterator().next();
            assertThat(copy).isNotSameAs(cow);
            assertThat(copy.herd).isSameAs(merged);
            assertThat(herd.cows).hasSize(1);
            assertThat(cow.herd).isSameAs(herd);
            InStep.check(List.of(merged, copy, herd, cow));
        });
        assertThat(orm.rows("select count(*) from Cow where herd_id is not null"))
                .containsExactly("1");
        assertThat(orm.rows("select count(*) from Herd_Cow")).containsExactly("1");
    }

    @Test
    void the_elements_of_an_owner_can_be_moved_before_it_is_removed() {
        Kind kind = Kind.SET;
        kind.place(a, l);
        orm.persist(l, m, a, b);
        orm.inTransaction(session -> {
            Lot lot = session.find(Lot.class, 1L);
            Lot other = session.find(Lot.class, 2L);
            for (Stone stone : new ArrayList<>(kind.stones(lot))) {
                kind.place(stone, other);
            }
            session.remove(lot);
        });
        assertThat(rows(kind)).containsExactly("[3, 2]", "[4, null]");
    }

    @ParameterizedTest
    @EnumSource(value = Kind.class, mode = EnumSource.Mode.EXCLUDE, names = "SORTED_SET")
    void detached_and_managed_objects_may_be_mixed(Kind kind) {
        kind.place(a, l);
        orm.persist(l, m, a, b);
        Lot detached = orm.fromTransaction(session -> {
            Lot lot = session.find(Lot.class, 1L);
            kind.stones(lot).size();
            return lot;
        });
        orm.inTransaction(session -> {
            Stone managed = session.find(Stone.class, 3L);
            Lot other = session.find(Lot.class, 2L);
            kind.stones(other).size();
            Stone old = kind.stones(detached).iterator().next();
            kind.add(other, old);
            assertThat(kind.stones(detached)).isEmpty();
            assertThat(kind.lot(old)).isSameAs(other);
            kind.place(managed, detached);
            assertThat(kind.stones(detached)).containsExactly(managed);
            InStep.check(List.of(detached, other, old, managed));
            kind.place(managed, other);
            kind.place(old, null);
            InStep.check(List.of(detached, other, old, managed));
        });
        assertThat(rows(kind)).containsExactly("[3, 2]", "[4, null]");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_query_flushes_a_move_between_unloaded_collections(Kind kind) {
        kind.place(a, l);
        kind.place(b, l);
        orm.persist(l, m, a, b);
        orm.inTransaction(session -> {
            Lot lot = session.find(Lot.class, 1L);
            Stone stone = session.find(Stone.class, 3L);
            kind.place(stone, session.find(Lot.class, 2L));
            String attribute = kind.column().replace("_id", "");
            assertThat(session.createQuery("select count(s) from Stone s where s." + attribute + ".id = 2", Long.class)
                            .getSingleResult())
                    .isEqualTo(1);
            if (kind != Kind.ORDERED) {
                assertThat(kind.stones(lot)).hasSize(1);
            }
            InStep.check(List.of(lot, stone));
        });
    }
}
