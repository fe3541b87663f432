/* SPDX-License-Identifier: Apache-2.0 */
package tenon.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.List;
import org.hibernate.Hibernate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tenon.pairing.Shop.Post;
import tenon.pairing.Shop.User;
import tenon.testing.InStep;
import tenon.testing.Orm;
import tenon.testing.Scene;
import tenon.testing.State;

/** One-to-many and many-to-one, from both sides. */
class OneToManyRowsTest {

    @RegisterExtension
    static final Orm orm = Orm.with(Shop.ENTITIES);

    private final User u = new User(1);
    private final User v = new User(2);
    private final Post p = new Post(3);
    private final Post q = new Post(4);

    private static List<String> rows() {
        return orm.rows("select id, user_id from Post order by id");
    }

    @ParameterizedTest
    @EnumSource(State.class)
    @DisplayName("BP-01 BP-88: adding an element sets its reference")
    void adding_an_element_sets_its_reference(State state) {
        try (Scene scene = Scene.of(orm, state, u, p)) {
            scene.act(() -> scene.get(u).getPosts().add(scene.get(p)));

            assertThat(scene.get(p).getUser()).isSameAs(scene.get(u));
            scene.commit();
        }
        if (state != State.DETACHED) {
            assertThat(rows()).containsExactly("[3, 1]");
        }
    }

    @ParameterizedTest
    @EnumSource(State.class)
    @DisplayName("BP-02 BP-74: setting the reference appends the element, and loads nothing")
    void setting_the_reference_appends_the_element(State state) {
        q.setUser(u);
        try (Scene scene = Scene.of(orm, state, u, p, q)) {
            scene.act(() -> scene.get(p).setUser(scene.get(u)));

            assertThat(Hibernate.isInitialized(scene.get(u).getPosts())).isEqualTo(state != State.UNLOADED);
            assertThat(scene.get(u).getPosts()).containsExactly(scene.get(q), scene.get(p));
            scene.commit();
        }
        if (state != State.DETACHED) {
            assertThat(rows()).containsExactly("[3, 1]", "[4, 1]");
        }
    }

    @ParameterizedTest
    @EnumSource(State.class)
    @DisplayName("BP-03: removing an element clears its reference")
    void removing_an_element_clears_its_reference(State state) {
        p.setUser(u);
        try (Scene scene = Scene.of(orm, state, u, p)) {
            scene.act(() ->
                    assertThat(scene.get(u).getPosts().remove(scene.get(p))).isTrue());

            assertThat(scene.get(p).getUser()).isNull();
            assertThat(scene.get(u).getPosts()).isEmpty();
            scene.commit();
        }
        if (state != State.DETACHED) {
            assertThat(rows()).containsExactly("[3, null]");
        }
    }

    @ParameterizedTest
    @EnumSource(State.class)
    @DisplayName("BP-05 BP-06: setting the same reference again does nothing, nor does a null that was null")
    void setting_the_same_reference_again_does_nothing(State state) {
        p.setUser(u);
        try (Scene scene = Scene.of(orm, state, u, p, q)) {
            scene.act(() -> {
                scene.get(p).setUser(scene.get(u));
                scene.get(p).setUser(scene.get(u));
                scene.get(q).setUser(null);
            });

            assertThat(scene.get(u).getPosts()).containsExactly(scene.get(p));
            assertThat(scene.get(q).getUser()).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource(State.class)
    @DisplayName("BP-07 BP-08 BP-141: clearing the reference removes the element, once")
    void clearing_the_reference_removes_the_element(State state) {
        p.setUser(u);
        try (Scene scene = Scene.of(orm, state, u, p)) {
            scene.act(() -> {
                scene.get(p).setUser(null);
                scene.get(p).setUser(null);
            });

            assertThat(scene.get(u).getPosts()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(State.class)
    @DisplayName("BP-09 BP-78 BP-138 BP-139 BP-182: a move by the reference leaves the old owner, and is one UPDATE")
    void a_move_by_the_reference_leaves_the_old_owner(State state) {
        p.setUser(u);
        try (Scene scene = Scene.of(orm, state, u, v, p)) {
            scene.act(() -> scene.get(p).setUser(scene.get(v)));

            if (state == State.LOADED || state == State.UNLOADED) {
                scene.session().flush();
                assertThat(orm.sql().statements()).singleElement().asString().startsWith("update");
            }
            assertThat(scene.get(u).getPosts()).isEmpty();
            assertThat(scene.get(v).getPosts()).containsExactly(scene.get(p));
            scene.commit();
        }
        if (state != State.DETACHED) {
            assertThat(rows()).containsExactly("[3, 2]");
        }
    }

    @ParameterizedTest
    @EnumSource(State.class)
    @DisplayName("BP-09 BP-78: a move by the collection leaves the old owner")
    void a_move_by_the_collection_leaves_the_old_owner(State state) {
        p.setUser(u);
        try (Scene scene = Scene.of(orm, state, u, v, p)) {
            scene.act(() -> scene.get(v).getPosts().add(scene.get(p)));

            assertThat(scene.get(p).getUser()).isSameAs(scene.get(v));
            assertThat(scene.get(u).getPosts()).isEmpty();
            assertThat(scene.get(v).getPosts()).containsExactly(scene.get(p));
        }
    }

    @ParameterizedTest
    @EnumSource(State.class)
    @DisplayName("BP-11 BP-89: assigning a collection takes its elements from their owners")
    void assigning_a_collection_takes_its_elements_from_their_owners(State state) {
        p.setUser(u);
        q.setUser(v);
        try (Scene scene = Scene.of(orm, state, u, v, p, q)) {
            scene.actLoading(() -> scene.get(v).setPosts(List.of(scene.get(p))));

            assertThat(scene.get(u).getPosts()).isEmpty();
            assertThat(scene.get(p).getUser()).isSameAs(scene.get(v));
            assertThat(scene.get(q).getUser()).isNull();
            scene.commit();
        }
        if (state != State.DETACHED) {
            assertThat(rows()).containsExactly("[3, 2]", "[4, null]");
        }
    }

    @ParameterizedTest
    @EnumSource(State.class)
    @DisplayName("BP-13: assigning another owner's collection moves all elements into a collection of its own")
    void assigning_another_owners_collection_moves_all_elements(State state) {
        u.getPosts().addAll(List.of(p, q));
        try (Scene scene = Scene.of(orm, state, u, v, p, q)) {
            scene.actLoading(() -> scene.get(v).setPosts(scene.get(u).getPosts()));

            assertThat(scene.get(u).getPosts()).isEmpty();
            assertThat(scene.get(v).getPosts()).containsExactlyInAnyOrder(scene.get(p), scene.get(q));
            assertThat(scene.get(v).getPosts()).isNotSameAs(scene.get(u).getPosts());
        }
    }

    @ParameterizedTest
    @EnumSource(State.class)
    @DisplayName("BP-14 BP-15 BP-185: assigning its own collection or a copy changes nothing, and writes nothing")
    void assigning_its_own_collection_or_a_copy_changes_nothing(State state) {
        p.setUser(u);
        try (Scene scene = Scene.of(orm, state, u, p)) {
            Hibernate.initialize(scene.get(u).getPosts());
            scene.act(() -> {
                scene.get(u).setPosts(scene.get(u).getPosts());
                scene.get(u).setPosts(new ArrayList<>(scene.get(u).getPosts()));
            });

            assertThat(scene.get(p).getUser()).isSameAs(scene.get(u));
            if (scene.session() != null) {
                scene.session().flush();
                assertThat(orm.sql().statements()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(State.class)
    @DisplayName("BP-16 BP-17: assigning null clears the collection")
    void assigning_null_clears_the_collection(State state) {
        p.setUser(u);
        try (Scene scene = Scene.of(orm, state, u, p)) {
            scene.actLoading(() -> scene.get(u).setPosts(null));

            assertThat(scene.get(p).getUser()).isNull();
            assertThat(scene.get(u).getPosts()).isEmpty();
            scene.commit();
        }
        if (state != State.DETACHED) {
            assertThat(rows()).containsExactly("[3, null]");
        }
    }

    @ParameterizedTest
    @EnumSource(State.class)
    @DisplayName("BP-19: moving elements while iterating over them fails fast, with everything in step")
    void moving_elements_while_iterating_fails_fast(State state) {
        Post r = new Post(5);
        u.getPosts().addAll(List.of(p, q, r));
        try (Scene scene = Scene.of(orm, state, u, v, p, q, r)) {
            assertThatThrownBy(() -> {
                        for (Post each : scene.get(u).getPosts()) {
                            scene.get(v).getPosts().add(each);
                        }
                    })
                    .isInstanceOf(ConcurrentModificationException.class);

            assertThat(scene.get(v).getPosts()).hasSize(1);
            InStep.check(scene.objects());
        }
    }

    @Test
    @DisplayName("BP-195 BP-196: neither the replaced list nor the one that was given is live")
    void neither_the_replaced_list_nor_the_given_one_is_live() {
        u.getPosts().add(p);
        List<Post> replaced = u.getPosts();
        List<Post> given = new ArrayList<>(List.of(q));
        u.setPosts(given);

        replaced.add(new Post(7));
        given.add(new Post(8));

        assertThat(u.getPosts()).containsExactly(q);
        assertThat(replaced).hasSize(2);
        assertThat(p.getUser()).isNull();
    }

    @Test
    @DisplayName("BP-198: a list that was read before a change is live")
    void a_list_that_was_read_before_a_change_is_live() {
        List<Post> posts = u.getPosts();

        p.setUser(u);

        assertThat(posts).containsExactly(p);
    }

    @Test
    @DisplayName("BP-18: constructor, setter and collection count in program order")
    void writes_count_in_program_order() {
        p.setUser(v);
        u.setPosts(List.of(p));
        assertThat(v.getPosts()).isEmpty();

        p.setUser(v);

        assertThat(u.getPosts()).isEmpty();
        assertThat(v.getPosts()).containsExactly(p);
    }

    @ParameterizedTest
    @EnumSource(State.class)
    @DisplayName("BP-137: a change of one side changes the other once, and ends there")
    void a_change_of_one_side_ends_at_the_other(State state) {
        try (Scene scene = Scene.of(orm, state, u, v, p)) {
            scene.act(() -> {
                scene.get(u).getPosts().add(scene.get(p));
                scene.get(p).setUser(scene.get(v));
                scene.get(u).getPosts().add(scene.get(p));
                scene.get(p).setUser(null);
                scene.get(p).setUser(scene.get(u));
            });
            assertThat(scene.get(u).getPosts()).containsExactly(scene.get(p));
            assertThat(scene.get(v).getPosts()).isEmpty();
        }
    }
}
