/* SPDX-License-Identifier: Apache-2.0 */
package tenon.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.Hibernate;
import org.hibernate.collection.spi.PersistentBag;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tenon.mapping.BackPopulates;
import tenon.testing.Orm;
import tenon.testing.Scene;
import tenon.testing.State;

/** Pairs beside other pairs, beside plain attributes and views, and beside attributes that show their keys. */
class MappingRowsTest {

    @Entity(name = "House")
    static class House {
        @Id
        Long id;

        @OneToMany(mappedBy = "house")
        @BackPopulates("house")
        List<Room> rooms = new ArrayList<>();

        @OneToMany(mappedBy = "annex")
        @BackPopulates("annex")
        List<Room> annexRooms = new ArrayList<>();

        /** Not annotated, so JPA as it is. */
        @OneToMany(mappedBy = "builder")
        List<Room> built = new ArrayList<>();

        /** A view of {@link #rooms}. */
        @OneToMany
        @JoinColumn(name = "house_id", insertable = false, updatable = false)
        List<Room> view = new ArrayList<>();

        @OneToMany
        @JoinColumn(name = "owner_id")
        @BackPopulates("owner")
        Set<Room> owned = new HashSet<>();

        House() {}

        House(long id) {
            this.id = id;
        }
    }

    @Entity(name = "Room")
    static class Room {
        @Id
        Long id;

        @ManyToOne(fetch = FetchType.LAZY)
        @JoinColumn(name = "house_id")
        @BackPopulates("rooms")
        House house;

        @Column(name = "house_id", insertable = false, updatable = false)
        Long houseId;

        @ManyToOne(fetch = FetchType.LAZY)
        @BackPopulates("annexRooms")
        House annex;

        @ManyToOne(fetch = FetchType.LAZY)
        House builder;

        @ManyToOne(fetch = FetchType.LAZY)
        @JoinColumn(name = "house_id", insertable = false, updatable = false)
        House houseView;

        @ManyToOne(fetch = FetchType.LAZY)
        @JoinColumn(name = "owner_id", insertable = false, updatable = false)
        @BackPopulates("owned")
        House owner;

        Room() {}

        Room(long id) {
            this.id = id;
        }
    }

    @Entity(name = "Pilot")
    static class Pilot {
        @Id
        Long id;

        @ManyToMany
        @JoinTable(
                name = "flights",
                joinColumns = @JoinColumn(name = "pilot"),
                inverseJoinColumns = @JoinColumn(name = "plane"))
        @BackPopulates("pilots")
        Set<Plane> planes = new HashSet<>();

        Pilot() {}

        Pilot(long id) {
            this.id = id;
        }
    }

    @Entity(name = "Plane")
    static class Plane {
        @Id
        Long id;

        @ManyToMany(mappedBy = "planes")
        @BackPopulates("planes")
        Set<Pilot> pilots = new HashSet<>();

        /** A view over the same table. */
        @ManyToMany(mappedBy = "planes")
        Set<Pilot> view = new HashSet<>();

        Plane() {}

        Plane(long id) {
            this.id = id;
        }
    }

    @Entity(name = "King")
    static class King {
        @Id
        Long id;

        @OneToOne(fetch = FetchType.LAZY)
        @JoinTable(
                name = "reigns",
                joinColumns = @JoinColumn(name = "king"),
                inverseJoinColumns = @JoinColumn(name = "land"))
        @BackPopulates("king")
        Land land;

        King() {}

        King(long id) {
            this.id = id;
        }
    }

    @Entity(name = "Land")
    static class Land {
        @Id
        Long id;

        @OneToOne(mappedBy = "land")
        @BackPopulates("land")
        King king;

        @OneToMany(mappedBy = "land")
        @BackPopulates("land")
        List<Town> towns = new ArrayList<>();

        Land() {}

        Land(long id) {
            this.id = id;
        }
    }

    @Entity(name = "Town")
    static class Town {
        @Id
        Long id;

        @ManyToOne(fetch = FetchType.LAZY)
        @JoinTable(
                name = "town_land",
                joinColumns = @JoinColumn(name = "town"),
                inverseJoinColumns = @JoinColumn(name = "land"))
        @BackPopulates("towns")
        Land land;

        Town() {}

        Town(long id) {
            this.id = id;
        }
    }

    @RegisterExtension
    static final Orm orm =
            Orm.with(House.class, Room.class, Pilot.class, Plane.class, King.class, Land.class, Town.class);

    private final House h = new House(1);
    private final House g = new House(2);
    private final Room r = new Room(3);
    private final Room s = new Room(4);

    @ParameterizedTest
    @EnumSource(State.class)
    @DisplayName("BP-163: two pairs between the same classes do not touch each other")
    void two_pairs_between_the_same_classes(State state) {
        r.house = g;
        try (Scene scene = Scene.of(orm, state, h, g, r)) {
            scene.act(() -> scene.get(h).annexRooms.add(scene.get(r)));

            assertThat(scene.get(r).annex).isSameAs(scene.get(h));
            assertThat(scene.get(r).house).isSameAs(scene.get(g));
            assertThat(scene.get(h).rooms).isEmpty();
            assertThat(scene.get(g).rooms).containsExactly(scene.get(r));
            scene.commit();
        }
        if (state != State.DETACHED) {
            assertThat(orm.rows("select house_id, annex_id from Room")).containsExactly("[2, 1]");
        }
    }

    @Test
    @DisplayName("BP-160: without the annotation nothing is kept in step, and the collection is Hibernate's own")
    void without_the_annotation_nothing_is_kept_in_step() {
        h.built.add(r);
        s.builder = h;
        assertThat(r.builder).isNull();
        assertThat(h.built).containsExactly(r);
        orm.persist(h, r, s);

        orm.inTransaction(session -> {
            House house = session.find(House.class, 1L);
            assertThat(house.built.getClass()).isEqualTo(PersistentBag.class);
            assertThat(house.built).containsExactly(session.find(Room.class, 4L));
        });
    }

    @Test
    @DisplayName("BP-165 BP-169: a view that is not annotated takes no part, and shows what the database says")
    void a_view_takes_no_part() {
        r.houseView = h;
        assertThat(h.rooms).isEmpty();
        h.rooms.add(r);
        assertThat(h.view).isEmpty();
        orm.persist(h, g, r);
        assertThat(orm.rows("select house_id from Room")).containsExactly("1");

        orm.inTransaction(session -> {
            House house = session.find(House.class, 1L);
            Room room = session.find(Room.class, 3L);
            house.view.size();
            room.houseView = session.find(House.class, 2L);
            assertThat(house.rooms).containsExactly(room);
            room.house = null;
            assertThat(house.view).containsExactly(room);
            session.flush();
            session.refresh(house);
            assertThat(house.view).isEmpty();
        });
        assertThat(orm.rows("select house_id from Room")).containsExactly("null");
    }

    @Test
    @DisplayName("BP-166: a view over an association table takes no part and writes nothing")
    void a_view_over_an_association_table_takes_no_part() {
        Pilot p = new Pilot(1);
        Plane a = new Plane(2);
        Plane b = new Plane(3);
        p.planes.add(a);
        assertThat(a.view).isEmpty();
        b.view.add(p);
        assertThat(p.planes).containsExactly(a);
        orm.persist(p, a, b);

        assertThat(orm.rows("select pilot, plane from flights")).containsExactly("[1, 2]");
    }

    @ParameterizedTest
    @EnumSource(State.class)
    @DisplayName("BP-165: a collection that owns its column beside a read-only reference is a pair, in step")
    void a_collection_that_owns_its_column_is_a_pair(State state) {
        g.owned.add(r);
        try (Scene scene = Scene.of(orm, state, h, g, r, s)) {
            scene.act(() -> scene.get(s).owner = scene.get(h));
            scene.act(() -> scene.get(r).owner = scene.get(h));
            assertThat(scene.get(g).owned).isEmpty();
            assertThat(scene.get(h).owned).containsExactlyInAnyOrder(scene.get(r), scene.get(s));
            scene.commit();
        }
        if (state != State.DETACHED) {
            assertThat(orm.rows("select id, owner_id from Room order by id")).containsExactly("[3, 1]", "[4, 1]");
        }
    }

    @Test
    @DisplayName("BP-165: its rows are written where it is never loaded, too")
    void its_rows_are_written_where_it_is_never_loaded() {
        g.owned.add(r);
        orm.persist(h, g, r, s);
        orm.inTransaction(session -> {
            House to = session.find(House.class, 1L);
            session.find(House.class, 2L);
            session.find(Room.class, 3L).owner = to;
            session.find(Room.class, 4L).owner = to;
        });
        assertThat(orm.rows("select id, owner_id from Room order by id")).containsExactly("[3, 1]", "[4, 1]");
    }

    @Test
    @DisplayName("BP-98 BP-99 C-19: a key attribute is read-only: the reference is the only way in")
    void a_key_attribute_is_read_only() {
        orm.persist(h, g, r);
        orm.inTransaction(session -> {
            Room room = session.find(Room.class, 3L);
            House house = session.find(House.class, 1L);
            house.rooms.size();
            room.houseId = 999L;
            assertThat(room.house).isNull();
            room.house = house;
            assertThat(house.rooms).containsExactly(room);
        });
        assertThat(orm.rows("select house_id from Room")).containsExactly("1");
    }

    @Test
    @DisplayName("BP-100: a reference by key needs no SELECT, and the loaded collection has the element")
    void a_reference_by_key_needs_no_select() {
        orm.persist(h);
        orm.inTransaction(session -> {
            House house = session.find(House.class, 1L);
            house.rooms.size();
            orm.sql().clear();
            r.house = session.getReference(House.class, 1L);
            assertThat(house.rooms).containsExactly(r);
            assertThat(orm.sql().statements()).isEmpty();
            session.persist(r);
        });
        assertThat(orm.rows("select house_id from Room")).containsExactly("1");
    }

    @ParameterizedTest
    @EnumSource(State.class)
    @DisplayName("BP-109: a one-to-one over an association table: who loses its partner knows at once")
    void a_one_to_one_over_an_association_table(State state) {
        King k = new King(1);
        King l = new King(2);
        Land n = new Land(3);
        k.land = n;
        try (Scene scene = Scene.of(orm, state, k, l, n)) {
            scene.act(() -> scene.get(l).land = scene.get(n));
            assertThat(scene.get(k).land).isNull();
            Land land = (Land) Hibernate.unproxy(scene.get(n));
            assertThat(Hibernate.unproxy(land.king)).isSameAs(scene.get(l));
            scene.commit();
        }
        if (state != State.DETACHED) {
            assertThat(orm.rows("select king, land from reigns")).containsExactly("[2, 3]");
        }
    }

    @ParameterizedTest
    @EnumSource(State.class)
    @DisplayName(
            "BP-110: a one-to-many over an association table moves its element, and clearing the reference removes it")
    void a_one_to_many_over_an_association_table(State state) {
        Land m = new Land(1);
        Land n = new Land(2);
        Town t = new Town(3);
        Town o = new Town(4);
        m.towns.add(t);
        m.towns.add(o);
        try (Scene scene = Scene.of(orm, state, m, n, t, o)) {
            scene.act(() -> scene.get(n).towns.add(scene.get(t)));
            assertThat(scene.get(m).towns).containsExactly(scene.get(o));
            assertThat(scene.get(t).land).isSameAs(scene.get(n));

            scene.act(() -> scene.get(o).land = null);
            assertThat(scene.get(m).towns).isEmpty();
            scene.commit();
        }
        if (state != State.DETACHED) {
            assertThat(orm.rows("select town, land from town_land")).containsExactly("[3, 2]");
        }
    }
}
