/* SPDX-License-Identifier: Apache-2.0 */
package tenon.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.MapKey;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.hibernate.Hibernate;
import org.hibernate.Session;
import org.hibernate.annotations.SortNatural;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tenon.mapping.BackPopulates;
import tenon.testing.InStep;
import tenon.testing.Orm;

/** Many-to-many with each kind of collection on the owning side: its rows, whichever side is loaded or changed. */
class ManyToManyKindsTest {

    @Entity(name = "Reader")
    static class Reader {
        @Id
        Long id;

        @ManyToMany
        @JoinTable(name = "links_bag")
        @BackPopulates("byBag")
        List<Paper> bag = new ArrayList<>();

        @ManyToMany
        @JoinTable(name = "links_ordered")
        @OrderColumn(name = "place")
        @BackPopulates("byOrdered")
        List<Paper> ordered = new ArrayList<>();

        @ManyToMany
        @JoinTable(name = "links_set")
        @BackPopulates("bySet")
        Set<Paper> set = new HashSet<>();

        @ManyToMany
        @JoinTable(name = "links_ordered_set")
        @OrderBy("id desc")
        @BackPopulates("byOrderedSet")
        Set<Paper> orderedSet = new LinkedHashSet<>();

        @ManyToMany
        @JoinTable(name = "links_sorted_set")
        @SortNatural
        @BackPopulates("bySortedSet")
        SortedSet<Paper> sortedSet = new TreeSet<>();

        @ManyToMany
        @JoinTable(name = "links_map")
        @MapKey(name = "name")
        @BackPopulates("byMap")
        Map<String, Paper> map = new HashMap<>();

        Reader() {}

        Reader(long id) {
            this.id = id;
        }

        @Override
        public String toString() {
            return "Reader#" + id;
        }
    }

    @Entity(name = "Paper")
    static class Paper implements Comparable<Paper> {
        @Id
        Long id;

        String name;

        @ManyToMany(mappedBy = "bag")
        @BackPopulates("bag")
        List<Reader> byBag = new ArrayList<>();

        @ManyToMany(mappedBy = "ordered")
        @BackPopulates("ordered")
        Set<Reader> byOrdered = new HashSet<>();

        @ManyToMany(mappedBy = "set")
        @BackPopulates("set")
        Set<Reader> bySet = new HashSet<>();

        @ManyToMany(mappedBy = "orderedSet")
        @BackPopulates("orderedSet")
        List<Reader> byOrderedSet = new ArrayList<>();

        @ManyToMany(mappedBy = "sortedSet")
        @BackPopulates("sortedSet")
        Set<Reader> bySortedSet = new HashSet<>();

        @ManyToMany(mappedBy = "map")
        @BackPopulates("map")
        Set<Reader> byMap = new HashSet<>();

        Paper() {}

        Paper(long id) {
            this.id = id;
            this.name = "p" + id;
        }

        @Override
        public int compareTo(Paper other) {
            return name.compareTo(other.name);
        }

        @Override
        public String toString() {
            return "Paper#" + id;
        }
    }

    enum Kind {
        BAG,
        ORDERED,
        SET,
        ORDERED_SET,
        SORTED_SET,
        MAP;

        Object read(Reader reader) {
            return switch (this) {
                case BAG -> reader.bag;
                case ORDERED -> reader.ordered;
                case SET -> reader.set;
                case ORDERED_SET -> reader.orderedSet;
                case SORTED_SET -> reader.sortedSet;
                case MAP -> reader.map;
            };
        }

        @SuppressWarnings("unchecked")
        Collection<Paper> papers(Reader reader) {
            return this == MAP ? reader.map.values() : (Collection<Paper>) read(reader);
        }

        Collection<Reader> readers(Paper paper) {
            return switch (this) {
                case BAG -> paper.byBag;
                case ORDERED -> paper.byOrdered;
                case SET -> paper.bySet;
                case ORDERED_SET -> paper.byOrderedSet;
                case SORTED_SET -> paper.bySortedSet;
                case MAP -> paper.byMap;
            };
        }

        void add(Reader reader, Paper paper) {
            if (this == MAP) {
                reader.map.put(paper.name, paper);
            } else {
                papers(reader).add(paper);
            }
        }

        List<String> rows() {
            String table = "links_" + toString().toLowerCase(java.util.Locale.ROOT);
            String column = switch (this) {
                case BAG -> "byBag_id, bag_id";
                case ORDERED -> "byOrdered_id, ordered_id, place";
                case SET -> "bySet_id, set_id";
                case ORDERED_SET -> "byOrderedSet_id, orderedSet_id";
                case SORTED_SET -> "bySortedSet_id, sortedSet_id";
                case MAP -> "byMap_id, map_id";
            };
            return orm.rows("select " + column + " from " + table + " order by 1, 2");
        }

        /** The row of a link; an ordered list has the place as well. */
        String row(long reader, long paper, int place) {
            return this == ORDERED
                    ? "[" + reader + ", " + paper + ", " + place + "]"
                    : "[" + reader + ", " + paper + "]";
        }
    }

    @RegisterExtension
    static final Orm orm = Orm.with(Reader.class, Paper.class);

    private final Reader r = new Reader(1);
    private final Reader s = new Reader(2);
    private final Paper a = new Paper(3);
    private final Paper b = new Paper(4);
    private final Paper c = new Paper(5);

    /** Stores reader 1 with papers 3 and 4, and reader 2 with none. */
    private void stored(Kind kind, Consumer<Session> work) {
        kind.add(r, a);
        kind.add(r, b);
        orm.persist(r, s, a, b, c);
        orm.inTransaction(work);
    }

    private static Reader reader(Session session, long id) {
        return session.find(Reader.class, id);
    }

    private static Paper paper(Session session, long id) {
        return session.find(Paper.class, id);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("BP-101 BP-105 BP-108: linked from both sides, before persist: one row")
    void linked_from_both_sides_before_persist(Kind kind) {
        kind.add(r, a);
        kind.readers(a).add(r);
        kind.readers(b).add(r);
        kind.add(r, b);
        InStep.check(List.of(r, a, b));
        orm.persist(r, a, b);

        assertThat(kind.rows()).containsExactly(kind.row(1, 3, 0), kind.row(1, 4, 1));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("BP-105 BP-108: linked from both sides, managed and loaded: one row")
    void linked_from_both_sides_managed(Kind kind) {
        stored(kind, session -> {
            Reader reader = reader(session, 1);
            Paper paper = paper(session, 5);
            kind.papers(reader).size();
            kind.readers(paper).size();
            orm.sql().clear();

            kind.add(reader, paper);
            kind.readers(paper).add(reader);
            assertThat(orm.sql().statements()).isEmpty();
            session.flush();

            if (kind != Kind.BAG) {
                assertThat(orm.sql().statements()).singleElement().asString().startsWith("insert");
            }
            InStep.check(List.of(reader, paper));
        });
        assertThat(kind.rows()).containsExactly(kind.row(1, 3, 0), kind.row(1, 4, 1), kind.row(1, 5, 2));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("BP-107 trap 2: an unloaded owning side, added to from the other side: one row, nothing loaded")
    void an_unloaded_owning_side_is_added_to(Kind kind) {
        stored(kind, session -> {
            Reader reader = reader(session, 1);
            Paper paper = paper(session, 5);
            kind.readers(paper).size();
            orm.sql().clear();

            kind.readers(paper).add(reader);
            assertThat(orm.sql().statements()).isEmpty();
            session.flush();

            assertThat(orm.sql().count("insert")).isEqualTo(1);
            // The places of a list can be written only of a list that is known whole: there the flush loads.
            assertThat(Hibernate.isInitialized(kind.read(reader))).isEqualTo(kind == Kind.ORDERED);
            assertThat(kind.papers(reader))
                    .containsExactlyInAnyOrder(paper(session, 3), paper(session, 4), paper(session, 5));
            session.flush();
        });
        assertThat(kind.rows()).containsExactly(kind.row(1, 3, 0), kind.row(1, 4, 1), kind.row(1, 5, 2));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("BP-107 trap 2: an unloaded owning side, removed from: one row less, nothing loaded")
    void an_unloaded_owning_side_is_removed_from(Kind kind) {
        stored(kind, session -> {
            Reader reader = reader(session, 1);
            Paper paper = paper(session, 3);
            kind.readers(paper).size();
            orm.sql().clear();

            kind.readers(paper).remove(reader);
            assertThat(orm.sql().statements()).isEmpty();
            session.flush();

            // The places of a list can be written only of a list that is known whole: there the flush loads.
            assertThat(Hibernate.isInitialized(kind.read(reader))).isEqualTo(kind == Kind.ORDERED);
            assertThat(kind.papers(reader)).containsExactly(paper(session, 4));
        });
        assertThat(kind.rows()).hasSize(1).first().asString().startsWith("[1, 4");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("trap 2: added to and removed from while unloaded, then loaded before the flush: the rows are right")
    void loaded_before_the_flush(Kind kind) {
        stored(kind, session -> {
            Reader reader = reader(session, 1);
            Paper left = paper(session, 3);
            Paper joined = paper(session, 5);
            kind.readers(left).size();
            kind.readers(joined).size();
            kind.readers(left).remove(reader);
            kind.readers(joined).add(reader);

            assertThat(kind.papers(reader)).containsExactlyInAnyOrder(paper(session, 4), joined);
            InStep.check(List.of(reader, left, joined, paper(session, 4)));
            session.flush();
            orm.sql().clear();
            session.flush();
            assertThat(orm.sql().statements()).isEmpty();
        });
        assertThat(kind.rows()).containsExactly(kind.row(1, 4, 0), kind.row(1, 5, 1));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("trap 2: a change and its opposite on an unloaded owning side write nothing")
    void a_change_and_its_opposite_write_nothing(Kind kind) {
        stored(kind, session -> {
            Reader reader = reader(session, 1);
            Paper left = paper(session, 3);
            Paper joined = paper(session, 5);
            kind.readers(left).size();
            kind.readers(joined).size();
            orm.sql().clear();
            kind.readers(left).remove(reader);
            kind.readers(joined).add(reader);
            kind.readers(joined).remove(reader);
            kind.readers(left).add(reader);
            session.flush();
            assertThat(orm.sql().statements()).isEmpty();
        });
        assertThat(kind.rows()).containsExactly(kind.row(1, 3, 0), kind.row(1, 4, 1));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("BP-103: the inverse side is assigned: what is written is the difference")
    void the_inverse_side_is_assigned(Kind kind) {
        stored(kind, session -> {
            Paper paper = paper(session, 3);
            Reader other = reader(session, 2);
            Reader reader = reader(session, 1);
            switch (kind) {
                case BAG -> paper.byBag = List.of(other);
                case ORDERED -> paper.byOrdered = Set.of(other);
                case SET -> paper.bySet = Set.of(other);
                case ORDERED_SET -> paper.byOrderedSet = List.of(other);
                case SORTED_SET -> paper.bySortedSet = Set.of(other);
                case MAP -> paper.byMap = Set.of(other);
            }
            session.flush();
            assertThat(kind.papers(reader)).containsExactly(paper(session, 4));
            assertThat(kind.papers(other)).containsExactly(paper);
            InStep.check(List.of(reader, other, paper));
        });
        assertThat(kind.rows()).hasSize(2);
        assertThat(kind.rows().get(0)).startsWith("[1, 4");
        assertThat(kind.rows().get(1)).startsWith("[2, 3");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("BP-102 BP-104: removed from a loaded owning side and cleared from the other: no row is left")
    void all_rows_go(Kind kind) {
        stored(kind, session -> {
            Reader reader = reader(session, 1);
            Paper paper = paper(session, 3);
            kind.papers(reader).size();
            kind.readers(paper).clear();
            assertThat(kind.papers(reader).remove(paper)).isFalse();
            kind.papers(reader).clear();
            assertThat(kind.readers(paper(session, 4))).isEmpty();
            InStep.check(List.of(reader, paper, paper(session, 4)));
        });
        assertThat(kind.rows()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("BP-113: an element that left all its owners can be removed")
    void an_element_that_left_all_its_owners_can_be_removed(Kind kind) {
        stored(kind, session -> {
            Paper paper = paper(session, 3);
            Reader reader = reader(session, 1);
            kind.papers(reader).size();
            kind.readers(paper).clear();
            session.remove(paper);
            session.flush();
            assertThat(kind.papers(reader)).containsExactly(paper(session, 4));
        });
        assertThat(kind.rows()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("a merge of the owning side changes the difference on both sides")
    void a_merge_of_the_owning_side(Kind kind) {
        kind.add(r, a);
        kind.add(r, b);
        orm.persist(r, s, a, b, c);
        Reader detached = orm.fromTransaction(session -> {
            Reader reader = reader(session, 1);
            kind.papers(reader).size();
            return reader;
        });
        kind.papers(detached).removeIf(paper -> paper.id == 3);
        kind.add(detached, new Paper(5));
        orm.inTransaction(session -> {
            Reader merged = session.merge(detached);
            assertThat(kind.papers(merged)).containsExactlyInAnyOrder(paper(session, 4), paper(session, 5));
            assertThat(kind.readers(paper(session, 3))).isEmpty();
            assertThat(kind.readers(paper(session, 5))).containsExactly(merged);
            InStep.check(List.of(merged, paper(session, 3), paper(session, 4), paper(session, 5)));
        });
        assertThat(kind.rows()).containsExactly(kind.row(1, 4, 0), kind.row(1, 5, 1));
    }
}
