/* SPDX-License-Identifier: Apache-2.0 */
package tenon.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.hibernate.Session;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tenon.mapping.BackPopulates;
import tenon.testing.InStep;
import tenon.testing.Orm;

/** What cascades and orphanRemoval make of changes: no element that a collection holds is an orphan, and none is lost. */
class OrphanRowsTest {

    @Entity(name = "Cart")
    static class Cart {
        @Id
        Long id;

        @OneToMany(mappedBy = "inList", cascade = CascadeType.ALL, orphanRemoval = true)
        @BackPopulates("inList")
        List<Entry> list = new ArrayList<>();

        @OneToMany(mappedBy = "inOrdered", cascade = CascadeType.ALL, orphanRemoval = true)
        @OrderColumn(name = "ordered_place")
        @BackPopulates("inOrdered")
        List<Entry> ordered = new ArrayList<>();

        @OneToMany(mappedBy = "inSet", cascade = CascadeType.ALL, orphanRemoval = true)
        @BackPopulates("inSet")
        Set<Entry> set = new HashSet<>();

        @OneToMany(mappedBy = "inMap", cascade = CascadeType.ALL, orphanRemoval = true)
        @MapKey(name = "id")
        @BackPopulates("inMap")
        Map<Long, Entry> map = new HashMap<>();

        @OneToOne(mappedBy = "cart", cascade = CascadeType.ALL, orphanRemoval = true)
        @BackPopulates("cart")
        Coupon coupon;

        Cart() {}

        Cart(long id) {
            this.id = id;
        }

        @Override
        public String toString() {
            return "Cart#" + id;
        }
    }

    @Entity(name = "Entry")
    static class Entry {
        @Id
        Long id;

        @ManyToOne(fetch = FetchType.LAZY)
        @BackPopulates("list")
        Cart inList;

        @ManyToOne(fetch = FetchType.LAZY)
        @BackPopulates("ordered")
        Cart inOrdered;

        @ManyToOne(fetch = FetchType.LAZY)
        @BackPopulates("set")
        Cart inSet;

        @ManyToOne(fetch = FetchType.LAZY)
        @BackPopulates("map")
        Cart inMap;

        Entry() {}

        Entry(long id) {
            this.id = id;
        }

        @Override
        public String toString() {
            return "Entry#" + id;
        }
    }

    @Entity(name = "Coupon")
    static class Coupon {
        @Id
        Long id;

        @OneToOne(fetch = FetchType.LAZY)
        @BackPopulates("coupon")
        Cart cart;

        Coupon() {}

        Coupon(long id) {
            this.id = id;
        }
    }

    @Entity(name = "Desk")
    static class Desk {
        @Id
        Long id;

        @OneToMany(mappedBy = "desk")
        @BackPopulates("desk")
        List<Memo> memos = new ArrayList<>();

        Desk() {}

        Desk(long id) {
            this.id = id;
        }
    }

    @Entity(name = "Memo")
    static class Memo {
        @Id
        Long id;

        @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
        @BackPopulates("memos")
        Desk desk;

        Memo() {}

        Memo(long id) {
            this.id = id;
        }
    }

    enum Kind {
        LIST,
        ORDERED,
        SET,
        MAP;

        Collection<Entry> of(Cart cart) {
            return switch (this) {
                case LIST -> cart.list;
                case ORDERED -> cart.ordered;
                case SET -> cart.set;
                case MAP -> cart.map.values();
            };
        }

        void add(Cart cart, Entry entry) {
            if (this == MAP) {
                cart.map.put(entry.id, entry);
            } else {
                of(cart).add(entry);
            }
        }

        void assign(Cart cart, Entry... entries) {
            switch (this) {
                case LIST -> cart.list = Arrays.asList(entries);
                case ORDERED -> cart.ordered = Arrays.asList(entries);
                case SET -> cart.set = new HashSet<>(Arrays.asList(entries));
                case MAP -> {
                    Map<Long, Entry> map = new HashMap<>();
                    for (Entry entry : entries) {
                        map.put(entry.id, entry);
                    }
                    cart.map = map;
                }
            }
        }

        Cart cart(Entry entry) {
            return switch (this) {
                case LIST -> entry.inList;
                case ORDERED -> entry.inOrdered;
                case SET -> entry.inSet;
                case MAP -> entry.inMap;
            };
        }

        void place(Entry entry, Cart cart) {
            switch (this) {
                case LIST -> entry.inList = cart;
                case ORDERED -> entry.inOrdered = cart;
                case SET -> entry.inSet = cart;
                case MAP -> entry.inMap = cart;
            }
        }

        List<String> rows() {
            String column =
                    "in" + toString().charAt(0) + toString().substring(1).toLowerCase(java.util.Locale.ROOT) + "_id";
            return orm.rows("select id, " + column + " from Entry order by id");
        }
    }

    @RegisterExtension
    static final Orm orm = Orm.with(Cart.class, Entry.class, Coupon.class, Desk.class, Memo.class);

    private final Cart c = new Cart(1);
    private final Cart d = new Cart(2);
    private final Entry a = new Entry(3);
    private final Entry b = new Entry(4);

    /** Stores cart 1 with entries 3 and 4, and an empty cart 2. */
    private void stored(Kind kind, boolean loaded, BiConsumer<Cart, Cart> work) {
        inSession(kind, loaded, session -> work.accept(session.find(Cart.class, 1L), session.find(Cart.class, 2L)));
    }

    private void inSession(Kind kind, boolean loaded, java.util.function.Consumer<Session> work) {
        kind.add(c, a);
        kind.add(c, b);
        orm.persist(c, d);
        orm.inTransaction(session -> {
            if (loaded) {
                kind.of(session.find(Cart.class, 1L)).size();
                kind.of(session.find(Cart.class, 2L)).size();
            }
            work.accept(session);
        });
    }

    private static Entry first(Kind kind, Cart cart) {
        return kind.of(cart).stream().filter(entry -> entry.id == 3).findFirst().orElseThrow();
    }

    @Test
    @DisplayName("BP-36 C-13: elements that are swapped, sorted, shuffled or reversed are not deleted")
    void elements_that_change_places_are_not_deleted() {
        inSession(Kind.ORDERED, true, session -> {
            List<Entry> ordered = session.find(Cart.class, 1L).ordered;
            Collections.swap(ordered, 0, 1);
            session.flush();
            Collections.reverse(ordered);
            Collections.shuffle(ordered, new java.util.Random(3));
            ordered.sort(java.util.Comparator.comparing(entry -> -entry.id));
            session.flush();
            Entry one = ordered.get(0);
            ordered.set(0, ordered.get(1));
            ordered.set(1, one);
            InStep.check(List.of(one, one.inOrdered));
        });
        assertThat(orm.rows("select id, ordered_place from Entry order by ordered_place"))
                .containsExactly("[3, 0]", "[4, 1]");
    }

    @Test
    @DisplayName("BP-36 C-13: swapped in a list without an order column: nothing is written")
    void swapped_in_a_plain_list_nothing_is_written() {
        inSession(Kind.LIST, true, session -> {
            List<Entry> list = session.find(Cart.class, 1L).list;
            orm.sql().clear();
            Collections.swap(list, 0, 1);
            session.flush();
            assertThat(orm.sql().statements()).isEmpty();
        });
        assertThat(Kind.LIST.rows()).containsExactly("[3, 1]", "[4, 1]");
    }

    @Test
    @DisplayName("BP-37 C-13: an element that left one of two places is inserted")
    void an_element_that_left_one_of_two_places_is_inserted() {
        c.list.addAll(List.of(a, b));
        c.list.set(1, a);
        c.list.remove(1);
        orm.persist(c);

        assertThat(c.list).containsExactly(a);
        assertThat(Kind.LIST.rows()).containsExactly("[3, 1]");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("BP-120: a new element that is removed again has no row; added once more, it has one")
    void a_new_element_that_is_removed_again_has_no_row(Kind kind) {
        inSession(kind, true, session -> {
            Cart cart = session.find(Cart.class, 1L);
            Entry passing = new Entry(8);
            Entry returning = new Entry(9);
            kind.add(cart, passing);
            kind.add(cart, returning);
            kind.of(cart).remove(passing);
            kind.of(cart).remove(returning);
            kind.add(cart, returning);
            assertThat(kind.cart(passing)).isNull();
            InStep.check(List.of(cart, passing, returning));
        });
        assertThat(kind.rows()).containsExactly("[3, 1]", "[4, 1]", "[9, 1]");
    }

    @Test
    @DisplayName(
            "BP-121 BP-119: without orphanRemoval a removed element stays managed, and is inserted without an owner")
    void without_orphan_removal_a_removed_element_stays_managed() {
        orm.inTransaction(session -> {
            Memo memo = new Memo(1);
            Desk desk = new Desk(2);
            session.persist(memo);
            memo.desk = desk;
            assertThat(desk.memos).containsExactly(memo);
            session.flush();
            assertThat(session.contains(desk)).isTrue();
            Memo other = new Memo(3);
            session.persist(other);
            desk.memos.add(other);
            desk.memos.remove(other);
            assertThat(other.desk).isNull();
        });
        assertThat(orm.rows("select id, desk_id from Memo order by id")).containsExactly("[1, 2]", "[3, null]");
    }

    @Test
    @DisplayName("BP-118: persisting an element persists its owner and nothing else, as only the to-one cascades")
    void persisting_an_element_persists_its_owner() {
        Desk desk = new Desk(2);
        Memo memo = new Memo(1);
        Memo other = new Memo(3);
        desk.memos.add(memo);
        desk.memos.add(other);
        orm.inTransaction(session -> {
            session.persist(memo);
            assertThat(session.contains(desk)).isTrue();
            assertThat(session.contains(other)).isFalse();
            desk.memos.remove(other);
        });
        assertThat(orm.rows("select id, desk_id from Memo")).containsExactly("[1, 2]");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("BP-122: an element that is removed is deleted")
    void an_element_that_is_removed_is_deleted(Kind kind) {
        stored(kind, true, (cart, other) -> {
            Entry entry = first(kind, cart);
            kind.of(cart).remove(entry);
            assertThat(kind.cart(entry)).isNull();
            InStep.check(List.of(cart, other, entry));
        });
        assertThat(kind.rows()).containsExactly("[4, 1]");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("BP-123: an element whose reference is cleared is deleted")
    void an_element_whose_reference_is_cleared_is_deleted(Kind kind) {
        stored(kind, true, (cart, other) -> {
            Entry entry = first(kind, cart);
            kind.place(entry, null);
            assertThat(kind.of(cart)).doesNotContain(entry);
        });
        assertThat(kind.rows()).containsExactly("[4, 1]");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("BP-123 BP-124 C-14: so it is where the collection is not loaded, and it is not loaded for that")
    void so_it_is_where_the_collection_is_not_loaded(Kind kind) {
        inSession(kind, false, session -> {
            Cart cart = session.find(Cart.class, 1L);
            Entry entry = session.find(Entry.class, 3L);
            orm.sql().clear();
            kind.place(entry, null);
            assertThat(orm.sql().statements()).isEmpty();
            session.flush();
            // The places of an indexed list can be written only of a list that is known whole.
            assertThat(org.hibernate.Hibernate.isInitialized(kind == Kind.MAP ? cart.map : kind.of(cart)))
                    .isEqualTo(kind == Kind.ORDERED);
        });
        assertThat(kind.rows()).containsExactly("[4, 1]");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("BP-125 trap 1: an element that is moved by a loaded collection is no orphan, and is one UPDATE")
    void a_moved_element_is_no_orphan(Kind kind) {
        inSession(kind, true, session -> {
            Cart cart = session.find(Cart.class, 1L);
            Cart other = session.find(Cart.class, 2L);
            Entry entry = first(kind, cart);
            orm.sql().clear();

            kind.add(other, entry);
            InStep.check(List.of(cart, other, entry));
            session.flush();

            assertThat(orm.sql().count("delete")).isZero();
            assertThat(orm.sql().count("insert")).isZero();
            if (kind != Kind.ORDERED) {
                assertThat(orm.sql().statements()).singleElement().asString().startsWith("update");
            }
        });
        assertThat(kind.rows()).containsExactly("[3, 2]", "[4, 1]");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("BP-126 C-15 trap 1: removed and added elsewhere is a move, loaded or not")
    void removed_and_added_elsewhere_is_a_move(Kind kind) {
        stored(kind, false, (cart, other) -> {
            Entry entry = first(kind, cart);
            kind.of(cart).remove(entry);
            kind.add(other, entry);
            InStep.check(List.of(cart, other, entry));
        });
        assertThat(kind.rows()).containsExactly("[3, 2]", "[4, 1]");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("BP-126 trap 1: a move between unloaded collections is no orphan")
    void a_move_between_unloaded_collections_is_no_orphan(Kind kind) {
        inSession(kind, false, session -> {
            session.find(Cart.class, 1L);
            Entry entry = session.find(Entry.class, 3L);
            kind.place(entry, session.find(Cart.class, 2L));
            session.flush();
        });
        assertThat(kind.rows()).containsExactly("[3, 2]", "[4, 1]");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("trap 1: moved away and back, before the flush and after it")
    void moved_away_and_back(Kind kind) {
        stored(kind, true, (cart, other) -> {
            Entry entry = first(kind, cart);
            kind.place(entry, other);
            kind.place(entry, cart);
            kind.add(other, entry);
            kind.add(cart, entry);
            InStep.check(List.of(cart, other, entry));
        });
        assertThat(kind.rows()).containsExactly("[3, 1]", "[4, 1]");
    }

    @Test
    @DisplayName("BP-127 C-13: a removal that does nothing has no effect on what is inserted")
    void a_removal_that_does_nothing_has_no_effect() {
        d.list.add(a);
        assertThat(c.list.remove(a)).isFalse();
        orm.persist(c, d);

        assertThat(Kind.LIST.rows()).containsExactly("[3, 2]");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName(
            "assigning another collection keeps the managed one: no element that stays is deleted, those that leave are")
    void assigning_another_collection_keeps_the_managed_one(Kind kind) {
        stored(kind, false, (cart, other) -> {
            Entry kept = kind.of(cart).stream()
                    .filter(entry -> entry.id == 4)
                    .findFirst()
                    .orElseThrow();
            kind.assign(cart, kept, new Entry(9));
            InStep.check(List.of(cart, kept));
        });
        assertThat(kind.rows()).containsExactly("[4, 1]", "[9, 1]");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("assigning the collection of another owner moves its elements and deletes none of them")
    void assigning_the_collection_of_another_owner(Kind kind) {
        stored(kind, false, (cart, other) -> {
            kind.assign(other, kind.of(cart).toArray(new Entry[0]));
            assertThat(kind.of(cart)).isEmpty();
            InStep.check(List.of(cart, other));
        });
        assertThat(kind.rows()).containsExactly("[3, 2]", "[4, 2]");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("assigning null deletes all elements")
    void assigning_null_deletes_all_elements(Kind kind) {
        stored(kind, false, (cart, other) -> {
            switch (kind) {
                case LIST -> cart.list = null;
                case ORDERED -> cart.ordered = null;
                case SET -> cart.set = null;
                case MAP -> cart.map = null;
            }
        });
        assertThat(kind.rows()).isEmpty();
    }

    @Test
    @DisplayName("BP-128: an element of two collections with orphanRemoval is deleted only when neither holds it")
    void an_element_of_two_collections_is_deleted_when_neither_holds_it() {
        c.list.add(a);
        d.set.add(a);
        orm.persist(c, d);
        orm.inTransaction(session -> {
            session.find(Cart.class, 1L);
            session.find(Cart.class, 2L);
            Entry entry = session.find(Entry.class, 3L);
            entry.inList = null;
            entry.inSet = null;
        });
        assertThat(Kind.LIST.rows()).isEmpty();
    }

    @Test
    @DisplayName("BP-72 C-27: a coupon that is taken over by another cart is no orphan")
    void a_partner_that_is_taken_over_is_no_orphan() {
        c.coupon = new Coupon(7);
        orm.persist(c, d);
        orm.inTransaction(session -> {
            Cart cart = session.find(Cart.class, 1L);
            Cart other = session.find(Cart.class, 2L);
            other.coupon = cart.coupon;
            assertThat(cart.coupon).isNull();
            InStep.check(List.of(cart, other, other.coupon));
        });
        assertThat(orm.rows("select id, cart_id from Coupon")).containsExactly("[7, 2]");
    }

    @Test
    @DisplayName("BP-72 C-27: a coupon whose place another takes is deleted, under the unique constraint")
    void a_partner_whose_place_another_takes_is_deleted() {
        c.coupon = new Coupon(7);
        orm.persist(c, d);
        orm.inTransaction(session -> {
            Cart cart = session.find(Cart.class, 1L);
            cart.coupon = new Coupon(8);
            InStep.check(List.of(cart, cart.coupon));
        });
        assertThat(orm.rows("select id, cart_id from Coupon")).containsExactly("[8, 1]");
    }

    @Test
    @DisplayName("BP-132: an element that is marked as removed and added to a cascading collection survives")
    void an_element_that_is_marked_as_removed_survives_when_it_is_added() {
        c.list.add(a);
        orm.persist(c, d);
        orm.inTransaction(session -> {
            Entry entry = session.find(Entry.class, 3L);
            session.remove(entry);
            session.find(Cart.class, 2L).list.add(entry);
        });
        assertThat(Kind.LIST.rows()).containsExactly("[3, 2]");
    }

    @Test
    @DisplayName("BP-133: a reference to an owner that is removed is refused at flush")
    void a_reference_to_a_removed_owner_is_refused_at_flush() {
        orm.persist(new Desk(1), new Memo(2));
        assertThatThrownBy(() -> orm.inTransaction(session -> {
                    Desk desk = session.find(Desk.class, 1L);
                    session.remove(desk);
                    session.flush();
                    Memo memo = session.find(Memo.class, 2L);
                    memo.desk = desk;
                    session.detach(memo);
                    Memo fresh = new Memo(3);
                    fresh.desk = new Desk(9);
                    session.persist(fresh);
                    session.detach(fresh.desk);
                    session.flush();
                }))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    @DisplayName("BP-136: an element that is detached stays in the collection, and is not written")
    void an_element_that_is_detached_stays_in_the_collection() {
        Desk desk = new Desk(1);
        Memo memo = new Memo(2);
        memo.desk = desk;
        orm.persist(desk, memo);
        orm.inTransaction(session -> {
            Desk found = session.find(Desk.class, 1L);
            Memo detached = found.memos.get(0);
            session.detach(detached);
            assertThat(found.memos).containsExactly(detached);
            assertThat(detached.desk).isSameAs(found);
        });
        assertThat(orm.rows("select id, desk_id from Memo")).containsExactly("[2, 1]");
    }

    @Test
    @DisplayName("BP-193: a detached element is kept in step still, and is not written")
    void a_detached_element_is_kept_in_step_still() {
        Desk desk = new Desk(1);
        Memo memo = new Memo(2);
        memo.desk = desk;
        orm.persist(desk, memo, new Desk(3));
        orm.inTransaction(session -> {
            Desk found = session.find(Desk.class, 1L);
            Desk other = session.find(Desk.class, 3L);
            other.memos.size();
            Memo detached = found.memos.get(0);
            session.detach(detached);

            detached.desk = other;

            assertThat(found.memos).isEmpty();
            assertThat(other.memos).containsExactly(detached);
            InStep.check(List.of(found, other, detached));
        });
        assertThat(orm.rows("select id, desk_id from Memo")).containsExactly("[2, 1]");
    }

    @Test
    @DisplayName("BP-124 C-14: an element whose owner is not loaded is still an orphan")
    void an_element_whose_owner_is_not_loaded_is_still_an_orphan() {
        Cart cart = new Cart(1);
        cart.list.add(new Entry(3));
        orm.persist(cart);
        orm.inTransaction(session -> session.find(Entry.class, 3L).inList = null);
        assertThat(orm.rows("select id from Entry")).isEmpty();
    }
}
