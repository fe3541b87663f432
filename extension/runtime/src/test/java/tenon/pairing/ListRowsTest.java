/* SPDX-License-Identifier: Apache-2.0 */
package tenon.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.ListIterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tenon.pairing.Shop.Post;
import tenon.pairing.Shop.User;
import tenon.testing.InStep;
import tenon.testing.Orm;
import tenon.testing.Scene;
import tenon.testing.State;

/** Every method of a list and of its views. */
class ListRowsTest {

    @RegisterExtension
    static final Orm orm = Orm.with(Shop.ENTITIES);

    private final User u = new User(1);
    private final User v = new User(2);
    private final Post a = new Post(3);
    private final Post b = new Post(4);
    private final Post c = new Post(5);
    private final Post x = new Post(6);

    /** What is done to [a, b, c], where x belongs to another owner, and what is to be left, by index of a, b, c and x. */
    private record Change(String name, Consumer<Posts> change, String left) {
        @Override
        public String toString() {
            return name;
        }
    }

    private record Posts(List<Post> list, Post a, Post b, Post c, Post x) {}

    static Stream<Arguments> changes() {
        List<Change> changes = List.of(
                new Change(
                        "BP-22 add twice",
                        p -> {
                            assertThat(p.list.add(p.x)).isTrue();
                            assertThat(p.list.add(p.x)).isFalse();
                        },
                        "abcx"),
                new Change("BP-29 add at an index", p -> p.list.add(1, p.x), "axbc"),
                new Change("BP-29 add a linked one at an index", p -> p.list.add(0, p.c), "abc"),
                new Change("BP-29 addAll", p -> p.list.addAll(List.of(p.a, p.x)), "abcx"),
                new Change("BP-29 addAll at an index", p -> p.list.addAll(0, List.of(p.x, p.b)), "xabc"),
                new Change(
                        "BP-30 remove by index",
                        p -> assertThat(p.list.remove(1)).isSameAs(p.b),
                        "ac"),
                new Change(
                        "BP-23 remove twice",
                        p -> {
                            assertThat(p.list.remove(p.b)).isTrue();
                            assertThat(p.list.remove(p.b)).isFalse();
                        },
                        "ac"),
                new Change(
                        "BP-40 remove what another owner holds",
                        p -> assertThat(p.list.remove(p.x)).isFalse(),
                        "abc"),
                new Change("BP-31 clear a range", p -> p.list.subList(0, 2).clear(), "c"),
                new Change("BP-32 set", p -> assertThat(p.list.set(1, p.x)).isSameAs(p.b), "axc"),
                new Change("BP-34 replaceAll", p -> p.list.replaceAll(each -> each == p.b ? p.x : each), "axc"),
                new Change("BP-34 set in a range", p -> p.list.subList(1, 3).set(0, p.x), "axc"),
                new Change("BP-34 add to a range", p -> p.list.subList(0, 1).add(p.x), "axbc"),
                new Change("BP-34 addAll to a range", p -> p.list.subList(0, 1).addAll(List.of(p.x)), "axbc"),
                new Change(
                        "trap 6 clear a range of a range",
                        p -> p.list.subList(0, 3).subList(1, 2).clear(),
                        "ac"),
                new Change(
                        "BP-34 sort a range",
                        p -> p.list.subList(0, 2).sort(Comparator.comparing(post -> -post.id)),
                        "bac"),
                new Change("BP-35 swap", p -> Collections.swap(p.list, 0, 2), "cba"),
                new Change("BP-38 sort", p -> p.list.sort(Comparator.comparing(post -> -post.id)), "cba"),
                new Change("BP-38 reverse", p -> Collections.reverse(p.list), "cba"),
                new Change("BP-35 rotate", p -> Collections.rotate(p.list, 1), "cab"),
                new Change("BP-27 BP-26 clear", p -> p.list.clear(), ""),
                new Change(
                        "removeIf",
                        p -> assertThat(p.list.removeIf(each -> each == p.b)).isTrue(),
                        "ac"),
                new Change(
                        "removeAll",
                        p -> assertThat(p.list.removeAll(List.of(p.a, p.x))).isTrue(),
                        "bc"),
                new Change(
                        "retainAll",
                        p -> assertThat(p.list.retainAll(List.of(p.a, p.x))).isTrue(),
                        "a"),
                new Change(
                        "iterator remove",
                        p -> {
                            var iterator = p.list.iterator();
                            iterator.next();
                            iterator.remove();
                            assertThat(iterator.next()).isSameAs(p.b);
                            iterator.remove();
                        },
                        "c"),
                new Change(
                        "list iterator add, set and remove backwards",
                        p -> {
                            ListIterator<Post> iterator = p.list.listIterator(3);
                            assertThat(iterator.previous()).isSameAs(p.c);
                            iterator.set(p.x);
                            assertThat(iterator.previous()).isSameAs(p.b);
                            iterator.remove();
                            iterator.add(p.c);
                            assertThat(iterator.next()).isSameAs(p.x);
                        },
                        "acx"));
        return changes.stream().flatMap(change -> Stream.of(State.values()).map(state -> Arguments.of(change, state)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("changes")
    @DisplayName(
            "BP-22 BP-23 BP-26 BP-27 BP-29 BP-30 BP-31 BP-32 BP-34 BP-35 BP-38 BP-40: every mutator tells each element once")
    void every_mutator_tells_each_element_once(Change change, State state) {
        u.setPosts(List.of(a, b, c));
        v.setPosts(List.of(x));
        try (Scene scene = Scene.of(orm, state, u, v, a, b, c, x)) {
            Posts posts = new Posts(scene.get(u).getPosts(), scene.get(a), scene.get(b), scene.get(c), scene.get(x));

            scene.actLoading(() -> change.change.accept(posts));

            List<Post> all = List.of(posts.a, posts.b, posts.c, posts.x);
            List<Post> expected = change.left
                    .chars()
                    .mapToObj(each -> all.get("abcx".indexOf(each)))
                    .toList();
            assertThat(scene.get(u).getPosts()).containsExactlyElementsOf(expected);
            for (Post post : all) {
                boolean stays = post == posts.x && !expected.contains(post);
                assertThat(post.getUser())
                        .isSameAs(expected.contains(post) ? scene.get(u) : stays ? scene.get(v) : null);
            }
            scene.commit();
            if (state != State.DETACHED) {
                assertThat(orm.rows("select id from Post where user_id = 1"))
                        .containsExactlyInAnyOrderElementsOf(expected.stream()
                                .map(post -> String.valueOf(post.id))
                                .toList());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(State.class)
    @DisplayName("BP-28: a repeated element of an assigned list counts once")
    void a_repeated_element_of_an_assigned_list_counts_once(State state) {
        u.setPosts(List.of(a, b, c));
        try (Scene scene = Scene.of(orm, state, u, a, b, c)) {
            scene.actLoading(() -> scene.get(u).setPosts(Arrays.asList(scene.get(a), scene.get(b), scene.get(a))));

            assertThat(scene.get(u).getPosts()).containsExactly(scene.get(a), scene.get(b));
            assertThat(scene.get(c).getUser()).isNull();
        }
    }

    @Test
    @DisplayName("BP-35 trap 5: an element that is set into a second place stays linked until its last place goes")
    void an_element_in_two_places_stays_linked_until_its_last_place_goes() {
        u.setPosts(List.of(a, b));
        u.getPosts().set(1, a);
        assertThat(b.getUser()).isNull();

        u.getPosts().remove(0);
        assertThat(a.getUser()).isSameAs(u);

        u.getPosts().remove(0);
        assertThat(a.getUser()).isNull();
    }

    @Test
    @DisplayName("BP-24: a move takes an element out of all its places")
    void a_move_takes_an_element_out_of_all_its_places() {
        u.setPosts(List.of(a, b));
        u.getPosts().set(1, a);

        a.setUser(v);

        assertThat(u.getPosts()).isEmpty();
        assertThat(v.getPosts()).containsExactly(a);
    }

    @ParameterizedTest
    @EnumSource(State.class)
    @DisplayName("BP-41: an index that is out of bounds changes nothing")
    void an_index_that_is_out_of_bounds_changes_nothing(State state) {
        u.setPosts(List.of(a));
        try (Scene scene = Scene.of(orm, state, u, a, x)) {
            List<Post> posts = scene.get(u).getPosts();
            assertThatThrownBy(() -> posts.remove(1)).isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> posts.add(2, scene.get(x))).isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> posts.set(1, scene.get(x))).isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> posts.subList(0, 2)).isInstanceOf(IndexOutOfBoundsException.class);

            assertThat(posts).containsExactly(scene.get(a));
            assertThat(scene.get(x).getUser()).isNull();
        }
    }

    @Test
    @DisplayName("BP-42: a copy is a plain list")
    void a_copy_is_a_plain_list() {
        u.setPosts(List.of(a));

        new ArrayList<>(u.getPosts()).remove(a);
        u.getPosts().stream().toList();

        assertThat(a.getUser()).isSameAs(u);
    }

    @ParameterizedTest
    @EnumSource(State.class)
    @DisplayName("BP-150: a null element is refused and nothing is changed")
    void a_null_element_is_refused(State state) {
        u.setPosts(List.of(a));
        try (Scene scene = Scene.of(orm, state, u, a, x)) {
            List<Post> posts = scene.get(u).getPosts();
            assertThatThrownBy(() -> posts.add(null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessageContainingAll("TNN005001", "'User.posts'", "Leave the element out");
            assertThatThrownBy(() -> posts.addAll(Arrays.asList(scene.get(x), null)))
                    .isInstanceOf(NullPointerException.class);
            assertThatThrownBy(() -> scene.get(u).setPosts(Arrays.asList(scene.get(x), null)))
                    .isInstanceOf(NullPointerException.class);

            assertThat(posts).containsExactly(scene.get(a));
            assertThat(scene.get(x).getUser()).isNull();
            InStep.check(scene.objects());
        }
    }

    @Test
    @DisplayName("BP-149 BP-179 BP-180: an element of another type is refused before anything changes")
    @SuppressWarnings({"unchecked", "rawtypes"})
    void an_element_of_another_type_is_refused() {
        assertThatThrownBy(() -> ((List) u.getPosts()).add("post"))
                .isInstanceOf(ClassCastException.class)
                .hasMessageContainingAll(
                        "TNN005002", "'User.posts'", "java.lang.String", "Add an element of the declared type");

        assertThat(u.getPosts()).isEmpty();
    }

    @Test
    @DisplayName("a function that throws leaves all as it was")
    void a_function_that_throws_leaves_all_as_it_was() {
        u.setPosts(List.of(a, b));
        assertThatThrownBy(() -> u.getPosts().removeIf(each -> {
                    if (each == b) {
                        throw new IllegalStateException("no");
                    }
                    return true;
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> u.getPosts().sort((one, other) -> {
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(u.getPosts()).containsExactly(a, b);
        assertThat(a.getUser()).isSameAs(u);
    }

    @Test
    @DisplayName("trap 22: setters and methods that link both sides by hand do no harm")
    void linking_both_sides_by_hand_does_no_harm() {
        a.setUser(u);
        u.getPosts().add(a);
        u.getPosts().add(b);
        b.setUser(u);
        v.getPosts().add(a);
        u.getPosts().remove(a);
        a.setUser(v);

        assertThat(u.getPosts()).containsExactly(b);
        assertThat(v.getPosts()).containsExactly(a);
    }
}
