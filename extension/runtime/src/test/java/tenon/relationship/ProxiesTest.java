/* SPDX-License-Identifier: Apache-2.0 */
package tenon.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.Set;
import org.hibernate.Hibernate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tenon.relationship.Labels.Keyword;
import tenon.relationship.Labels.Profile;
import tenon.relationship.Labels.Remark;
import tenon.relationship.Labels.Topic;
import tenon.relationship.Labels.User;
import tenon.relationship.Labels.UserKeyword;
import tenon.testing.Orm;
import tenon.testing.Scene;
import tenon.testing.State;

/** Views over association objects: what is changed through them, in each state of the owner. */
class ProxiesTest {

    @RegisterExtension
    static final Orm orm = Orm.with(Labels.ENTITIES);

    private final User ann = new User(1);
    private final User bob = new User(2);
    private final Keyword red = new Keyword("red");
    private final Keyword green = new Keyword("green");
    private final Keyword blue = new Keyword("blue");

    private static List<String> rows() {
        return orm.rows("select a.user_id, k.word from UserKeyword a left join Keyword k on k.id = a.keyword_id"
                + " order by a.user_id, k.word");
    }

    private Scene scene(State state) {
        return Scene.of(orm, state, ann, bob, red, green, blue);
    }

    @ParameterizedTest
    @EnumSource(State.class)
    @DisplayName("F-300 F-304 BP-208: adding makes one association object and links both of its ends")
    void adding_links_both_ends_of_a_new_association_object(State state) {
        try (Scene scene = scene(state)) {
            scene.act(() ->
                    assertThat(scene.get(ann).getKeywords().add(scene.get(red))).isTrue());

            assertThat(scene.get(ann).getKeywords()).containsExactly(scene.get(red));
            assertThat(scene.get(red).getUsers()).containsExactly(scene.get(ann));
            assertThat(scene.get(ann).getUserKeywords()).hasSize(1);
            assertThat(scene.get(red).getUserKeywords())
                    .containsExactly(scene.get(ann).getUserKeywords().get(0));
            scene.commit();
        }
        if (state != State.DETACHED) {
            assertThat(rows()).containsExactly("[1, red]");
        }
    }

    @ParameterizedTest
    @EnumSource(State.class)
    @DisplayName("F-304 BP-209 C-26: removing unlinks both ends, and the row is deleted")
    void removing_unlinks_both_ends_and_deletes_the_row(State state) {
        ann.getKeywords().add(red);
        ann.getKeywords().add(green);
        bob.getKeywords().add(red);
        try (Scene scene = scene(state)) {
            scene.actLoading(() -> assertThat(scene.get(ann).getKeywords().remove(scene.get(red)))
                    .isTrue());

            assertThat(scene.get(red).getUsers()).containsExactly(scene.get(bob));
            assertThat(scene.get(red).getUserKeywords()).hasSize(1);
            assertThat(scene.get(ann).getKeywords()).containsExactly(scene.get(green));
            scene.commit();
        }
        if (state != State.DETACHED) {
            assertThat(rows()).containsExactly("[1, green]", "[2, red]");
        }
    }

    @ParameterizedTest
    @EnumSource(State.class)
    @DisplayName("BP-209: removing from the other end unlinks both ends, too")
    void removing_from_the_other_end_unlinks_both_ends(State state) {
        ann.getKeywords().add(red);
        bob.getKeywords().add(red);
        try (Scene scene = scene(state)) {
            scene.actLoading(() ->
                    assertThat(scene.get(red).getUsers().remove(scene.get(ann))).isTrue());

            assertThat(scene.get(ann).getKeywords()).isEmpty();
            assertThat(scene.get(red).getUsers()).containsExactly(scene.get(bob));
            scene.commit();
        }
        if (state != State.DETACHED) {
            assertThat(rows()).containsExactly("[2, red]");
        }
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void every_removal_of_a_list_unlinks_both_ends(State state) {
        List<Keyword> more = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            more.add(new Keyword("k" + i));
            ann.getKeywords().add(more.get(i));
        }
        List<Object> all = new ArrayList<>(more);
        all.add(ann);
        try (Scene scene = Scene.of(orm, state, all.toArray())) {
            List<Keyword> view = scene.get(ann).getKeywords();
            List<Keyword> order = new ArrayList<>(view);
            scene.actLoading(() -> {
                assertThat(view.remove(0)).isSameAs(order.get(0));
                view.removeAll(Set.of(order.get(1)));
                view.removeIf(keyword -> keyword == order.get(2));
                Iterator<Keyword> iterator = view.iterator();
                iterator.next();
                iterator.remove();
                view.subList(0, 2).clear();
                view.subList(0, 2).remove(order.get(6));
                view.retainAll(Set.of(order.get(7)));
            });

            assertThat(view).containsExactly(order.get(7));
            for (Keyword keyword : order) {
                assertThat(keyword.getUserKeywords()).as("%s", keyword).hasSize(keyword == order.get(7) ? 1 : 0);
            }
            scene.actLoading(view::clear);
            assertThat(order.get(7).getUserKeywords()).isEmpty();
            scene.commit();
        }
        if (state != State.DETACHED) {
            assertThat(rows()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void every_removal_of_a_set_unlinks_both_ends(State state) {
        List<Keyword> more = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            more.add(new Keyword("k" + i));
            ann.getKeywords().add(more.get(i));
        }
        List<Object> all = new ArrayList<>(more);
        all.add(ann);
        try (Scene scene = Scene.of(orm, state, all.toArray())) {
            Set<Keyword> view = scene.get(ann).keywordSet();
            scene.actLoading(() -> {
                assertThat(view.remove(scene.get(more.get(0)))).isTrue();
                assertThat(view.remove(scene.get(more.get(0)))).isFalse();
                assertThat(view.removeAll(List.of(scene.get(more.get(1))))).isTrue();
                view.removeIf(keyword -> keyword == scene.get(more.get(2)));
                Iterator<Keyword> iterator = view.iterator();
                while (iterator.next() != scene.get(more.get(3))) {
                    // looked for
                }
                iterator.remove();
                view.retainAll(Set.of(scene.get(more.get(5))));
            });

            assertThat(view).containsExactly(scene.get(more.get(5)));
            for (Keyword keyword : more.subList(0, 5)) {
                assertThat(scene.get(keyword).getUserKeywords()).isEmpty();
            }
            scene.actLoading(view::clear);
            assertThat(scene.get(more.get(5)).getUsers()).isEmpty();
            scene.commit();
        }
        if (state != State.DETACHED) {
            assertThat(rows()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void a_set_adds_a_target_once(State state) {
        ann.getKeywords().add(red);
        try (Scene scene = scene(state)) {
            scene.actLoading(() -> {
                assertThat(scene.get(ann).keywordSet().add(scene.get(red))).isFalse();
                assertThat(scene.get(ann).keywordSet().add(scene.get(green))).isTrue();
            });

            assertThat(scene.get(ann).keywordSet()).isEqualTo(Set.of(scene.get(red), scene.get(green)));
            scene.commit();
        }
        if (state != State.DETACHED) {
            assertThat(rows()).containsExactly("[1, green]", "[1, red]");
        }
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void inserting_puts_the_target_at_its_place(State state) {
        ann.getKeywords().addAll(List.of(red, green));
        try (Scene scene = scene(state)) {
            List<Keyword> view = scene.get(ann).getKeywords();
            Keyword second = view.get(1);
            scene.actLoading(() -> view.add(1, scene.get(blue)));

            assertThat(view).hasSize(3).element(1).isSameAs(scene.get(blue));
            assertThat(view).element(2).isSameAs(second);
            scene.commit();
        }
        if (state != State.DETACHED) {
            assertThat(rows()).containsExactly("[1, blue]", "[1, green]", "[1, red]");
        }
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void setting_replaces_the_association_object(State state) {
        ann.getKeywords().addAll(List.of(red, green));
        try (Scene scene = scene(state)) {
            List<Keyword> view = scene.get(ann).getKeywords();
            Keyword first = view.get(0);
            UserKeyword kept = scene.get(ann).getUserKeywords().get(1);
            scene.actLoading(() -> assertThat(view.set(0, scene.get(blue))).isSameAs(first));

            assertThat(view).hasSize(2).element(0).isSameAs(scene.get(blue));
            assertThat(scene.get(ann).getUserKeywords()).element(1).isSameAs(kept);
            assertThat(first.getUsers()).isEmpty();
            assertThat(scene.get(blue).getUsers()).containsExactly(scene.get(ann));
            scene.commit();
        }
        if (state != State.DETACHED) {
            assertThat(rows()).hasSize(2).contains("[1, blue]");
        }
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void setting_an_equal_target_is_no_change(State state) {
        ann.getKeywords().add(red);
        try (Scene scene = scene(state)) {
            List<UserKeyword> before = new ArrayList<>(scene.get(ann).getUserKeywords());
            scene.act(() -> scene.get(ann).getKeywords().set(0, scene.get(red)));

            assertThat(scene.get(ann).getUserKeywords()).containsExactlyElementsOf(before);
        }
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void a_change_function_changes_the_association_object_in_place(State state) {
        UserKeyword link = new UserKeyword(ann, red);
        link.setSpecialKey("a");
        try (Scene scene = scene(state)) {
            scene.actLoading(() ->
                    assertThat(scene.get(ann).getSpecialKeys().set(0, "b")).isEqualTo("a"));

            assertThat(scene.get(ann).getSpecialKeys()).containsExactly("b");
            assertThat(scene.get(ann).getKeywords()).containsExactly(scene.get(red));
            scene.commit();
        }
        if (state != State.DETACHED) {
            assertThat(orm.rows("select specialKey from UserKeyword")).containsExactly("b");
        }
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void sorting_replaces_no_association_object(State state) {
        ann.getKeywords().addAll(List.of(red, green, blue));
        try (Scene scene = scene(state)) {
            List<UserKeyword> before = new ArrayList<>(scene.get(ann).getUserKeywords());
            scene.actLoading(() -> scene.get(ann).getKeywords().sort(Comparator.comparing(Keyword::getWord)));

            assertThat(scene.get(ann).getWords()).containsExactly("blue", "green", "red");
            assertThat(scene.get(ann).getUserKeywords()).containsExactlyInAnyOrderElementsOf(before);
            scene.commit();
        }
        if (state != State.DETACHED) {
            assertThat(rows()).hasSize(3);
        }
    }

    @ParameterizedTest
    @EnumSource(State.class)
    @DisplayName("F-304: assigning keeps the association objects of what stays")
    void assigning_keeps_the_association_objects_of_what_stays(State state) {
        new UserKeyword(ann, red).setSpecialKey("kept");
        ann.getKeywords().add(green);
        try (Scene scene = scene(state)) {
            scene.actLoading(
                    () -> Proxies.assign(scene.get(ann).getKeywords(), List.of(scene.get(blue), scene.get(red))));

            assertThat(scene.get(ann).getKeywords()).containsExactly(scene.get(blue), scene.get(red));
            assertThat(scene.get(green).getUsers()).isEmpty();
            scene.commit();
        }
        if (state != State.DETACHED) {
            assertThat(orm.rows("select k.word, a.specialKey from UserKeyword a join Keyword k on k.id = a.keyword_id"
                            + " order by k.word"))
                    .containsExactly("[blue, null]", "[red, kept]");
        }
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void assigning_a_set_changes_the_difference(State state) {
        new UserKeyword(ann, red).setSpecialKey("kept");
        ann.getKeywords().add(green);
        try (Scene scene = scene(state)) {
            scene.actLoading(
                    () -> Proxies.assign(scene.get(ann).keywordSet(), Set.of(scene.get(blue), scene.get(red))));

            assertThat(scene.get(ann).keywordSet()).containsExactlyInAnyOrder(scene.get(blue), scene.get(red));
            scene.commit();
        }
        if (state != State.DETACHED) {
            assertThat(orm.rows("select specialKey from UserKeyword where specialKey is not null"))
                    .containsExactly("kept");
        }
    }

    @ParameterizedTest
    @EnumSource(State.class)
    @DisplayName("F-303: a view over a view makes both objects, and removes the association object only")
    void a_view_over_a_view_leaves_the_target_alone(State state) {
        ann.getKeywords().addAll(List.of(red, green));
        bob.getKeywords().add(red);
        try (Scene scene = scene(state)) {
            scene.actLoading(() -> {
                assertThat(scene.get(ann).getWords().remove("red")).isTrue();
                assertThat(scene.get(ann).wordSet().add("green")).isFalse();
                assertThat(scene.get(ann).wordSet().add("new")).isTrue();
                scene.get(ann).getWords().add(0, "first");
                scene.get(ann).getWords().remove("green");
            });

            assertThat(scene.get(ann).getWords()).containsExactly("first", "new");
            assertThat(scene.get(red).getUsers()).containsExactly(scene.get(bob));
            assertThat(scene.get(green).getUsers()).isEmpty();
            if (scene.session() != null) {
                // At a flush, Hibernate 6.6 does not cascade from a new association object to a new target.
                scene.get(ann).getKeywords().forEach(scene.session()::persist);
            }
            scene.commit();
        }
        if (state != State.DETACHED) {
            assertThat(rows()).containsExactly("[1, first]", "[1, new]", "[2, red]");
            assertThat(orm.rows("select word from Keyword order by word"))
                    .containsExactly("blue", "first", "green", "new", "red");
        }
    }

    @ParameterizedTest
    @EnumSource(State.class)
    @DisplayName("F-300: a map view puts, replaces and removes under the keys of the association objects")
    void a_map_view_replaces_under_a_key(State state) {
        Topic one = new Topic(11);
        Topic two = new Topic(12);
        new Remark(ann, "a", one);
        new Remark(ann, "b", one);
        new Remark(ann, "c", one);
        try (Scene scene = Scene.of(orm, state, ann, one, two)) {
            Map<String, Topic> view = scene.get(ann).getTopics();
            scene.actLoading(() -> {
                assertThat(view.put("a", scene.get(two))).isSameAs(scene.get(one));
                assertThat(view.put("d", scene.get(two))).isNull();
                assertThat(view.remove("b")).isSameAs(scene.get(one));
                assertThat(view.remove("b")).isNull();
                view.entrySet().removeIf(entry -> entry.getKey().equals("c"));
            });

            assertThat(view).isEqualTo(Map.of("a", scene.get(two), "d", scene.get(two)));
            assertThat(view.containsKey("c")).isFalse();
            assertThat(view.containsValue(scene.get(one))).isFalse();
            assertThat(scene.get(one).getRemarks()).isEmpty();
            assertThat(scene.get(two).getRemarks()).hasSize(2);
            scene.commit();
        }
        if (state != State.DETACHED) {
            assertThat(orm.rows("select subject, topic_id from Remark order by subject"))
                    .containsExactly("[a, 12]", "[d, 12]");
        }
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void a_map_view_with_a_change_function_keeps_the_association_object(State state) {
        new Remark(ann, "a", "one");
        try (Scene scene = scene(state)) {
            scene.actLoading(() -> {
                scene.get(ann).getTexts().put("a", "two");
                scene.get(ann).getTexts().put("b", "three");
                scene.get(ann).getTexts().entrySet().forEach(entry -> entry.setValue(entry.getValue() + "!"));
                scene.get(ann).getTexts().replaceAll((key, text) -> key + text);
            });

            assertThat(scene.get(ann).getTexts()).isEqualTo(Map.of("a", "atwo!", "b", "bthree!"));
            Proxies.assign(scene.get(ann).getTexts(), Map.of("b", "last"));
            scene.commit();
        }
        if (state != State.DETACHED) {
            assertThat(orm.rows("select subject, text from Remark")).containsExactly("[b, last]");
        }
    }

    @ParameterizedTest
    @EnumSource(State.class)
    @DisplayName("F-302: a scalar view reads null, makes, changes and unsets")
    void a_scalar_view_makes_and_changes_its_target(State state) {
        try (Scene scene = Scene.of(orm, state, ann, bob)) {
            User user = scene.get(ann);
            scene.actLoading(() -> {
                assertThat(user.nick().get()).isNull();
                user.nick().set(null);
                assertThat(user.getProfile()).isNull();
                user.nick().set("annie");
            });
            Profile made = user.getProfile();
            assertThat(made.getUser()).isSameAs(user);
            scene.actLoading(() -> user.nick().set("ann"));
            assertThat(user.getProfile()).isSameAs(made);
            assertThat(user.nick().get()).isEqualTo("ann");
            scene.commit();
        }
        if (state != State.DETACHED) {
            assertThat(orm.rows("select nick, user_id from Profile")).containsExactly("[ann, 1]");
        }
    }

    @Test
    void a_scalar_view_without_a_change_function_replaces_the_target() {
        ann.freshNick().set("one");
        Profile first = ann.getProfile();

        ann.freshNick().set("two");

        assertThat(ann.getProfile()).isNotSameAs(first);
        assertThat(first.getUser()).isNull();
        ann.freshNick().set(null);
        assertThat(ann.getProfile()).isNull();
    }

    @Test
    void appending_to_an_unloaded_list_loads_nothing() {
        ann.getKeywords().add(red);
        orm.persist(ann, green);
        orm.inTransaction(session -> {
            User found = session.find(User.class, 1L);
            Keyword added = session.find(Keyword.class, green.id);
            orm.sql().clear();

            found.getKeywords().add(added);

            assertThat(orm.sql().statements()).isEmpty();
            assertThat(Hibernate.isInitialized(found.getUserKeywords())).isFalse();
            session.flush();
            assertThat(orm.sql().statements()).singleElement().asString().startsWith("insert into UserKeyword");
            orm.sql().clear();
            assertThat(found.getKeywords()).containsExactlyInAnyOrder(added, session.find(Keyword.class, red.id));
            // the source, and the one keyword that was not loaded
            assertThat(orm.sql().count("select")).isEqualTo(2);
        });
        assertThat(rows()).containsExactly("[1, green]", "[1, red]");
    }

    @Test
    void removing_loads_the_source_and_not_the_other_end() {
        ann.getKeywords().add(red);
        bob.getKeywords().add(red);
        orm.persist(ann, bob);
        orm.inTransaction(session -> {
            User found = session.find(User.class, 1L);
            Keyword keyword = session.find(Keyword.class, red.id);
            orm.sql().clear();

            found.getKeywords().remove(keyword);

            assertThat(orm.sql().statements()).hasSize(1);
            assertThat(Hibernate.isInitialized(keyword.getUserKeywords())).isFalse();
            assertThat(keyword.getUsers()).containsExactly(session.find(User.class, 2L));
        });
        assertThat(rows()).containsExactly("[2, red]");
    }

    @Test
    void an_association_object_that_is_removed_through_a_view_is_not_saved_again_by_a_cascade() {
        ann.getKeywords().add(red);
        orm.persist(ann);
        orm.inTransaction(session -> {
            User found = session.find(User.class, 1L);
            Keyword keyword = session.find(Keyword.class, red.id);
            Hibernate.initialize(keyword.getUserKeywords());

            found.getKeywords().clear();
        });
        assertThat(rows()).isEmpty();
    }

    @Test
    void an_association_object_that_is_removed_from_one_end_is_not_saved_again_by_a_cascade_from_the_other() {
        ann.getKeywords().add(red);
        orm.persist(ann);
        orm.inTransaction(session -> {
            User found = session.find(User.class, 1L);
            Keyword keyword = session.find(Keyword.class, red.id);
            Hibernate.initialize(keyword.getUserKeywords());

            found.getUserKeywords().clear();
            session.flush();

            assertThat(keyword.getUserKeywords()).isEmpty();
        });
        assertThat(rows()).isEmpty();
    }

    @Test
    void a_creator_that_makes_nothing_is_refused_and_nothing_changes() {
        List<Keyword> view = Proxies.list(ann::getUserKeywords, UserKeyword::getKeyword, keyword -> null);

        assertThatThrownBy(() -> view.add(red))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("creator");
        assertThat(ann.getUserKeywords()).isEmpty();
    }

    @Test
    void an_index_outside_is_refused_before_anything_is_made() {
        assertThatThrownBy(() -> ann.getKeywords().add(1, red)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(red.getUserKeywords()).isEmpty();
    }

    @Test
    void a_list_iterator_goes_both_ways_and_changes_the_list() {
        ann.getKeywords().addAll(List.of(red, green));
        ListIterator<Keyword> iterator = ann.getKeywords().listIterator(1);

        assertThat(iterator.previous()).isSameAs(red);
        iterator.remove();
        iterator.add(blue);
        assertThat(iterator.next()).isSameAs(green);
        iterator.set(red);

        assertThat(ann.getKeywords()).containsExactly(blue, red);
        assertThat(green.getUsers()).isEmpty();
    }

    @Test
    void a_view_of_an_unpaired_collection_changes_the_collection_only() {
        List<StringBuilder> plain = new ArrayList<>();
        List<String> view = Proxies.list(() -> plain, StringBuilder::toString, StringBuilder::new);

        view.addAll(List.of("a", "c"));
        view.add(1, "b");
        view.set(2, "d");
        view.remove("a");

        assertThat(plain).extracting(StringBuilder::toString).containsExactly("b", "d");
    }
}
