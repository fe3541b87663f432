/* SPDX-License-Identifier: Apache-2.0 */
package tenon.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Vector;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.hibernate.Hibernate;
import org.hibernate.collection.spi.PersistentCollection;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tenon.pairing.Shop.Item;
import tenon.pairing.Shop.Member;
import tenon.pairing.Shop.Note;
import tenon.pairing.Shop.Post;
import tenon.pairing.Shop.Team;
import tenon.pairing.Shop.User;
import tenon.testing.Orm;

/** What a field is given: any implementation of its type, changeable or not, by code or behind its back. */
class AdoptionTest {

    @RegisterExtension
    static final Orm orm = Orm.with(Shop.ENTITIES);

    private final User u = new User(1);
    private final Post a = new Post(2);
    private final Post b = new Post(3);

    static Stream<List<Post>> lists() {
        Post a = new Post(2);
        Post b = new Post(3);
        return Stream.of(
                List.of(a, b),
                Arrays.asList(a, b),
                new LinkedList<>(List.of(a, b)),
                new Vector<>(List.of(a, b)),
                new CopyOnWriteArrayList<>(List.of(a, b)),
                Collections.unmodifiableList(new ArrayList<>(List.of(a, b))),
                Collections.synchronizedList(new ArrayList<>(List.of(a, b))),
                Stream.of(a, b).toList(),
                new ArrayList<>(List.of(new Post(9), a, b)).subList(1, 3));
    }

    @ParameterizedTest
    @MethodSource("lists")
    @DisplayName("BP-204 trap 9: any list may be assigned, and what the owner has can be changed")
    void any_list_may_be_assigned(List<Post> given) {
        Post first = given.get(0);
        Post second = given.get(1);
        u.setPosts(given);

        assertThat(first.user).isSameAs(u);
        u.posts.remove(first);
        u.posts.add(first);
        assertThat(u.posts).containsExactly(second, first);
        assertThat(given).containsExactly(first, second);
        orm.persist(u);
        assertThat(orm.rows("select id, user_id from Post order by id")).containsExactly("[2, 1]", "[3, 1]");
    }

    @Test
    @DisplayName("BP-204 trap 9: any set and any map may be assigned")
    void any_set_and_any_map_may_be_assigned() {
        Member m = new Member(1);
        for (Set<Member> set : List.of(
                Set.of(m),
                new LinkedHashSet<>(Set.of(m)),
                ConcurrentHashMap.<Member>newKeySet(),
                Collections.<Member>emptySet())) {
            Team team = new Team(2);
            team.setMembers(set);
            team.members.add(m);
            assertThat(team.members).containsExactly(m);
            assertThat(m.team).isSameAs(team);
        }
        Note n = new Note(1, "n");
        for (Map<String, Note> map : List.of(
                Map.of("n", n),
                new TreeMap<>(Map.of("n", n)),
                new LinkedHashMap<String, Note>(),
                Map.<String, Note>of())) {
            Item item = new Item(2);
            item.setNotes(map);
            item.notes.put("n", n);
            assertThat(item.notes).containsExactly(Map.entry("n", n));
            assertThat(n.item).isSameAs(item);
        }
        assertThatThrownBy(() -> new Team(3).setMembers(new TreeSet<>(Set.of(m))))
                .isInstanceOf(ClassCastException.class);
    }

    @Test
    @DisplayName("BP-43 trap 12: a collection that reflection put into a field is taken over when it is read")
    void a_collection_behind_the_back_is_taken_over() throws ReflectiveOperationException {
        Field posts = User.class.getDeclaredField("posts");
        posts.setAccessible(true);
        posts.set(u, new ArrayList<>(List.of(a)));
        assertThat(a.user).isNull();

        u.getPosts().add(b);

        assertThat(a.user).isSameAs(u);
        assertThat(b.user).isSameAs(u);
        posts.set(u, null);
        assertThat(u.getPosts()).isNull();
        new Post(7).setUser(u);
        assertThat(u.getPosts()).hasSize(1);
    }

    @Test
    @DisplayName("trap 8: once persisted a list compares by identity, as Hibernate's do")
    void once_persisted_a_list_compares_by_identity() {
        u.posts.add(a);
        assertThat(u.posts.equals(List.of(a))).isTrue();
        orm.persist(u);

        assertThat(u.posts).isInstanceOf(PersistentCollection.class);
        assertThat(u.posts.equals(List.of(a))).isFalse();
        assertThat(u.posts).containsExactly(a);
    }

    @Test
    @DisplayName(
            "trap 9: the list that an owner had before it was persisted is live, and writing it back changes nothing")
    void the_list_that_an_owner_had_before_is_live() {
        u.posts.add(a);
        List<Post> before = u.posts;
        orm.inTransaction(session -> {
            session.persist(u);
            session.flush();
            before.add(b);
            assertThat(b.user).isSameAs(u);
            u.setPosts(before);
            assertThat(u.posts).containsExactly(a, b);
            assertThat(Hibernate.isInitialized(u.posts)).isTrue();
            session.persist(b);
        });
        assertThat(orm.rows("select id, user_id from Post order by id")).containsExactly("[2, 1]", "[3, 1]");
    }
}
