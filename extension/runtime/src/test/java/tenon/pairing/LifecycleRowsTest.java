/* SPDX-License-Identifier: Apache-2.0 */
package tenon.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.hibernate.Hibernate;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tenon.pairing.Shop.Course;
import tenon.pairing.Shop.Post;
import tenon.pairing.Shop.Student;
import tenon.pairing.Shop.User;
import tenon.pairing.Yard.Kind;
import tenon.pairing.Yard.Lot;
import tenon.pairing.Yard.Stone;
import tenon.testing.InStep;
import tenon.testing.Orm;

/** Flush, rollback, refresh, merge, detachment, stateless sessions. */
class LifecycleRowsTest {

    @RegisterExtension
    static final Orm orm =
            Orm.with(Lot.class, Stone.class, User.class, Post.class, Shop.Profile.class, Student.class, Course.class);

    private final Lot l = new Lot(1);
    private final Lot m = new Lot(2);
    private final Stone a = new Stone(3);
    private final Stone b = new Stone(4);

    private static List<String> rows(Kind kind) {
        return orm.rows("select id, " + kind.column() + " from Stone order by id");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("BP-183: after a rollback the objects are as they were, and agree")
    void after_a_rollback_the_objects_agree(Kind kind) {
        orm.persist(l);
        Lot[] lot = new Lot[1];
        Stone fresh = new Stone(9);
        assertThatThrownBy(() -> orm.inTransaction(session -> {
                    lot[0] = session.find(Lot.class, 1L);
                    kind.stones(lot[0]).size();
                    kind.place(fresh, lot[0]);
                    session.persist(fresh);
                    session.flush();
                    throw new IllegalStateException("roll back");
                }))
                .hasMessage("roll back");

        assertThat(kind.lot(fresh)).isSameAs(lot[0]);
        assertThat(kind.stones(lot[0])).containsExactly(fresh);
        kind.place(fresh, m);
        assertThat(kind.stones(lot[0])).isEmpty();
        assertThat(rows(kind)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("BP-184: a bulk update changes rows, and no object")
    void a_bulk_update_changes_rows_and_no_object(Kind kind) {
        kind.place(a, l);
        orm.persist(l, m, a);
        orm.inTransaction(session -> {
            Lot lot = session.find(Lot.class, 1L);
            Stone stone = session.find(Stone.class, 3L);
            kind.stones(lot).size();
            String attribute = kind.column().replace("_id", "");
            session.createMutationQuery("update Stone set " + attribute + ".id = 2")
                    .executeUpdate();

            assertThat(kind.lot(stone)).isSameAs(lot);
            assertThat(kind.stones(lot)).containsExactly(stone);
            InStep.check(List.of(lot, stone));
        });
        assertThat(rows(kind)).containsExactly("[3, 2]");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("BP-185: away and back, and removed and added again, write nothing")
    void away_and_back_write_nothing(Kind kind) {
        kind.place(a, l);
        orm.persist(l, m, a);
        orm.inTransaction(session -> {
            Lot lot = session.find(Lot.class, 1L);
            Lot other = session.find(Lot.class, 2L);
            Stone stone = session.find(Stone.class, 3L);
            kind.stones(lot).size();
            kind.stones(other).size();
            orm.sql().clear();

            kind.place(stone, other);
            kind.place(stone, lot);
            kind.remove(lot, stone);
            kind.add(lot, stone);
            kind.place(stone, null);
            kind.place(stone, lot);
            session.flush();

            if (kind != Kind.ORDERED) {
                assertThat(orm.sql().statements()).isEmpty();
            }
            InStep.check(List.of(lot, other, stone));
        });
        assertThat(rows(kind)).containsExactly("[3, 1]");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("BP-189: a merge of a reference moves the element between the owners, and is one UPDATE")
    void a_merge_of_a_reference_moves_the_element(Kind kind) {
        kind.place(a, l);
        orm.persist(l, m, a);
        Stone detached = orm.fromTransaction(session -> session.find(Stone.class, 3L));
        Lot target = orm.fromTransaction(session -> session.find(Lot.class, 2L));
        kind.place(detached, target);
        orm.inTransaction(session -> {
            Lot from = session.find(Lot.class, 1L);
            Lot to = session.find(Lot.class, 2L);
            kind.stones(from).size();
            kind.stones(to).size();

            Stone merged = session.merge(detached);

            assertThat(kind.lot(merged)).isSameAs(to);
            assertThat(kind.stones(from)).isEmpty();
            assertThat(kind.stones(to)).containsExactly(merged);
            InStep.check(List.of(from, to, merged));
        });
        assertThat(rows(kind)).containsExactly("[3, 2]");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("BP-189: a merge of a collection tells only what it changes")
    void a_merge_of_a_collection_tells_only_what_it_changes(Kind kind) {
        kind.place(a, l);
        kind.place(b, l);
        orm.persist(l, m, a, b);
        Lot detached = orm.fromTransaction(session -> {
            Lot lot = session.find(Lot.class, 1L);
            kind.stones(lot).size();
            return lot;
        });
        orm.inTransaction(session -> {
            session.merge(detached);
            orm.sql().clear();
            session.flush();
            assertThat(orm.sql().count("update")).isZero();
        });
        kind.stones(detached).removeIf(stone -> stone.id == 3);

        orm.inTransaction(session -> {
            Lot merged = session.merge(detached);
            Stone left = session.find(Stone.class, 3L);
            assertThat(kind.lot(left)).isNull();
            assertThat(kind.stones(merged)).containsExactly(session.find(Stone.class, 4L));
            InStep.check(List.of(merged, left, session.find(Stone.class, 4L)));
        });
        assertThat(rows(kind)).containsExactly("[3, null]", "[4, 1]");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("BP-189: a merge with an unloaded collection leaves it alone")
    void a_merge_with_an_unloaded_collection_leaves_it_alone(Kind kind) {
        kind.place(a, l);
        orm.persist(l, m, a);
        Lot detached = orm.fromTransaction(session -> session.find(Lot.class, 1L));
        orm.inTransaction(session -> {
            Lot merged = session.merge(detached);
            assertThat(kind.stones(merged)).containsExactly(session.find(Stone.class, 3L));
        });
        assertThat(rows(kind)).containsExactly("[3, 1]");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("evict and clear: what is detached is kept in step, and the session knows nothing of it")
    void what_is_cleared_is_kept_in_step(Kind kind) {
        kind.place(a, l);
        orm.persist(l, m, a);
        orm.inTransaction(session -> {
            Lot lot = session.find(Lot.class, 1L);
            Stone stone = session.find(Stone.class, 3L);
            kind.stones(lot).size();
            session.clear();

            kind.place(stone, null);

            assertThat(kind.stones(lot)).isEmpty();
            InStep.check(List.of(lot, stone));
            assertThat(kind.stones(session.find(Lot.class, 1L))).containsExactly(session.find(Stone.class, 3L));
        });
        assertThat(rows(kind)).containsExactly("[3, 1]");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("BP-195: the persistent collection stays with its owner, whatever is assigned")
    void the_persistent_collection_stays_with_its_owner(Kind kind) {
        kind.place(a, l);
        orm.persist(l, m, a, b);
        orm.inTransaction(session -> {
            Lot lot = session.find(Lot.class, 1L);
            Object held = kind.read(lot);
            kind.assign(lot, List.of(session.find(Stone.class, 4L)));
            assertThat(kind.read(lot)).isSameAs(held);
        });
        assertThat(rows(kind)).containsExactly("[3, null]", "[4, 1]");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName(
            "BP-196: a collection that was in use before persist, or that was given, is not live afterwards or is in step")
    void a_collection_that_was_in_use_before_persist_is_in_step(Kind kind) {
        kind.place(a, l);
        Object before = kind.read(l);
        orm.inTransaction(session -> {
            session.persist(l);
            session.persist(a);
            session.persist(b);
            session.flush();
            if (before instanceof java.util.Collection<?>) {
                @SuppressWarnings("unchecked")
                java.util.Collection<Stone> stones = (java.util.Collection<Stone>) before;
                stones.add(b);
            } else {
                @SuppressWarnings("unchecked")
                java.util.Map<String, Stone> stones = (java.util.Map<String, Stone>) before;
                stones.put(b.name, b);
            }
            assertThat(kind.lot(b)).isSameAs(l);
            assertThat(kind.stones(l)).containsExactlyInAnyOrder(a, b);
            InStep.check(List.of(l, a, b));
        });
        assertThat(rows(kind)).containsExactly("[3, 1]", "[4, 1]");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName(
            "BP-197: an element that joins by its reference is appended, and a reload has the order of the database")
    void an_element_that_joins_is_appended(Kind kind) {
        kind.place(b, l);
        orm.persist(l, a, b);
        orm.inTransaction(session -> {
            Lot lot = session.find(Lot.class, 1L);
            kind.stones(lot).size();
            kind.place(session.find(Stone.class, 3L), lot);
            if (kind == Kind.LIST || kind == Kind.ORDERED || kind == Kind.ORDERED_SET || kind == Kind.ORDERED_MAP) {
                assertThat(kind.stones(lot)).extracting(stone -> stone.id).containsExactly(4L, 3L);
            } else if (kind == Kind.SORTED_SET || kind == Kind.SORTED_MAP) {
                assertThat(kind.stones(lot)).extracting(stone -> stone.id).containsExactly(3L, 4L);
            }
        });
        orm.inTransaction(session -> {
            if (kind == Kind.ORDERED_SET || kind == Kind.ORDERED_MAP) {
                assertThat(kind.stones(session.find(Lot.class, 1L)))
                        .extracting(stone -> stone.id)
                        .containsExactly(3L, 4L);
            } else if (kind == Kind.ORDERED) {
                assertThat(kind.stones(session.find(Lot.class, 1L)))
                        .extracting(stone -> stone.id)
                        .containsExactly(4L, 3L);
            }
        });
    }

    @Test
    @DisplayName("a stateless session: objects are in step, and what is written is what is said")
    void a_stateless_session() {
        orm.persist(new User(1), new User(2), new Post(3));
        try (StatelessSession session = orm.factory().openStatelessSession()) {
            session.beginTransaction();
            User user = session.get(User.class, 1L);
            Post post = session.get(Post.class, 3L);
            orm.sql().clear();
            post.setUser(user);
            assertThat(orm.sql().statements()).isEmpty();
            session.update(post);
            Post fresh = new Post(4);
            fresh.setUser(user);
            session.insert(fresh);
            session.fetch(user.getPosts());
            assertThat(user.getPosts()).extracting(each -> each.id).containsExactlyInAnyOrder(3L, 4L);
            session.getTransaction().commit();
        }
        assertThat(orm.rows("select id, user_id from Post order by id")).containsExactly("[3, 1]", "[4, 1]");
    }

    @Test
    @DisplayName("a stateless session inserts the rows of an association table once")
    void a_stateless_session_inserts_the_rows_of_an_association_table() {
        orm.persist(new Course(3));
        try (StatelessSession session = orm.factory().openStatelessSession()) {
            session.beginTransaction();
            Student student = new Student(1);
            Course course = session.get(Course.class, 3L);
            student.setCourses(Set.of(course));
            session.insert(student);
            session.getTransaction().commit();
        }
        assertThat(orm.rows("select students_id, courses_id from Student_Course"))
                .containsExactly("[1, 3]");
    }

    @Test
    @DisplayName("trap 17: an element that is a proxy, and an owner that is a proxy, count as what they stand for")
    void proxies_count_as_what_they_stand_for() {
        Post p = new Post(3);
        User u = new User(1);
        p.setUser(u);
        orm.persist(u, new User(2), p, new Post(4));
        orm.inTransaction(session -> {
            User proxy = session.getReference(User.class, 2L);
            Post element = session.getReference(Post.class, 3L);
            Post other = session.getReference(Post.class, 4L);
            User user = session.find(User.class, 1L);
            user.getPosts().size();

            Hibernate.initialize(proxy);
            element.setUser(proxy);
            assertThat(user.getPosts()).isEmpty();
            proxy.getPosts().add(other);
            assertThat(other.getUser()).isSameAs(Hibernate.unproxy(proxy));

            assertThat(proxy.getPosts().contains(element)).isTrue();
            assertThat(proxy.getPosts().contains(Hibernate.unproxy(element))).isTrue();
            assertThat(proxy.getPosts().contains(other)).isTrue();
            assertThat(proxy.getPosts().add(element)).isFalse();
            assertThat(proxy.getPosts().remove(element)).isTrue();
            InStep.check(List.of(user, Hibernate.unproxy(proxy), Hibernate.unproxy(element), Hibernate.unproxy(other)));
        });
        assertThat(orm.rows("select id, user_id from Post order by id")).containsExactly("[3, null]", "[4, 2]");
    }
}
