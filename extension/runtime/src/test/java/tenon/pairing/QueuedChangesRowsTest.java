/* SPDX-License-Identifier: Apache-2.0 */
package tenon.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Consumer;
import org.hibernate.Hibernate;
import org.hibernate.LazyInitializationException;
import org.hibernate.Session;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tenon.pairing.Yard.Kind;
import tenon.pairing.Yard.Lot;
import tenon.pairing.Yard.Stone;
import tenon.testing.InStep;
import tenon.testing.Orm;

/** Changes of a collection that is not loaded, of each kind: queued, seen when it is loaded, written once. */
class QueuedChangesRowsTest {

    @RegisterExtension
    static final Orm orm = Orm.with(Yard.ENTITIES);

    private final Lot l = new Lot(1);
    private final Lot m = new Lot(2);
    private final Stone a = new Stone(3);
    private final Stone b = new Stone(4);
    private final Stone n = new Stone(5);

    /** Stores lot 1 with stones a and b, lot 2 without any, and n that is nowhere; none is loaded in the session. */
    private void stored(Kind kind, Consumer<Session> work) {
        kind.place(a, l);
        kind.place(b, l);
        orm.persist(l, m, a, b, n);
        orm.inTransaction(work);
    }

    private static Lot lot(Session session, long id) {
        return session.find(Lot.class, id);
    }

    private static Stone stone(Session session, long id) {
        return session.find(Stone.class, id);
    }

    private static List<String> rows(Kind kind) {
        return orm.rows("select id, " + kind.column() + " from Stone order by id");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("BP-74 BP-79 BP-80: what is queued stands after what the database says, and loading writes nothing")
    void what_is_queued_stands_after_what_the_database_says(Kind kind) {
        stored(kind, session -> {
            Lot lot = lot(session, 1);
            Stone added = stone(session, 5);
            orm.sql().clear();

            kind.place(added, lot);
            assertThat(orm.sql().statements()).isEmpty();
            assertThat(kind.isLoaded(lot)).isFalse();

            assertThat(kind.stones(lot)).hasSize(3);
            assertThat(orm.sql().statements()).singleElement().asString().startsWith("select");
            assertThat(kind.stones(lot)).containsExactlyInAnyOrder(stone(session, 3), stone(session, 4), added);
            if (kind == Kind.BAG || kind == Kind.LIST || kind == Kind.ORDERED) {
                assertThat(kind.stones(lot)).last().isSameAs(added);
            }
            InStep.check(List.of(lot, added, stone(session, 3), stone(session, 4)));
        });
        assertThat(rows(kind)).containsExactly("[3, 1]", "[4, 1]", "[5, 1]");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("BP-82: a change and its opposite queue nothing, and the flush writes nothing")
    void a_change_and_its_opposite_queue_nothing(Kind kind) {
        stored(kind, session -> {
            Lot lot = lot(session, 1);
            Stone added = stone(session, 5);
            Stone member = stone(session, 3);
            orm.sql().clear();

            kind.place(added, lot);
            kind.place(added, null);
            kind.place(member, null);
            kind.place(member, lot);
            session.flush();

            assertThat(orm.sql().statements()).isEmpty();
            assertThat(kind.isLoaded(lot)).isFalse();
            assertThat(kind.stones(lot)).containsExactlyInAnyOrder(member, stone(session, 4));
        });
        assertThat(rows(kind)).containsExactly("[3, 1]", "[4, 1]", "[5, null]");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("BP-84: an element that is queued and that the database lists is there once")
    void an_element_that_is_queued_and_listed_is_there_once(Kind kind) {
        stored(kind, session -> {
            Lot lot = lot(session, 1);
            Stone member = stone(session, 3);
            kind.place(member, lot(session, 2));
            session.flush();
            kind.place(member, lot);
            session.flush();

            assertThat(kind.isLoaded(lot)).isEqualTo(kind == Kind.ORDERED);
            assertThat(kind.stones(lot)).containsExactlyInAnyOrder(member, stone(session, 4));
            assertThat(kind.stones(lot(session, 2))).isEmpty();
        });
        assertThat(rows(kind)).containsExactly("[3, 1]", "[4, 1]", "[5, null]");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("BP-85: setting the reference of a member to its owner again changes nothing")
    void setting_the_reference_of_a_member_again_changes_nothing(Kind kind) {
        stored(kind, session -> {
            Stone member = stone(session, 3);
            Lot lot = lot(session, 1);
            kind.stones(lot).size();
            orm.sql().clear();

            kind.place(member, lot);
            session.flush();

            assertThat(orm.sql().statements()).isEmpty();
            assertThat(kind.stones(lot)).containsExactlyInAnyOrder(member, stone(session, 4));
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("BP-75: an owner that was loaded after the element, behind its proxy, loses it at once")
    void an_owner_behind_a_proxy_loses_its_element_at_once(Kind kind) {
        stored(kind, session -> {
            Stone member = stone(session, 3);
            assertThat(Hibernate.isInitialized(kind.lot(member))).isFalse();
            Lot lot = lot(session, 1);
            kind.stones(lot(session, 1)).size();
            Lot other = lot(session, 2);
            orm.sql().clear();

            kind.place(member, other);

            assertThat(orm.sql().statements()).isEmpty();
            assertThat(kind.stones((Lot) Hibernate.unproxy(lot))).containsExactly(stone(session, 4));
            InStep.check(List.of(Hibernate.unproxy(lot), other, member));
        });
        assertThat(rows(kind)).containsExactly("[3, 2]", "[4, 1]", "[5, null]");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName(
            "BP-78 BP-126: a move between unloaded collections loads neither, is one UPDATE, and both are right later")
    void a_move_between_unloaded_collections_loads_neither(Kind kind) {
        stored(kind, session -> {
            Lot from = lot(session, 1);
            Lot to = lot(session, 2);
            Stone moved = stone(session, 3);
            orm.sql().clear();

            kind.place(moved, to);
            assertThat(orm.sql().statements()).isEmpty();
            session.flush();
            if (kind != Kind.ORDERED) {
                assertThat(orm.sql().statements()).singleElement().asString().startsWith("update");
            }

            // The places of a list can be written only of a list that is known whole: there the flush loads.
            assertThat(kind.isLoaded(from)).isEqualTo(kind == Kind.ORDERED);
            assertThat(kind.isLoaded(to)).isEqualTo(kind == Kind.ORDERED);
            assertThat(kind.stones(from)).containsExactly(stone(session, 4));
            assertThat(kind.stones(to)).containsExactly(moved);
        });
        assertThat(rows(kind)).containsExactly("[3, 2]", "[4, 1]", "[5, null]");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName(
            "BP-88 trap 4: adding to an unloaded collection executes nothing where the element's reference tells the answer")
    void adding_to_an_unloaded_collection(Kind kind) {
        stored(kind, session -> {
            Lot lot = lot(session, 1);
            Stone added = stone(session, 5);
            orm.sql().clear();

            kind.add(lot, added);
            assertThat(orm.sql().count("update")).isZero();
            if (kind.addsUnloaded()) {
                assertThat(orm.sql().statements()).isEmpty();
                assertThat(kind.isLoaded(lot)).isFalse();
            }
            kind.add(lot, added);

            assertThat(Hibernate.unproxy(kind.lot(added))).isSameAs(Hibernate.unproxy(lot));
            InStep.check(List.of(lot, added));
            assertThat(kind.stones(lot)).containsExactlyInAnyOrder(added, stone(session, 3), stone(session, 4));
        });
        assertThat(rows(kind)).containsExactly("[3, 1]", "[4, 1]", "[5, 1]");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("BP-89 BP-17: assigning over an unloaded collection unlinks what the database lists")
    void assigning_over_an_unloaded_collection(Kind kind) {
        stored(kind, session -> {
            Lot lot = lot(session, 1);
            Stone added = stone(session, 5);
            Stone kept = stone(session, 4);

            kind.assign(lot, List.of(added, kept));

            assertThat(kind.stones(lot)).containsExactlyInAnyOrder(added, kept);
            assertThat(kind.lot(stone(session, 3))).isNull();
            kind.assign(lot(session, 1), null);
            assertThat(kind.stones(lot)).isEmpty();
            InStep.check(List.of(lot, added, kept, stone(session, 3)));
            kind.assign(lot, List.of(added, kept));
        });
        assertThat(rows(kind)).containsExactly("[3, null]", "[4, 1]", "[5, 1]");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("BP-90: an unloaded collection of a detached owner is left alone, and reading it is refused")
    void an_unloaded_collection_of_a_detached_owner_is_left_alone(Kind kind) {
        kind.place(a, l);
        orm.persist(l, m, a, b, n);
        Lot detached = orm.fromTransaction(session -> lot(session, 1));
        Stone other = new Stone(9);
        orm.sql().clear();

        kind.place(other, detached);

        assertThat(orm.sql().statements()).isEmpty();
        assertThat(kind.lot(other)).isSameAs(detached);
        assertThatThrownBy(() -> kind.stones(detached).size()).isInstanceOf(LazyInitializationException.class);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("BP-90 C-16: adding to an unloaded collection of a detached owner is refused, and nothing is changed")
    void adding_to_an_unloaded_detached_collection_is_refused(Kind kind) {
        kind.place(a, l);
        orm.persist(l, m, a, b, n);
        Lot detached = orm.fromTransaction(session -> lot(session, 1));
        Stone other = new Stone(9);
        kind.place(other, m);

        assertThatThrownBy(() -> kind.add(detached, other)).isInstanceOf(LazyInitializationException.class);
        assertThatThrownBy(() -> kind.assign(detached, List.of(other))).isInstanceOf(LazyInitializationException.class);

        assertThat(kind.lot(other)).isSameAs(m);
        assertThat(kind.stones(m)).containsExactly(other);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("BP-91: a detached element leaves its old owner; an unloaded detached proxy changes nothing")
    void a_detached_element_leaves_its_old_owner(Kind kind) {
        kind.place(a, l);
        orm.persist(l, m, a, b, n);
        Lot[] lots = new Lot[2];
        Stone[] stones = new Stone[2];
        orm.inTransaction(session -> {
            lots[0] = lot(session, 1);
            lots[1] = lot(session, 2);
            stones[0] = stone(session, 3);
            stones[1] = session.getReference(Stone.class, 4L);
            kind.stones(lots[0]).size();
            kind.stones(lots[1]).size();
        });
        orm.sql().clear();

        kind.place(stones[0], lots[1]);
        assertThat(kind.stones(lots[0])).isEmpty();
        assertThat(kind.stones(lots[1])).containsExactly(stones[0]);
        if (!kind.isMap()) {
            assertThatThrownBy(() -> kind.add(lots[0], stones[1])).isInstanceOf(LazyInitializationException.class);
        }

        assertThat(kind.stones(lots[0])).isEmpty();
        assertThat(orm.sql().statements()).isEmpty();
        InStep.check(List.of(lots[0], lots[1], stones[0]));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("BP-96: loading tells nobody, and the flush after it writes nothing")
    void loading_tells_nobody(Kind kind) {
        stored(kind, session -> {
            Lot lot = lot(session, 1);
            kind.stones(lot).size();
            assertThat(kind.lot(stone(session, 3))).isSameAs(lot);
            orm.sql().clear();

            session.flush();

            assertThat(orm.sql().statements()).isEmpty();
            InStep.check(List.of(lot, stone(session, 3), stone(session, 4)));
        });
    }

    @Test
    @DisplayName(
            "BP-86 BP-114 BP-115 C-17: an element that was linked by its reference only is persisted by the cascade")
    void an_element_that_was_linked_by_its_reference_is_persisted_by_the_cascade() {
        // Shop.User.posts cascades PERSIST
        try (CascadingShop shop = new CascadingShop()) {
            shop.persistUser();
            shop.inTransaction(session -> {
                Shop.User user = session.find(Shop.User.class, 1L);
                Shop.Post fresh = new Shop.Post(2);
                fresh.setUser(user);
                assertThat(Hibernate.isInitialized(user.getPosts())).isFalse();
            });
            assertThat(shop.rows()).containsExactly("[2, 1]");
        }
    }

    /** The entities of {@link Shop} on a database of their own. */
    private static final class CascadingShop implements AutoCloseable {
        private final Orm shop = Orm.with(Shop.ENTITIES);
        private final Orm.Booted booted = shop.start();

        void persistUser() {
            shop.persist(new Shop.User(1));
        }

        void inTransaction(Consumer<Session> work) {
            shop.inTransaction(work);
        }

        List<String> rows() {
            return shop.rows("select id, user_id from Post order by id");
        }

        @Override
        public void close() {
            booted.close();
        }
    }
}
