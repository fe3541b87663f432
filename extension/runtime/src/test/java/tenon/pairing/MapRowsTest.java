/* SPDX-License-Identifier: Apache-2.0 */
package tenon.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tenon.TenonException;
import tenon.pairing.Shop.Item;
import tenon.pairing.Shop.Note;
import tenon.testing.InStep;
import tenon.testing.Orm;
import tenon.testing.Scene;
import tenon.testing.State;

/** Maps that an attribute of their elements keys. */
class MapRowsTest {

    @RegisterExtension
    static final Orm orm = Orm.with(Shop.ENTITIES);

    private final Item i = new Item(1);
    private final Item j = new Item(2);
    private final Note a = new Note(3, "a");
    private final Note b = new Note(4, "b");
    private final Note x = new Note(5, "x");

    private record Change(String name, Consumer<Notes> change, String left) {
        @Override
        public String toString() {
            return name;
        }
    }

    private record Notes(Map<String, Note> map, Note a, Note b, Note x) {}

    static Stream<Arguments> changes() {
        List<Change> changes = List.of(
                new Change("put", n -> assertThat(n.map.put("x", n.x)).isNull(), "abx"),
                new Change(
                        "put what is there",
                        n -> assertThat(n.map.put("a", n.a)).isSameAs(n.a),
                        "ab"),
                new Change("putAll", n -> n.map.putAll(Map.of("x", n.x, "a", n.a)), "abx"),
                new Change("putIfAbsent", n -> n.map.putIfAbsent("x", n.x), "abx"),
                new Change("computeIfAbsent", n -> n.map.computeIfAbsent("x", key -> n.x), "abx"),
                new Change("compute to null", n -> n.map.compute("a", (key, note) -> null), "b"),
                new Change("merge", n -> n.map.merge("x", n.x, (one, other) -> other), "abx"),
                new Change("remove", n -> assertThat(n.map.remove("a")).isSameAs(n.a), "b"),
                new Change(
                        "remove key and value",
                        n -> assertThat(n.map.remove("a", n.a)).isTrue(),
                        "b"),
                new Change("keySet remove", n -> n.map.keySet().remove("a"), "b"),
                new Change("keySet retainAll", n -> n.map.keySet().retainAll(List.of("b")), "b"),
                new Change("values remove", n -> n.map.values().remove(n.a), "b"),
                new Change("values removeIf", n -> n.map.values().removeIf(note -> note == n.a), "b"),
                new Change(
                        "entrySet removeIf",
                        n -> n.map.entrySet().removeIf(e -> e.getKey().equals("a")),
                        "b"),
                new Change("clear", n -> n.map.clear(), ""));
        return changes.stream().flatMap(change -> Stream.of(State.values()).map(state -> Arguments.of(change, state)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("changes")
    @DisplayName("BP-50 BP-52: every mutator tells each element once")
    void every_mutator_tells_each_element_once(Change change, State state) {
        a.setItem(i);
        b.setItem(i);
        x.setItem(j);
        try (Scene scene = Scene.of(orm, state, i, j, a, b, x)) {
            Notes notes = new Notes(scene.get(i).getNotes(), scene.get(a), scene.get(b), scene.get(x));

            scene.actLoading(() -> change.change.accept(notes));

            List<Note> all = List.of(notes.a, notes.b, notes.x);
            List<Note> expected = change.left
                    .chars()
                    .mapToObj(each -> all.get("abx".indexOf(each)))
                    .toList();
            assertThat(scene.get(i).getNotes().values()).containsExactlyInAnyOrderElementsOf(expected);
            for (Note note : all) {
                boolean stays = note == notes.x && !expected.contains(note);
                assertThat(note.getItem())
                        .isSameAs(expected.contains(note) ? scene.get(i) : stays ? scene.get(j) : null);
            }
            scene.commit();
        }
    }

    @ParameterizedTest
    @EnumSource(State.class)
    @DisplayName("BP-53: setting the reference puts the element under its key, without loading")
    void setting_the_reference_puts_the_element_under_its_key(State state) {
        try (Scene scene = Scene.of(orm, state, i, a)) {
            scene.act(() -> scene.get(a).setItem(scene.get(i)));

            assertThat(scene.get(i).getNotes()).containsExactly(Map.entry("a", scene.get(a)));
        }
    }

    @ParameterizedTest
    @EnumSource(State.class)
    @DisplayName("BP-54 trap 19: an element whose key is taken learns of it")
    void an_element_whose_key_is_taken_learns_of_it(State state) {
        Note other = new Note(6, "a");
        a.setItem(i);
        try (Scene scene = Scene.of(orm, state, i, a, other)) {
            if (state == State.UNLOADED) {
                scene.get(i).getNotes().size();
            }
            scene.act(() -> scene.get(other).setItem(scene.get(i)));

            assertThat(scene.get(a).getItem()).isNull();
            assertThat(scene.get(i).getNotes()).containsExactly(Map.entry("a", scene.get(other)));
        }
    }

    @Test
    @DisplayName("BP-55: an entry is found by its element, whatever its key has become")
    void an_entry_is_found_by_its_element() {
        a.setItem(i);
        a.keyword = "changed";

        a.setItem(null);

        assertThat(i.getNotes()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(State.class)
    @DisplayName("BP-56: an element is refused under a key that is not its own")
    void an_element_is_refused_under_a_key_that_is_not_its_own(State state) {
        try (Scene scene = Scene.of(orm, state, i, a)) {
            assertThatThrownBy(() -> scene.get(i).getNotes().put("other", scene.get(a)))
                    .isInstanceOf(TenonException.class)
                    .hasMessageContainingAll("TNN005004", "'Item.notes'", "Put the element under its own key");
            assertThatThrownBy(() -> scene.get(i).setNotes(Map.of("other", scene.get(a))))
                    .isInstanceOf(TenonException.class)
                    .hasMessageContaining("TNN005004");

            assertThat(scene.get(i).getNotes()).isEmpty();
            assertThat(scene.get(a).getItem()).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource(State.class)
    @DisplayName("BP-57 BP-58: an element without a key is refused on either side")
    void an_element_without_a_key_is_refused(State state) {
        Note nameless = new Note(7, null);
        try (Scene scene = Scene.of(orm, state, i, nameless)) {
            assertThatThrownBy(() -> scene.get(nameless).setItem(scene.get(i)))
                    .isInstanceOf(TenonException.class)
                    .hasMessageContainingAll("TNN005003", "'Note.keyword'", "Set 'keyword' before");
            assertThatThrownBy(() -> scene.get(i).getNotes().put(null, scene.get(nameless)))
                    .isInstanceOf(TenonException.class);

            assertThat(scene.get(nameless).getItem()).isNull();
            InStep.check(scene.objects());
        }
    }

    @ParameterizedTest
    @EnumSource(State.class)
    @DisplayName("BP-59: assigning a map changes the difference")
    void assigning_a_map_changes_the_difference(State state) {
        a.setItem(i);
        b.setItem(i);
        x.setItem(j);
        try (Scene scene = Scene.of(orm, state, i, j, a, b, x)) {
            Map<String, Note> assigned = new LinkedHashMap<>();
            assigned.put("b", scene.get(b));
            assigned.put("x", scene.get(x));
            scene.actLoading(() -> scene.get(i).setNotes(assigned));

            assertThat(scene.get(i).getNotes().keySet()).containsExactlyInAnyOrder("b", "x");
            assertThat(scene.get(a).getItem()).isNull();
            assertThat(scene.get(j).getNotes()).isEmpty();
        }
    }
}
