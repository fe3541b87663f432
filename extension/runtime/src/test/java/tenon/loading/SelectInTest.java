/* SPDX-License-Identifier: Apache-2.0 */
package tenon.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hibernate.Hibernate.isInitialized;

import jakarta.persistence.EntityGraph;
import java.util.List;
import java.util.Map;
import org.hibernate.Hibernate;
import org.hibernate.Session;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tenon.loading.Blog.Node;
import tenon.loading.Blog.Post;
import tenon.loading.Blog.User;
import tenon.testing.Orm;

/** What one further statement for all owners loads, and what it costs. */
class SelectInTest {

    static final String FETCH = "jakarta.persistence.fetchgraph";

    @RegisterExtension
    static final Orm orm = Orm.with(Blog.ENTITIES);

    private static List<User> users(Session session, LoadOptions<User> options) {
        orm.sql().clear();
        return session.createSelectionQuery("from User u order by u.id", User.class)
                .setHint(FETCH, options.graph(session))
                .getResultList();
    }

    @Test
    @DisplayName("S-11 S-20: one-to-many, without a join to the owners")
    void one_to_many() {
        Blog.persist(orm, 3);
        orm.inTransaction(session -> {
            List<User> users = users(session, LoadOptions.of(User.class).selectIn("posts"));

            assertThat(users).hasSize(3).allMatch(user -> isInitialized(user.posts));
            assertThat(users.get(0).posts).extracting(Post::getId).containsExactly(101L, 102L);
            assertThat(users.get(2).posts).extracting(Post::getId).containsExactly(301L, 302L);
            assertThat(users.get(0).posts.get(0).author).isSameAs(users.get(0));
            assertThat(users).noneMatch(user -> isInitialized(user.country));
            assertThat(orm.sql().statements()).hasSize(2);
            assertThat(orm.sql().statements().get(1)).doesNotContain("users").doesNotContain(" join ");
        });
    }

    @Test
    @DisplayName("S-12 S-18 S-19: nested, to-many and to-one, selected and joined")
    void nested() {
        Blog.persist(orm, 3);
        orm.inTransaction(session -> {
            List<User> users = users(
                    session,
                    LoadOptions.of(User.class)
                            .selectIn("posts", post -> post.selectIn("comments").selectIn("topic")));

            assertThat(users)
                    .flatExtracting(User::getPosts)
                    .hasSize(6)
                    .allMatch(post -> isInitialized(post.comments) && post.comments.size() == 2)
                    .allMatch(post -> isInitialized(post.topic));
            assertThat(orm.sql().statements()).hasSize(4);
        });
        orm.inTransaction(session -> {
            List<User> users =
                    users(session, LoadOptions.of(User.class).selectIn("posts", post -> post.joined("topic")));

            assertThat(users).flatExtracting(User::getPosts).allMatch(post -> isInitialized(post.topic));
            assertThat(users.get(0).posts.get(0).topic.getName()).isEqualTo("topic 2");
            assertThat(orm.sql().statements()).hasSize(2);
        });
    }

    @Test
    @DisplayName("S-16: many-to-many, element collections, maps, order columns and embedded paths, all at once")
    void every_kind_of_collection() {
        Blog.persist(orm, 4);
        orm.inTransaction(session -> {
            List<User> users = users(
                    session,
                    LoadOptions.of(User.class)
                            .selectIn("roles")
                            .selectIn("tags")
                            .selectIn("postsByTitle")
                            .selectIn("steps")
                            .selectIn("contact.nicknames")
                            .selectIn("contact.country"));

            User first = users.get(0);
            assertThat(users).allMatch(user -> isInitialized(user.roles) && user.roles.size() == 2);
            assertThat(users).allMatch(user -> isInitialized(user.tags) && isInitialized(user.postsByTitle));
            assertThat(first.tags).containsExactlyInAnyOrder("tag 1", "tag");
            assertThat(first.postsByTitle).containsOnlyKeys("post 1", "post 2");
            assertThat(users.get(3).steps).containsExactly("one", "two", "three");
            assertThat(first.contact.nicknames).containsExactly("nick 1");
            assertThat(isInitialized(first.contact.country)).isTrue();
            assertThat(first.contact.country.getName()).isEqualTo("country 1");
            assertThat(orm.sql().statements()).hasSize(7);
        });
    }

    @Test
    @DisplayName("S-14: owners without elements get empty collections, and nothing below them is asked for")
    void owners_without_elements() {
        Blog.persist(orm, 3, 0, 0);
        orm.inTransaction(session -> {
            List<User> users =
                    users(session, LoadOptions.of(User.class).selectIn("posts", post -> post.selectIn("comments")));

            assertThat(users).hasSize(3).allMatch(user -> isInitialized(user.posts) && user.posts.isEmpty());
            assertThat(orm.sql().statements()).hasSize(2);
        });
    }

    @Test
    void no_owners_cost_no_statement() {
        orm.inTransaction(session -> {
            assertThat(users(session, LoadOptions.of(User.class).selectIn("posts")))
                    .isEmpty();
            assertThat(orm.sql().statements()).hasSize(1);
        });
    }

    @Test
    @DisplayName("S-40 S-41: to-one; targets that the session has are not asked for")
    void to_one() {
        Blog.persist(orm, 3);
        LoadOptions<Post> options = LoadOptions.of(Post.class).selectIn("topic");
        orm.inTransaction(session -> {
            orm.sql().clear();
            List<Post> posts = session.createSelectionQuery("from Post p order by p.id", Post.class)
                    .setHint(FETCH, options.graph(session))
                    .getResultList();

            assertThat(posts).hasSize(6).allMatch(post -> isInitialized(post.topic));
            assertThat(posts.get(0).topic.getName()).isEqualTo("topic 2");
            assertThat(orm.sql().statements()).hasSize(2);
            assertThat(orm.sql().statements().get(1)).doesNotContain(" join ");
        });
        orm.inTransaction(session -> {
            session.createSelectionQuery("from Topic", Object.class).getResultList();
            orm.sql().clear();
            session.createSelectionQuery("from Post", Post.class)
                    .setHint(FETCH, options.graph(session))
                    .getResultList();

            assertThat(orm.sql().statements()).hasSize(1);
        });
    }

    @Test
    @DisplayName("S-51 S-46: what is loaded already is not asked for again")
    void what_is_loaded_is_not_asked_for_again() {
        Blog.persist(orm, 3);
        orm.inTransaction(session -> {
            LoadOptions<User> options = LoadOptions.of(User.class).selectIn("posts");
            users(session, options);
            users(session, options);

            assertThat(orm.sql().statements()).hasSize(1);
        });
    }

    @Test
    @DisplayName("S-53: find takes the options as a hint, for what the session holds as well")
    void find() {
        Blog.persist(orm, 2);
        orm.inTransaction(session -> {
            EntityGraph<User> graph = LoadOptions.of(User.class)
                    .joined("country")
                    .selectIn("posts", post -> post.selectIn("comments"))
                    .graph(session);
            orm.sql().clear();
            User found = session.find(User.class, 1L, Map.of(FETCH, graph));

            assertThat(isInitialized(found.country)).isTrue();
            assertThat(found.posts).hasSize(2).allMatch(post -> isInitialized(post.comments));
            assertThat(orm.sql().statements()).hasSize(3);
            session.clear();
            User held = session.createSelectionQuery("from User u where u.id = 2", User.class)
                    .getSingleResult();
            orm.sql().clear();

            assertThat(session.find(User.class, 2L, Map.of(FETCH, graph))).isSameAs(held);
            assertThat(isInitialized(held.posts)).isTrue();
            assertThat(orm.sql().statements()).hasSize(2);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    @DisplayName("S-65 S-71: as many levels as were asked for")
    void recursion(int levels) {
        Blog.persistTree(orm);
        orm.inTransaction(session -> {
            orm.sql().clear();
            Node node = session.createSelectionQuery("from Node n where n.id = 1", Node.class)
                    .setHint(
                            FETCH,
                            LoadOptions.of(Node.class)
                                    .selectIn("children", child -> child.recursive(levels))
                                    .graph(session))
                    .getSingleResult();

            assertThat(orm.sql().statements()).hasSize(1 + levels);
            int loaded = 0;
            while (isInitialized(node.children) && !node.children.isEmpty()) {
                loaded++;
                node = node.children.get(0);
            }
            assertThat(loaded).isEqualTo(levels);
        });
    }

    @Test
    @DisplayName("S-71: until a level is empty")
    void unlimited_recursion() {
        Blog.persistTree(orm);
        orm.inTransaction(session -> {
            orm.sql().clear();
            Node node = session.find(
                    Node.class,
                    1L,
                    Map.of(
                            FETCH,
                            LoadOptions.of(Node.class)
                                    .selectIn("children", LoadOptions::recursive)
                                    .graph(session)));

            assertThat(orm.sql().statements()).hasSize(6);
            orm.sql().clear();
            for (int level = 2; level <= 5; level++) {
                assertThat(node.children).hasSize(2);
                node = node.children.get(0);
            }
            assertThat(node.children).isEmpty();
            assertThat(orm.sql().statements()).isEmpty();
        });
    }

    @Test
    void the_next_query_is_untouched() {
        Blog.persist(orm, 2);
        orm.inTransaction(session -> {
            session.createSelectionQuery("from User u where u.id = 1", User.class)
                    .setHint(FETCH, LoadOptions.of(User.class).selectIn("posts").graph(session))
                    .getSingleResult();
            orm.sql().clear();
            User other = session.createSelectionQuery("from User u where u.id = 2", User.class)
                    .getSingleResult();

            assertThat(isInitialized(other.posts)).isFalse();
            assertThat(isInitialized(other.country)).isTrue();
            assertThat(Hibernate.unproxy(other.country)).isNotNull();
            assertThat(orm.sql().statements()).hasSize(2);
        });
    }
}
