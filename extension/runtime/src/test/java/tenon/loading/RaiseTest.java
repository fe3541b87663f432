/* SPDX-License-Identifier: Apache-2.0 */
package tenon.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hibernate.Hibernate.isInitialized;
import static tenon.loading.SelectInTest.FETCH;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hibernate.Hibernate;
import org.hibernate.LazyInitializationException;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tenon.loading.Blog.Comment;
import tenon.loading.Blog.Post;
import tenon.loading.Blog.Topic;
import tenon.loading.Blog.User;
import tenon.testing.Orm;

/** What must not be loaded is not loaded, and Hibernate's own work goes on. */
class RaiseTest {

    @RegisterExtension
    static final Orm orm = Orm.with(Blog.ENTITIES);

    @BeforeEach
    void persist() {
        Blog.persist(orm, 3);
    }

    private static List<User> users(Session session, LoadOptions<User> options) {
        List<User> users = session.createSelectionQuery("from User u order by u.id", User.class)
                .setHint(FETCH, options.graph(session))
                .getResultList();
        orm.sql().clear();
        return users;
    }

    private static List<Post> posts(Session session, LoadOptions<Post> options) {
        List<Post> posts = session.createSelectionQuery("from Post p order by p.id", Post.class)
                .setHint(FETCH, options.graph(session))
                .getResultList();
        orm.sql().clear();
        return posts;
    }

    @Test
    @DisplayName("S-28: a collection raises, names itself and the query, and stays unloaded")
    void a_collection_raises() {
        orm.inTransaction(session -> {
            List<User> users = users(session, LoadOptions.of(User.class).raise("posts"));

            assertThatThrownBy(() -> users.get(0).posts.size())
                    .isInstanceOf(RaiseLoadException.class)
                    .isInstanceOf(LazyInitializationException.class)
                    .hasMessageStartingWith("TNN003011:")
                    .hasMessageContainingAll(
                            "'User.posts'", "raise", "from User u order by u.id", "selectIn(\"posts\")");
            assertThatThrownBy(() -> users.get(0).posts.iterator()).isInstanceOf(RaiseLoadException.class);
            assertThatThrownBy(() -> Hibernate.initialize(users.get(1).posts)).isInstanceOf(RaiseLoadException.class);
            assertThat(isInitialized(users.get(0).posts)).isFalse();
            assertThat(users.get(0).addresses).hasSize(2);
            assertThat(orm.sql().statements()).hasSize(1);
        });
    }

    @Test
    @DisplayName("S-28: a to-one attribute raises, except for the identifier; a later query makes it legal")
    void a_reference_raises() {
        orm.inTransaction(session -> {
            List<Post> posts = posts(session, LoadOptions.of(Post.class).raise("author"));

            assertThat(posts.get(0).author.getId()).isEqualTo(1);
            assertThatThrownBy(() -> posts.get(0).author.getName())
                    .isInstanceOf(RaiseLoadException.class)
                    .hasMessageContainingAll("'Post.author'", "raise");
            assertThat(posts.get(0).topic.getName()).isEqualTo("topic 2");
            assertThat(orm.sql().statements()).hasSize(1);

            session.createSelectionQuery("from User u where u.id = 1", User.class)
                    .getResultList();
            assertThat(posts.get(0).author.getName()).isEqualTo("user 1");
        });
    }

    @Test
    @DisplayName("S-28 S-29: the wildcard raises for all that has no option, on every level")
    void the_wildcard_raises() {
        orm.inTransaction(session -> {
            List<User> users =
                    users(session, LoadOptions.of(User.class).selectIn("posts").raise("*"));
            User user = users.get(0);

            assertThat(user.posts).hasSize(2);
            assertThatThrownBy(() -> user.roles.size()).isInstanceOf(RaiseLoadException.class);
            assertThatThrownBy(() -> user.tags.size()).isInstanceOf(RaiseLoadException.class);
            assertThatThrownBy(() -> user.contact.nicknames.size()).isInstanceOf(RaiseLoadException.class);
            assertThatThrownBy(() -> user.country.getName()).isInstanceOf(RaiseLoadException.class);
            assertThatThrownBy(() -> user.posts.get(0).comments.size()).isInstanceOf(RaiseLoadException.class);
            assertThatThrownBy(() -> user.posts.get(1).topic.getName()).isInstanceOf(RaiseLoadException.class);
            assertThat(user.posts.get(0).author.getName()).isEqualTo("user 1");
            assertThat(orm.sql().statements()).isEmpty();
        });
    }

    @Test
    @DisplayName("S-49: raiseOnSql passes what the session has")
    void raise_on_sql() {
        orm.inTransaction(session -> {
            List<Post> posts = posts(session, LoadOptions.of(Post.class).raiseOnSql("topic"));
            session.find(Topic.class, 1L);
            orm.sql().clear();

            assertThat(posts.get(1).topic.getName()).isEqualTo("topic 1");
            assertThatThrownBy(() -> posts.get(0).topic.getName())
                    .isInstanceOf(RaiseLoadException.class)
                    .hasMessageContaining("raiseOnSql");
            assertThat(orm.sql().statements()).isEmpty();
        });
        orm.inTransaction(session -> {
            session.createMutationQuery("update Post set topic = null where id = 101")
                    .executeUpdate();
            assertThat(posts(session, LoadOptions.of(Post.class).raiseOnSql("topic"))
                            .get(0)
                            .topic)
                    .isNull();
        });
    }

    @Test
    void the_options_of_the_next_query_are_its_own() {
        orm.inTransaction(session -> {
            users(session, LoadOptions.of(User.class).raise("*"));
            session.clear();
            List<Post> posts = session.createSelectionQuery("from Post p order by p.id", Post.class)
                    .getResultList();

            assertThat(posts.get(0).author.getName()).isEqualTo("user 1");
            assertThat(posts.get(0).author.getPosts()).hasSize(2);
        });
    }

    @Test
    void what_hibernate_reads_for_itself_does_not_raise() {
        orm.inTransaction(session -> {
            User user = users(session, LoadOptions.of(User.class).raise("*")).get(0);
            user.name = "changed";
            session.flush();
            user.posts.add(new Post(199, user, null));
            session.flush();

            User detached = new User(1);
            detached.country = null;
            detached.posts = new ArrayList<>();
            session.merge(detached);
            session.flush();
            assertThatThrownBy(() -> user.addresses.size()).isInstanceOf(RaiseLoadException.class);
        });
        assertThat(orm.rows("select name from users where id = 1")).containsExactly("user 1");
        orm.inTransaction(session -> {
            User user = users(session, LoadOptions.of(User.class).raise("*")).get(1);
            session.remove(user);
        });
        assertThat(orm.rows("select count(*) from Post where author_id = 2")).containsExactly("0");
    }

    @Test
    void raise_survives_a_refresh() {
        orm.inTransaction(session -> {
            User user =
                    users(session, LoadOptions.of(User.class).raise("roles")).get(0);
            session.refresh(user);

            assertThatThrownBy(() -> user.roles.size()).isInstanceOf(RaiseLoadException.class);
            assertThat(user.addresses).hasSize(2);
        });
    }

    @Test
    void raise_can_only_log() {
        Orm logging = Orm.with(Blog.ENTITIES).set("tenon.raise", "log");
        try (Orm.Booted booted = logging.start()) {
            booted.run();
            Blog.persist(logging, 1);
            logging.inTransaction(session -> {
                User user = session.find(
                        User.class,
                        1L,
                        Map.of(FETCH, LoadOptions.of(User.class).raise("*").graph(session)));

                assertThat(user.posts).hasSize(2);
                assertThat(user.country.getName()).isEqualTo("country 2");
            });
        }
    }

    @Test
    @DisplayName("S-25 S-27: what is loaded lazily gets the nested options")
    void lazy_loads_get_the_nested_options() {
        orm.inTransaction(session -> {
            List<User> users = users(
                    session,
                    LoadOptions.of(User.class)
                            .lazy("posts", post -> post.selectIn("comments").raise("topic")));

            assertThat(users.get(0).posts).hasSize(2).allMatch(post -> isInitialized(post.comments));
            assertThat(orm.sql().statements()).hasSize(2);
            assertThatThrownBy(() -> users.get(0).posts.get(0).topic.getName()).isInstanceOf(RaiseLoadException.class);
            assertThat(isInitialized(users.get(1).posts)).isFalse();
        });
        orm.inTransaction(session -> {
            List<Comment> comments = session.createSelectionQuery("from Comment c order by c.id", Comment.class)
                    .setHint(
                            FETCH,
                            LoadOptions.of(Comment.class)
                                    .lazy("post", post -> post.selectIn("comments"))
                                    .graph(session))
                    .getResultList();
            orm.sql().clear();

            assertThat(comments.get(0).post.getTitle()).isEqualTo("post 1");
            assertThat(((Post) Hibernate.unproxy(comments.get(0).post)).comments)
                    .matches(Hibernate::isInitialized)
                    .hasSize(2);
            assertThat(orm.sql().statements()).hasSize(2);
        });
    }

    @Test
    void peers_are_loaded_with_the_first_that_is_read() {
        orm.inTransaction(session -> {
            List<User> users = users(session, LoadOptions.of(User.class).lazy("posts", LoadOptions::peers));

            assertThat(users).noneMatch(user -> isInitialized(user.posts));
            assertThat(users.get(1).posts).extracting(Post::getId).containsExactly(201L, 202L);
            assertThat(users).allMatch(user -> isInitialized(user.posts));
            assertThat(orm.sql().statements()).hasSize(1);
        });
        orm.inTransaction(session -> {
            List<Post> posts = posts(session, LoadOptions.of(Post.class).lazy("*", LoadOptions::peers));

            assertThat(posts.get(0).author.getName()).isEqualTo("user 1");
            assertThat(posts).allMatch(post -> isInitialized(post.author));
            assertThat(posts.get(0).topic.getName()).isEqualTo("topic 2");
            assertThat(orm.sql().statements()).hasSize(2);
            for (Post post : posts) {
                assertThat(post.comments).hasSize(2);
                assertThat(post.author.getPosts()).hasSize(2);
            }
            assertThat(orm.sql().statements()).hasSize(4);
        });
    }
}
