/* SPDX-License-Identifier: Apache-2.0 */
package tenon.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hibernate.annotations.SortNatural;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tenon.TenonException;
import tenon.mapping.BackPopulates;
import tenon.pairing.Shop.Member;
import tenon.pairing.Shop.Team;
import tenon.testing.InStep;
import tenon.testing.Orm;
import tenon.testing.Scene;
import tenon.testing.State;

/** Every method of a set, and elements that define equals. */
class SetRowsTest {

    @Entity(name = "Shelf")
    static class Shelf {
        @Id
        Long id;

        @OneToMany(mappedBy = "shelf")
        @BackPopulates("shelf")
        Set<Vase> vases = new HashSet<>();

        @OneToMany(mappedBy = "shelf")
        @BackPopulates("shelf")
        List<Bowl> bowls = new ArrayList<>();

        @OneToMany(mappedBy = "shelf")
        @SortNatural
        @BackPopulates("shelf")
        SortedSet<Cup> cups = new TreeSet<>();

        @ManyToMany
        @BackPopulates("shelves")
        Set<Label> labels = new HashSet<>();

        Shelf() {}

        Shelf(long id) {
            this.id = id;
        }
    }

    /** Equal by name, and with a hash code that depends on the shelf. */
    @Entity(name = "Vase")
    static class Vase {
        @Id
        Long id;

        String name;

        @ManyToOne(fetch = FetchType.LAZY)
        @BackPopulates("vases")
        Shelf shelf;

        Vase() {}

        Vase(long id, String name) {
            this.id = id;
            this.name = name;
        }

        Shelf getShelf() {
            return shelf;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Vase vase && Objects.equals(name, vase.name);
        }

        @Override
        public int hashCode() {
            return Objects.hash(name, shelf == null ? null : shelf.id);
        }
    }

    /** Equal by name. */
    @Entity(name = "Bowl")
    static class Bowl {
        @Id
        Long id;

        String name;

        @ManyToOne(fetch = FetchType.LAZY)
        @BackPopulates("bowls")
        Shelf shelf;

        Bowl() {}

        Bowl(long id, String name) {
            this.id = id;
            this.name = name;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Bowl bowl && Objects.equals(name, bowl.name);
        }

        @Override
        public int hashCode() {
            return Objects.hash(name);
        }
    }

    @Entity(name = "Cup")
    static class Cup implements Comparable<Cup> {
        @Id
        Long id;

        String name;

        @ManyToOne(fetch = FetchType.LAZY)
        @BackPopulates("cups")
        Shelf shelf;

        Cup() {}

        Cup(long id, String name) {
            this.id = id;
            this.name = name;
        }

        @Override
        public int compareTo(Cup other) {
            return name.compareTo(other.name);
        }
    }

    /** Has a hash code that can be made to throw. */
    @Entity(name = "Label")
    static class Label {
        @Id
        Long id;

        transient boolean broken;

        @ManyToMany(mappedBy = "labels")
        @BackPopulates("labels")
        Set<Shelf> shelves = new HashSet<>();

        Label() {}

        Label(long id) {
            this.id = id;
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            if (broken) {
                throw new IllegalStateException("no hash code");
            }
            return 1;
        }
    }

    @RegisterExtension
    static final Orm orm =
            Orm.with(Team.class, Member.class, Shelf.class, Vase.class, Bowl.class, Cup.class, Label.class);

    private record Change(String name, Consumer<Members> change, String left) {
        @Override
        public String toString() {
            return name;
        }
    }

    private record Members(Set<Member> set, Member a, Member b, Member c, Member x) {}

    static Stream<Arguments> changes() {
        List<Change> changes = List.of(
                new Change(
                        "BP-45 add twice",
                        m -> {
                            assertThat(m.set.add(m.x)).isTrue();
                            assertThat(m.set.add(m.x)).isFalse();
                        },
                        "abcx"),
                new Change(
                        "BP-46 remove what another owner holds",
                        m -> assertThat(m.set.remove(m.x)).isFalse(),
                        "abc"),
                new Change("BP-46 remove", m -> assertThat(m.set.remove(m.b)).isTrue(), "ac"),
                new Change("BP-47 addAll", m -> m.set.addAll(List.of(m.a, m.x)), "abcx"),
                new Change("BP-47 removeAll", m -> m.set.removeAll(List.of(m.a, m.x)), "bc"),
                new Change("BP-47 retainAll", m -> m.set.retainAll(List.of(m.a, m.x)), "a"),
                new Change("BP-47 removeIf", m -> m.set.removeIf(each -> each == m.c), "ab"),
                new Change("BP-47 clear", m -> m.set.clear(), ""),
                new Change(
                        "BP-47 iterator remove",
                        m -> {
                            var iterator = m.set.iterator();
                            while (iterator.hasNext()) {
                                if (iterator.next() != m.a) {
                                    iterator.remove();
                                }
                            }
                        },
                        "a"));
        return changes.stream().flatMap(change -> Stream.of(State.values()).map(state -> Arguments.of(change, state)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("changes")
    @DisplayName("BP-45 BP-46 BP-47: every mutator tells each element once")
    void every_mutator_tells_each_element_once(Change change, State state) {
        Team t = new Team(1);
        Team other = new Team(2);
        Member a = new Member(3);
        Member b = new Member(4);
        Member c = new Member(5);
        Member x = new Member(6);
        t.getMembers().addAll(List.of(a, b, c));
        x.setTeam(other);
        try (Scene scene = Scene.of(orm, state, t, other, a, b, c, x)) {
            Members members =
                    new Members(scene.get(t).getMembers(), scene.get(a), scene.get(b), scene.get(c), scene.get(x));

            scene.actLoading(() -> change.change.accept(members));

            List<Member> all = List.of(members.a, members.b, members.c, members.x);
            List<Member> expected = change.left
                    .chars()
                    .mapToObj(each -> all.get("abcx".indexOf(each)))
                    .toList();
            assertThat(scene.get(t).getMembers()).containsExactlyInAnyOrderElementsOf(expected);
            for (Member member : all) {
                boolean stays = member == members.x && !expected.contains(member);
                assertThat(member.getTeam())
                        .isSameAs(expected.contains(member) ? scene.get(t) : stays ? scene.get(other) : null);
            }
            scene.commit();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"TRANSIENT", "LOADED", "DETACHED"})
    @DisplayName("trap 7: a hash code may depend on the other side")
    void a_hash_code_may_depend_on_the_other_side(State state) {
        Shelf s = new Shelf(1);
        Shelf r = new Shelf(2);
        Vase v = new Vase(3, "v");
        try (Scene scene = Scene.of(orm, state, s, r, v)) {
            scene.act(() -> scene.get(s).vases.add(scene.get(v)));
            assertThat(scene.get(s).vases).contains(scene.get(v));

            scene.act(() -> scene.get(r).vases.add(scene.get(v)));
            assertThat(scene.get(s).vases).isEmpty();
            assertThat(scene.get(r).vases).contains(scene.get(v));

            scene.act(() -> scene.get(r).vases.remove(scene.get(v)));
            assertThat(scene.get(r).vases).isEmpty();
            assertThat(scene.get(v).getShelf()).isNull();
        }
    }

    @Test
    @DisplayName("BP-20 C-35: of two equal elements the one that is meant leaves the list")
    void of_two_equal_elements_the_one_that_is_meant_leaves_the_list() {
        Shelf s = new Shelf(1);
        Shelf r = new Shelf(2);
        Bowl one = new Bowl(3, "same");
        Bowl other = new Bowl(4, "same");
        s.bowls.add(one);
        s.bowls.add(other);

        other.shelf = r;

        assertThat(s.bowls).hasSize(1);
        assertThat(s.bowls.get(0)).isSameAs(one);
        assertThat(r.bowls.get(0)).isSameAs(other);
        s.bowls.add(other);
        s.bowls.remove(other);
        assertThat(s.bowls.get(0)).isSameAs(one);
        InStep.check(List.of(s, r, one, other));
    }

    @Test
    @DisplayName("BP-21: a set that holds an equal element refuses the other, and the first never pays for it")
    void a_set_that_holds_an_equal_element_refuses_the_other() {
        Shelf s = new Shelf(1);
        Vase one = new Vase(3, "same");
        Vase other = new Vase(4, "same");
        s.vases.add(one);

        assertThat(s.vases.add(other)).isFalse();
        assertThat(other.shelf).isNull();
        assertThatThrownBy(() -> other.shelf = s)
                .isInstanceOf(TenonException.class)
                .hasMessageContainingAll("TNN005005", "'Shelf.vases'", "remove the other first");
        assertThat(other.shelf).isNull();
        other.shelf = null;

        assertThat(s.vases).hasSize(1);
        assertThat(s.vases.iterator().next()).isSameAs(one);
        assertThat(one.shelf).isSameAs(s);
    }

    @Test
    @DisplayName("BP-147 C-16: a hash code that throws midway leaves both sides as they were")
    void a_hash_code_that_throws_leaves_both_sides_as_they_were() {
        Shelf s = new Shelf(1);
        Label fine = new Label(2);
        Label broken = new Label(3);
        Label kept = new Label(4);
        s.labels.add(kept);
        broken.broken = true;

        assertThatThrownBy(() -> s.labels.add(broken)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> s.labels.addAll(List.of(fine, broken))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> broken.shelves.add(s)).isInstanceOf(IllegalStateException.class);

        assertThat(s.labels).containsExactly(kept);
        assertThat(kept.shelves).containsExactly(s);
        assertThat(fine.shelves).isEmpty();
        assertThat(broken.shelves).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"TRANSIENT", "LOADED", "UNLOADED"})
    @DisplayName("a sorted set and its ranges")
    void a_sorted_set_and_its_ranges(State state) {
        Shelf s = new Shelf(1);
        Cup a = new Cup(2, "a");
        Cup b = new Cup(3, "b");
        Cup c = new Cup(4, "c");
        a.shelf = s;
        b.shelf = s;
        try (Scene scene = Scene.of(orm, state, s, a, b, c)) {
            scene.actLoading(() -> {
                scene.get(s).cups.add(scene.get(c));
                assertThat(scene.get(s).cups.first()).isSameAs(scene.get(a));
                scene.get(s).cups.tailSet(scene.get(b)).clear();
            });

            assertThat(scene.get(s).cups).containsExactly(scene.get(a));
            assertThat(scene.get(b).shelf).isNull();
            assertThat(scene.get(c).shelf).isNull();
            scene.commit();
        }
        assertThat(orm.rows("select id from Cup where shelf_id = 1")).containsExactly("2");
    }
}
