/* SPDX-License-Identifier: Apache-2.0 */
package tenon.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToOne;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tenon.mapping.BackPopulates;
import tenon.pairing.Shop.Node;
import tenon.testing.Orm;
import tenon.testing.Scene;
import tenon.testing.State;

/** Relationships of an entity with itself. */
class SelfReferentialRowsTest {

    @Entity(name = "Person")
    static class Person {
        @Id
        Long id;

        @ManyToMany
        @JoinTable(
                name = "follow",
                joinColumns = @JoinColumn(name = "follower"),
                inverseJoinColumns = @JoinColumn(name = "followed"))
        @BackPopulates("followers")
        List<Person> following = new ArrayList<>();

        @ManyToMany(mappedBy = "following")
        @BackPopulates("following")
        List<Person> followers = new ArrayList<>();

        @ManyToMany
        @JoinTable(
                name = "friends",
                joinColumns = @JoinColumn(name = "one"),
                inverseJoinColumns = @JoinColumn(name = "other"))
        @BackPopulates("friends")
        Set<Person> friends = new HashSet<>();

        @OneToOne
        @BackPopulates("spouse")
        Person spouse;

        Person() {}

        Person(long id) {
            this.id = id;
        }

        List<Person> getFollowing() {
            return following;
        }

        List<Person> getFollowers() {
            return followers;
        }

        Set<Person> getFriends() {
            return friends;
        }

        Person getSpouse() {
            return spouse;
        }

        void setSpouse(Person spouse) {
            this.spouse = spouse;
        }
    }

    @RegisterExtension
    static final Orm orm = Orm.with(Node.class, Person.class);

    private final Node r = new Node(1);
    private final Node x = new Node(2);
    private final Node y = new Node(3);
    private final Person a = new Person(1);
    private final Person b = new Person(2);
    private final Person c = new Person(3);

    @ParameterizedTest
    @EnumSource(State.class)
    @DisplayName("BP-171: a tree moves both ways")
    void a_tree_moves_both_ways(State state) {
        r.getChildren().addAll(List.of(x, y));
        try (Scene scene = Scene.of(orm, state, r, x, y)) {
            scene.act(() -> scene.get(y).setParent(scene.get(x)));
            assertThat(scene.get(r).getChildren()).containsExactly(scene.get(x));

            scene.act(() -> scene.get(r).getChildren().add(scene.get(y)));
            assertThat(scene.get(x).getChildren()).isEmpty();
            assertThat(scene.get(r).getChildren()).containsExactly(scene.get(x), scene.get(y));
            scene.commit();
        }
        if (state != State.DETACHED) {
            assertThat(orm.rows("select id from Node where parent_id = 1 order by id"))
                    .containsExactly("2", "3");
        }
    }

    @ParameterizedTest
    @EnumSource(State.class)
    @DisplayName("BP-172 BP-175: a node may be its own parent, or two each other's")
    void a_node_may_be_its_own_parent(State state) {
        try (Scene scene = Scene.of(orm, state, r, x, y)) {
            scene.act(() -> {
                scene.get(r).setParent(scene.get(r));
                scene.get(x).setParent(scene.get(y));
                scene.get(y).setParent(scene.get(x));
            });

            assertThat(scene.get(r).getChildren()).containsExactly(scene.get(r));
            scene.commit();
        }
        if (state != State.DETACHED) {
            assertThat(orm.rows("select id, parent_id from Node order by id"))
                    .containsExactly("[1, 1]", "[2, 3]", "[3, 2]");
        }
    }

    @ParameterizedTest
    @EnumSource(State.class)
    @DisplayName("BP-176: a person may follow others and himself")
    void a_person_may_follow_others_and_himself(State state) {
        try (Scene scene = Scene.of(orm, state, a, b)) {
            scene.actLoading(() -> {
                scene.get(a).getFollowing().add(scene.get(b));
                scene.get(a).getFollowing().add(scene.get(a));
            });

            assertThat(scene.get(b).getFollowers()).containsExactly(scene.get(a));
            assertThat(scene.get(a).getFollowers()).containsExactly(scene.get(a));
            scene.commit();
        }
        if (state != State.DETACHED) {
            assertThat(orm.rows("select follower, followed from follow order by followed"))
                    .containsExactly("[1, 1]", "[1, 2]");
        }
    }

    @ParameterizedTest
    @EnumSource(State.class)
    @DisplayName("BP-173: an attribute may name itself")
    void an_attribute_may_name_itself(State state) {
        try (Scene scene = Scene.of(orm, state, a, b, c)) {
            scene.actLoading(() -> {
                scene.get(a).getFriends().add(scene.get(b));
                scene.get(a).getFriends().add(scene.get(a));
                scene.get(c).getFriends().addAll(List.of(scene.get(a), scene.get(b)));
                scene.get(b).getFriends().remove(scene.get(a));
            });

            assertThat(scene.get(a).getFriends()).containsExactlyInAnyOrder(scene.get(a), scene.get(c));
            assertThat(scene.get(b).getFriends()).containsExactly(scene.get(c));
            scene.commit();
        }
        if (state != State.DETACHED) {
            assertThat(orm.rows("select one, other from friends order by one, other"))
                    .containsExactly("[1, 1]", "[1, 3]", "[2, 3]", "[3, 1]", "[3, 2]");
        }
    }

    @Test
    @DisplayName("BP-173: a spouse leaves the one before")
    void a_spouse_leaves_the_one_before() {
        a.setSpouse(b);
        c.setSpouse(a);

        assertThat(b.getSpouse()).isNull();
        assertThat(a.getSpouse()).isSameAs(c);
    }
}
