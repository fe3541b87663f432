/* SPDX-License-Identifier: Apache-2.0 */
package tenon.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hibernate.Hibernate.isInitialized;
import static tenon.loading.SelectInTest.FETCH;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tenon.TenonException;
import tenon.loading.Blog.Post;
import tenon.loading.Blog.Role;
import tenon.loading.Blog.User;
import tenon.testing.Orm;

/** Collections with some of their elements, or in another order; they are never written back. */
class FilteredTest {

    @RegisterExtension
    static final Orm orm = Orm.with(Blog.ENTITIES);

    @BeforeEach
    void persist() {
        Blog.persist(orm, 3, 5, 1);
    }

    private static List<User> users(Session session, LoadOptions<User> options) {
        orm.sql().clear();
        return session.createSelectionQuery("from User u order by u.id", User.class)
                .setHint(FETCH, options.graph(session))
                .getResultList();
    }

    private static LoadOptions<User> posts(UnaryOperator<LoadOptions<Post>> nested) {
        return LoadOptions.of(User.class).selectIn("posts", nested);
    }

    @Test
    @DisplayName("S-58: a condition with bound values, in the mapped order")
    void a_condition() {
        orm.inTransaction(session -> {
            List<User> users = users(
                    session,
                    posts(post -> post.where("e.title <> :title", Map.of("title", "post 3"))
                            .where("e.published = :yes", Map.of("yes", true))));

            assertThat(users.get(0).posts).extracting(Post::getId).containsExactly(101L, 105L);
            assertThat(users.get(2).posts).extracting(Post::getId).containsExactly(301L, 305L);
            assertThat(orm.sql().statements()).hasSize(2);
        });
        orm.inTransaction(session -> {
            List<User> users = users(session, posts(post -> post.where("e.title = 'no such'")));

            assertThat(users).allMatch(user -> isInitialized(user.posts) && user.posts.isEmpty());
        });
    }

    @Test
    @DisplayName("F-050: the first of each owner, by an order of one's own, with more below")
    void the_first_of_each_owner() {
        orm.inTransaction(session -> {
            List<User> users = users(
                    session,
                    posts(post -> post.orderBy("title desc")
                            .limit(2)
                            .selectIn("comments")
                            .joined("topic")));

            assertThat(users.get(0).posts).extracting(Post::getTitle).containsExactly("post 5", "post 4");
            assertThat(users.get(1).posts).extracting(Post::getId).containsExactly(205L, 204L);
            assertThat(users.get(1).posts).allMatch(post -> isInitialized(post.comments) && isInitialized(post.topic));
            assertThat(orm.sql().statements()).hasSize(3);
        });
        orm.inTransaction(session -> {
            List<User> users = users(
                    session, posts(post -> post.where("e.published = true").limit(1)));

            assertThat(users.get(2).posts).extracting(Post::getId).containsExactly(301L);
        });
    }

    static Stream<Arguments> kinds() {
        return Stream.of(
                Arguments.of("roles", "e.id > 1", (Consumer<User>) user ->
                        assertThat(user.roles).extracting(role -> role.id).containsExactlyInAnyOrder(2L, 3L)),
                Arguments.of("tags", "e <> 'tag'", (Consumer<User>)
                        user -> assertThat(user.tags).containsExactly("tag 1")),
                Arguments.of("postsByTitle", "e.id > 104", (Consumer<User>)
                        user -> assertThat(user.postsByTitle).containsOnlyKeys("post 5")),
                Arguments.of("steps", "e <> 'two'", (Consumer<User>)
                        user -> assertThat(user.steps).containsExactly("one", "three")),
                Arguments.of("contact.nicknames", "e like 'n%'", (Consumer<User>)
                        user -> assertThat(user.contact.nicknames).containsExactly("nick 1")));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void every_kind_of_collection(String path, String condition, Consumer<User> check) {
        orm.inTransaction(session -> {
            List<User> users = users(session, LoadOptions.of(User.class).selectIn(path, each -> each.where(condition)));

            check.accept(users.get(0));
            assertThat(orm.sql().statements()).hasSize(2);
        });
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                Arguments.of((Consumer<User>) user -> user.roles.clear()),
                Arguments.of((Consumer<User>)
                        user -> user.roles.add(user.roles.iterator().next())),
                Arguments.of((Consumer<User>)
                        user -> user.roles.remove(user.roles.iterator().next())),
                Arguments.of((Consumer<User>) user -> user.roles = new java.util.HashSet<>()),
                Arguments.of((Consumer<User>) user -> user.roles = null));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void a_changed_one_is_never_written(Consumer<User> change) {
        List<String> before = orm.rows("select users_id, roles_id from users_roles order by 1, 2");
        LoadOptions<User> options = LoadOptions.of(User.class).selectIn("roles", role -> role.where("e.id = 2"));
        orm.inTransaction(session -> {
            User user = users(session, options).get(0);
            int size = user.roles.size();
            change.accept(user);
            if (user.roles != null && user.roles.size() == size) {
                // adding what is there already changes nothing
                session.flush();
                return;
            }
            orm.sql().clear();

            assertThatThrownBy(session::flush)
                    .isInstanceOf(TenonException.class)
                    .hasMessageStartingWith("TNN003019:")
                    .hasMessageContainingAll("User.roles", "refreshing its owner");
            assertThatThrownBy(() -> session.createSelectionQuery("from Role", Role.class)
                            .getResultList())
                    .isInstanceOf(TenonException.class)
                    .hasMessageStartingWith("TNN003019:");
            assertThat(orm.sql().statements()).isEmpty();
            session.clear();
        });
        assertThat(orm.rows("select users_id, roles_id from users_roles order by 1, 2"))
                .isEqualTo(before);
    }

    @Test
    void an_unchanged_one_is_left_alone_while_its_owner_is_written() {
        List<String> before = orm.rows("select users_id, roles_id from users_roles order by 1, 2");
        orm.inTransaction(session -> {
            User user = users(
                            session,
                            LoadOptions.of(User.class)
                                    .selectIn("roles", role -> role.where("e.id = 2"))
                                    .selectIn("posts", post -> post.limit(1)))
                    .get(0);
            user.name = "changed";
            session.flush();
            user.posts.get(0).title = "changed";
        });
        assertThat(orm.rows("select users_id, roles_id from users_roles order by 1, 2"))
                .isEqualTo(before);
        assertThat(orm.rows("select name from users where id = 1")).containsExactly("changed");
        assertThat(orm.rows("select count(*) from Post where author_id = 1")).containsExactly("5");
    }

    @Test
    void its_owner_is_not_removed() {
        orm.inTransaction(session -> {
            User user = users(session, posts(post -> post.limit(1))).get(0);

            assertThatThrownBy(() -> session.remove(user))
                    .isInstanceOf(TenonException.class)
                    .hasMessageStartingWith("TNN003020:")
                    .hasMessageContaining("Refresh the owner");
        });
        orm.inTransaction(session -> {
            User user = users(session, posts(post -> post.limit(1))).get(0);
            session.refresh(user);
            assertThat(user.posts).hasSize(5);
            session.remove(user);
        });
        assertThat(orm.rows("select count(*) from users")).containsExactly("2");
    }

    @Test
    void a_detached_one_is_not_merged() {
        User detached = orm.fromTransaction(session -> users(
                        session, LoadOptions.of(User.class).selectIn("roles", role -> role.where("e.id = 2")))
                .get(0));
        List<String> before = orm.rows("select users_id, roles_id from users_roles order by 1, 2");

        assertThatThrownBy(() -> orm.inTransaction(session -> session.merge(detached)))
                .isInstanceOf(TenonException.class)
                .hasMessageStartingWith("TNN003021:")
                .hasMessageContaining("User.roles");
        assertThat(orm.rows("select users_id, roles_id from users_roles order by 1, 2"))
                .isEqualTo(before);
        detached.roles = new java.util.HashSet<>(new ArrayList<>());
        detached.posts = null;
        orm.inTransaction(session -> session.merge(detached));
        assertThat(orm.rows("select users_id from users_roles where users_id = 1"))
                .isEmpty();
    }

    @Test
    void a_refreshed_one_is_complete_and_can_be_changed() {
        orm.inTransaction(session -> {
            User user = users(session, LoadOptions.of(User.class).selectIn("roles", role -> role.where("e.id = 2")))
                    .get(0);
            session.refresh(user);

            assertThat(user.roles).hasSize(2);
            user.roles.clear();
        });
        assertThat(orm.rows("select users_id from users_roles where users_id = 1"))
                .isEmpty();
    }
}
