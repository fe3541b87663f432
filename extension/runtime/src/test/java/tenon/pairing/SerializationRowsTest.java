/* SPDX-License-Identifier: Apache-2.0 */
package tenon.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hibernate.annotations.SortNatural;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tenon.mapping.BackPopulates;
import tenon.testing.InStep;
import tenon.testing.Orm;

/** Graphs that are serialised: both sides come along, and are kept in step afterwards. */
class SerializationRowsTest {

    @Entity(name = "Tray")
    static class Tray implements Serializable {
        private static final long serialVersionUID = 1L;

        @Id
        Long id;

        @OneToMany(mappedBy = "inList")
        @BackPopulates("inList")
        List<Dish> list = new ArrayList<>();

        @OneToMany(mappedBy = "inOrdered")
        @OrderColumn(name = "ordered_place")
        @BackPopulates("inOrdered")
        List<Dish> ordered = new ArrayList<>();

        @OneToMany(mappedBy = "inSet")
        @BackPopulates("inSet")
        Set<Dish> set = new HashSet<>();

        @OneToMany(mappedBy = "inSortedSet")
        @SortNatural
        @BackPopulates("inSortedSet")
        SortedSet<Dish> sortedSet = new TreeSet<>();

        @OneToMany(mappedBy = "inMap")
        @MapKey(name = "name")
        @BackPopulates("inMap")
        Map<String, Dish> map = new HashMap<>();

        @OneToMany(mappedBy = "inSortedMap")
        @MapKey(name = "name")
        @SortNatural
        @BackPopulates("inSortedMap")
        SortedMap<String, Dish> sortedMap = new TreeMap<>();

        @ManyToMany
        @BackPopulates("trays")
        Set<Dish> shared = new HashSet<>();

        Tray() {}

        Tray(long id) {
            this.id = id;
        }
    }

    @Entity(name = "Dish")
    static class Dish implements Serializable, Comparable<Dish> {
        private static final long serialVersionUID = 1L;

        @Id
        Long id;

        String name;

        @ManyToOne(fetch = FetchType.LAZY)
        @BackPopulates("list")
        Tray inList;

        @ManyToOne(fetch = FetchType.LAZY)
        @BackPopulates("ordered")
        Tray inOrdered;

        @ManyToOne(fetch = FetchType.LAZY)
        @BackPopulates("set")
        Tray inSet;

        @ManyToOne(fetch = FetchType.LAZY)
        @BackPopulates("sortedSet")
        Tray inSortedSet;

        @ManyToOne(fetch = FetchType.LAZY)
        @BackPopulates("map")
        Tray inMap;

        @ManyToOne(fetch = FetchType.LAZY)
        @BackPopulates("sortedMap")
        Tray inSortedMap;

        @ManyToMany(mappedBy = "shared")
        @BackPopulates("shared")
        List<Tray> trays = new ArrayList<>();

        Dish() {}

        Dish(long id) {
            this.id = id;
            this.name = "d" + id;
        }

        @Override
        public int compareTo(Dish other) {
            return name == null || other.name == null ? 0 : name.compareTo(other.name);
        }
    }

    @MappedSuperclass
    abstract static class Bill<L> implements Serializable {
        private static final long serialVersionUID = 1L;

        @Id
        Long id;

        @OneToMany(mappedBy = "bill")
        @BackPopulates("bill")
        List<L> lines = new ArrayList<>();
    }

    @MappedSuperclass
    abstract static class Line<B> implements Serializable {
        private static final long serialVersionUID = 1L;

        @Id
        Long id;

        @ManyToOne(fetch = FetchType.LAZY)
        @BackPopulates("lines")
        B bill;

        B getBill() {
            return bill;
        }
    }

    @Entity(name = "Tab")
    static class Tab extends Bill<TabLine> {
        private static final long serialVersionUID = 1L;
    }

    @Entity(name = "TabLine")
    static class TabLine extends Line<Tab> {
        private static final long serialVersionUID = 1L;

        TabLine() {}

        TabLine(long id) {
            this.id = id;
        }
    }

    enum Kind {
        LIST,
        ORDERED,
        SET,
        SORTED_SET,
        MAP,
        SORTED_MAP,
        MANY_TO_MANY;

        Collection<Dish> of(Tray tray) {
            return switch (this) {
                case LIST -> tray.list;
                case ORDERED -> tray.ordered;
                case SET -> tray.set;
                case SORTED_SET -> tray.sortedSet;
                case MAP -> tray.map.values();
                case SORTED_MAP -> tray.sortedMap.values();
                case MANY_TO_MANY -> tray.shared;
            };
        }

        void add(Tray tray, Dish dish) {
            switch (this) {
                case MAP -> tray.map.put(dish.name, dish);
                case SORTED_MAP -> tray.sortedMap.put(dish.name, dish);
                default -> of(tray).add(dish);
            }
        }

        Tray tray(Dish dish) {
            return switch (this) {
                case LIST -> dish.inList;
                case ORDERED -> dish.inOrdered;
                case SET -> dish.inSet;
                case SORTED_SET -> dish.inSortedSet;
                case MAP -> dish.inMap;
                case SORTED_MAP -> dish.inSortedMap;
                case MANY_TO_MANY -> dish.trays.isEmpty() ? null : dish.trays.get(0);
            };
        }
    }

    @RegisterExtension
    static final Orm orm = Orm.with(Tray.class, Dish.class, Tab.class, TabLine.class);

    @SuppressWarnings("unchecked")
    private static <T> T copy(T object) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            new ObjectOutputStream(bytes).writeObject(object);
            return (T) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
        } catch (IOException | ClassNotFoundException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void assertInStep(Kind kind, Tray tray) {
        Dish dish = kind.of(tray).iterator().next();
        assertThat(kind.tray(dish)).isSameAs(tray);
        Dish added = new Dish(9);
        kind.add(tray, added);
        assertThat(kind.tray(added)).isSameAs(tray);
        kind.of(tray).remove(dish);
        assertThat(kind.tray(dish)).isNull();
        Tray other = new Tray(8);
        kind.add(other, dish);
        assertThat(kind.of(other)).containsExactly(dish);
        InStep.check(List.of(tray, other, dish, added));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("BP-192: a transient graph, from the owner")
    void a_transient_graph(Kind kind) {
        Tray tray = new Tray(1);
        kind.add(tray, new Dish(2));

        assertInStep(kind, copy(tray));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("BP-192: a transient graph, from the element")
    void a_transient_graph_from_the_element(Kind kind) {
        Tray tray = new Tray(1);
        Dish dish = new Dish(2);
        kind.add(tray, dish);

        assertInStep(kind, kind.tray(copy(dish)));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("BP-192: a loaded graph, detached")
    void a_loaded_graph(Kind kind) {
        Tray tray = new Tray(1);
        Dish dish = new Dish(2);
        kind.add(tray, dish);
        orm.persist(tray, dish);
        Tray loaded = orm.fromTransaction(session -> {
            Tray found = session.find(Tray.class, 1L);
            for (Kind each : Kind.values()) {
                each.of(found).size();
            }
            session.find(Dish.class, 2L).trays.size();
            return found;
        });

        assertInStep(kind, copy(loaded));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("BP-192: a loaded graph that is merged after its journey")
    void a_loaded_graph_that_is_merged(Kind kind) {
        Tray tray = new Tray(1);
        Dish dish = new Dish(2);
        kind.add(tray, dish);
        orm.persist(tray, dish);
        Tray loaded = copy(orm.fromTransaction(session -> {
            Tray found = session.find(Tray.class, 1L);
            kind.of(found).size();
            return found;
        }));
        kind.of(loaded).clear();

        orm.inTransaction(session -> {
            Tray merged = session.merge(loaded);
            assertThat(kind.of(merged)).isEmpty();
            assertThat(kind.tray(session.find(Dish.class, 2L))).isNull();
        });
        orm.inTransaction(
                session -> assertThat(kind.of(session.find(Tray.class, 1L))).isEmpty());
    }
}
