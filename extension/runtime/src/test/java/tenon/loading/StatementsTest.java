/* SPDX-License-Identifier: Apache-2.0 */
package tenon.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hibernate.Hibernate.isInitialized;
import static tenon.loading.SelectInTest.FETCH;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tenon.TenonException;
import tenon.loading.Blog.Comment;
import tenon.loading.Blog.Node;
import tenon.loading.Blog.Post;
import tenon.loading.Blog.Role;
import tenon.loading.Blog.Topic;
import tenon.loading.Blog.User;
import tenon.testing.Orm;

/** What each strategy costs: the rows of the statement table that the other tests do not show. Three users are what it calls P. */
class StatementsTest {

    @RegisterExtension
    static final Orm orm = Orm.with(Blog.ENTITIES);

    private static <T> List<T> all(Session session, Class<T> type, LoadOptions<T> options) {
        orm.sql().clear();
        return session.createSelectionQuery("from " + type.getSimpleName() + " x order by x.id", type)
                .setHint(FETCH, options.graph(session))
                .getResultList();
    }

    private static void assertStatements(int expected) {
        assertThat(orm.sql().statements()).hasSize(expected);
        orm.sql().clear();
    }

    private static void walk(List<User> users) {
        for (User user : users) {
            for (Post post : user.getPosts()) {
                assertThat(post.comments).hasSize(2);
            }
        }
    }

    private void inBlog(Consumer<Session> work) {
        Blog.persist(orm, 3);
        orm.inTransaction(work);
    }

    @Test
    @DisplayName("S-01: all lazy, 1 + N + NM")
    void all_lazy() {
        inBlog(session -> {
            List<User> users = all(session, User.class, LoadOptions.of(User.class));
            assertStatements(1);
            walk(users);
            assertStatements(9);
        });
    }

    @Test
    @DisplayName("S-02 S-06: joined, then a join below it")
    void joined() {
        inBlog(session -> {
            List<User> users =
                    all(session, User.class, LoadOptions.of(User.class).joined("posts"));

            assertThat(users).hasSize(3).allMatch(user -> isInitialized(user.posts) && user.posts.size() == 2);
            assertStatements(1);
            walk(users);
            assertStatements(6);
            session.clear();
            users = all(session, User.class, LoadOptions.of(User.class).joined("posts", post -> post.joined("topic")));

            assertThat(users).flatExtracting(User::getPosts).allMatch(post -> isInitialized(post.topic));
            assertStatements(1);
        });
    }

    @Test
    @DisplayName("S-04: a limit of owners goes into the statement of a join, or the join is refused")
    void joined_with_a_limit() {
        inBlog(session -> {
            var query = session.createSelectionQuery("from User u order by u.id", User.class)
                    .setHint(
                            FETCH,
                            LoadOptions.of(User.class).joined("addresses").graph(session))
                    .setMaxResults(2);
            orm.sql().clear();
            try {
                List<User> users = query.getResultList();

                assertThat(users).hasSize(2).allMatch(user -> user.addresses.size() == 2);
                assertThat(session.getStatistics().getEntityCount()).isEqualTo(6);
                assertStatements(1);
            } catch (TenonException refusal) {
                assertThat(refusal)
                        .hasMessageStartingWith("TNN003025:")
                        .hasMessageContainingAll("'addresses'", "selectIn");
                assertStatements(0);
            }
        });
    }

    @Test
    @DisplayName("S-08: a subquery repeats the query")
    void subquery() {
        inBlog(session -> {
            orm.sql().clear();
            List<User> users = session.createSelectionQuery(
                            "from User u where u.name <> :name order by u.id", User.class)
                    .setParameter("name", "user 2")
                    .setHint(
                            FETCH,
                            LoadOptions.of(User.class)
                                    .subquery("posts", post -> post.selectIn("comments"))
                                    .graph(session))
                    .getResultList();

            assertThat(users).hasSize(2);
            assertThat(orm.sql().statements().get(1)).contains("select").matches("(?s).*in ?\\(select.*users.*");
            assertStatements(3);
            walk(users);
            assertStatements(0);
        });
    }

    @Test
    @DisplayName("S-10: a subquery of a query with a limit runs as selectIn")
    void subquery_with_a_limit() {
        inBlog(session -> {
            orm.sql().clear();
            List<User> users = session.createSelectionQuery("from User u order by u.id", User.class)
                    .setHint(FETCH, LoadOptions.of(User.class).subquery("posts").graph(session))
                    .setMaxResults(2)
                    .getResultList();

            assertThat(users).hasSize(2).allMatch(user -> isInitialized(user.posts) && user.posts.size() == 2);
            assertThat(session.getStatistics().getEntityCount()).isEqualTo(2 + 4);
            assertStatements(2);
            session.clear();
            users = session.createSelectionQuery("from User u order by u.id limit 1", User.class)
                    .setHint(FETCH, LoadOptions.of(User.class).subquery("posts").graph(session))
                    .getResultList();

            assertThat(users).hasSize(1).allMatch(user -> isInitialized(user.posts));
            assertThat(session.getStatistics().getEntityCount()).isEqualTo(1 + 2);
            assertStatements(2);
        });
    }

    @Test
    @DisplayName("S-20 S-21: the way back costs nothing")
    void the_way_back() {
        inBlog(session -> {
            List<User> users = all(
                    session,
                    User.class,
                    LoadOptions.of(User.class)
                            .selectIn("posts", post -> post.selectIn("author").selectIn("comments")));
            assertStatements(3);
            walk(users);
            assertThat(users.get(0).posts.get(0).author).isSameAs(users.get(0));
            assertStatements(0);
        });
    }

    @Test
    @DisplayName("S-23 S-46: immediate, one by one")
    void immediate() {
        inBlog(session -> {
            all(session, User.class, LoadOptions.of(User.class).immediate("posts"));
            assertStatements(4);
            session.clear();
            List<Post> posts =
                    all(session, Post.class, LoadOptions.of(Post.class).immediate("topic"));
            assertThat(posts).allMatch(post -> isInitialized(post.topic));
            assertStatements(3);
            session.clear();
            session.createSelectionQuery("from Topic", Topic.class).getResultList();
            all(session, Post.class, LoadOptions.of(Post.class).immediate("topic"));
            assertStatements(1);
        });
    }

    @Test
    @DisplayName("S-25: lazy, then selectIn: 1 + 2N")
    void lazy_then_select_in() {
        inBlog(session -> {
            List<User> users = all(
                    session, User.class, LoadOptions.of(User.class).lazy("posts", post -> post.selectIn("comments")));
            assertStatements(1);
            walk(users);
            assertStatements(6);
        });
    }

    @Test
    @DisplayName("S-30: the query's own fetch joins, one and two levels")
    void contains() {
        inBlog(session -> {
            orm.sql().clear();
            List<User> users = session.createSelectionQuery(
                            "select u from User u left join fetch u.posts p where p.title = 'post 1' order by u.id",
                            User.class)
                    .setHint(
                            FETCH,
                            LoadOptions.of(User.class)
                                    .contains("posts", post -> post.selectIn("comments"))
                                    .graph(session))
                    .getResultList();

            assertThat(users).hasSize(3).allMatch(user -> user.posts.size() == 1);
            assertThat(users.get(0).posts.get(0).comments)
                    .matches(org.hibernate.Hibernate::isInitialized)
                    .hasSize(2);
            assertStatements(2);
        });
    }

    @Test
    @DisplayName("S-31: everything, with the way back left out")
    void everything() {
        inBlog(session -> {
            List<Comment> comments =
                    all(session, Comment.class, LoadOptions.of(Comment.class).selectIn("*"));

            // post and writer; of the post: its topic; of the writer: nine kinds of things that lead no further
            Post post = (Post) org.hibernate.Hibernate.unproxy(comments.get(0).post);
            User writer = (User) org.hibernate.Hibernate.unproxy(comments.get(0).writer);
            assertThat(isInitialized(post.topic)).isTrue();
            assertThat(isInitialized(writer.roles)).isTrue();
            assertThat(isInitialized(writer.tags)).isTrue();
            assertThat(isInitialized(writer.contact.country)).isTrue();
            int statements = orm.sql().statements().size();
            assertThat(statements).isLessThanOrEqualTo(14);
            session.clear();
            all(session, Comment.class, LoadOptions.of(Comment.class).selectIn("*"));
            assertStatements(statements);
        });
    }

    @ParameterizedTest
    @DisplayName(
            "S-33: the edges of chunks, and all keys in one statement where the database takes them as one parameter")
    @CsvSource({"0, 1", "1, 2", "499, 2", "500, 2", "501, 3", "1000, 3", "1001, 4"})
    void the_edges_of_chunks(int owners, int statements) {
        Blog.persist(orm, owners, 1, 0);
        orm.inTransaction(session -> {
            List<User> users =
                    all(session, User.class, LoadOptions.of(User.class).selectIn("posts", post -> post.chunk(500)));

            assertThat(users).hasSize(owners).allMatch(user -> isInitialized(user.posts) && user.posts.size() == 1);
            assertStatements(statements);
            session.clear();
            users = all(session, User.class, LoadOptions.of(User.class).selectIn("posts"));

            assertThat(users).hasSize(owners).allMatch(user -> isInitialized(user.posts) && user.posts.size() == 1);
            assertStatements(owners == 0 ? 1 : 2);
        });
    }

    @ParameterizedTest
    @DisplayName("S-34 S-35: chunks of the next level are made of all children")
    @CsvSource({"1, 5", "2, 6"})
    void nested_chunks(int posts, int statements) {
        Blog.persist(orm, 501, posts, 1);
        orm.inTransaction(session -> {
            List<User> users = all(
                    session,
                    User.class,
                    LoadOptions.of(User.class)
                            .selectIn("posts", post -> post.selectIn("comments"))
                            .chunk(500));

            assertThat(users)
                    .flatExtracting(User::getPosts)
                    .hasSize(501 * posts)
                    .allMatch(post -> isInitialized(post.comments) && post.comments.size() == 1);
            assertStatements(statements);
        });
    }

    @Test
    @DisplayName("S-37: a chunk size is about one relationship")
    void chunk_size() {
        Blog.persist(orm, 5);
        orm.inTransaction(session -> {
            List<User> users = all(
                    session,
                    User.class,
                    LoadOptions.of(User.class)
                            .selectIn("posts", post -> post.chunk(2).selectIn("comments")));
            assertStatements(1 + 3 + 1);
            walk(users);
            assertStatements(0);
        });
    }

    @Test
    @DisplayName("S-39: to-one chunks are made of distinct targets")
    void to_one_chunks() {
        Blog.persist(orm, 100, 5, 0);
        orm.inTransaction(session -> {
            List<Post> posts =
                    all(session, Post.class, LoadOptions.of(Post.class).selectIn("author", author -> author.chunk(47)));

            assertThat(posts).hasSize(500).allMatch(post -> isInitialized(post.author));
            assertStatements(1 + 3);
        });
    }

    @Test
    @DisplayName("S-44 S-48: lazy to-one, once for each distinct target; a subquery of a to-one runs as selectIn")
    void to_one() {
        inBlog(session -> {
            List<Post> posts = all(session, Post.class, LoadOptions.of(Post.class));
            posts.forEach(post -> assertThat(post.topic.getName()).startsWith("topic"));
            assertStatements(1 + 2);
            session.clear();
            posts = all(session, Post.class, LoadOptions.of(Post.class).subquery("topic"));

            assertThat(posts).allMatch(post -> isInitialized(post.topic));
            assertStatements(2);
        });
    }

    @ParameterizedTest
    @DisplayName("S-53: find")
    @CsvSource({"lazy, 1", "selectIn, 2", "joined, 1", "subquery, 2", "immediate, 2"})
    void find(String strategy, int statements) {
        inBlog(session -> {
            LoadOptions<User> options = LoadOptions.parse(User.class, strategy + "(posts)");
            orm.sql().clear();
            User user = session.find(User.class, 2L, Map.of(FETCH, options.graph(session)));

            assertThat(isInitialized(user.posts)).isEqualTo(!strategy.equals("lazy"));
            assertStatements(statements);
            assertThat(user.posts).hasSize(2);
        });
    }

    @Test
    @DisplayName("S-55: a commit expires nothing")
    void a_commit_expires_nothing() {
        Blog.persist(orm, 2);
        try (Session session = orm.factory().openSession()) {
            session.beginTransaction();
            List<User> users =
                    all(session, User.class, LoadOptions.of(User.class).selectIn("posts"));
            session.getTransaction().commit();
            orm.sql().clear();

            users.forEach(user -> assertThat(user.posts).hasSize(2));
            assertStatements(0);
        }
    }

    @Test
    @DisplayName("S-63 S-66 S-69: a relationship to the same entity, lazy, joined and selected")
    void to_the_same_entity() {
        Blog.persistTree(orm);
        orm.inTransaction(session -> {
            assertThat(levels(session, LoadOptions.of(Node.class))).isEqualTo(0);
            assertStatements(1);
            assertThat(levels(session, LoadOptions.of(Node.class).selectIn("children")))
                    .isEqualTo(1);
            assertStatements(2);
            assertThat(levels(session, LoadOptions.of(Node.class).joined("children")))
                    .isEqualTo(1);
            assertStatements(1);
        });
    }

    private static int levels(Session session, LoadOptions<Node> options) {
        session.clear();
        orm.sql().clear();
        Node node = session.createSelectionQuery("from Node n where n.id = 1", Node.class)
                .setHint(FETCH, options.graph(session))
                .getSingleResult();
        int levels = 0;
        while (isInitialized(node.children) && !node.children.isEmpty()) {
            levels++;
            node = node.children.get(0);
        }
        return levels;
    }

    @Test
    void the_same_entity_twice_and_two_ways_to_one_entity() {
        inBlog(session -> {
            orm.sql().clear();
            List<Object[]> rows = session.createSelectionQuery(
                            "select p.id, p.author from Post p order by p.id", Object[].class)
                    .setHint(
                            FETCH,
                            LoadOptions.of(User.class)
                                    .selectIn("posts", post -> post.chunk(3))
                                    .graph(session))
                    .getResultList();

            assertThat(rows)
                    .hasSize(6)
                    .allMatch(row -> ((User) row[1]).getPosts().size() == 2);
            assertStatements(2);
            session.clear();
            List<Comment> comments = all(
                    session,
                    Comment.class,
                    LoadOptions.of(Comment.class)
                            .selectIn("post", post -> post.selectIn("author", author -> author.selectIn("roles")))
                            .selectIn(
                                    "writer", writer -> writer.selectIn("roles").selectIn("tags")));

            assertThat(comments).allMatch(comment -> isInitialized(comment.writer));
            assertThat(((User) org.hibernate.Hibernate.unproxy(comments.get(0).writer)).tags)
                    .matches(org.hibernate.Hibernate::isInitialized);
            assertStatements(1 + 1 + 1 + 1 + 1);
        });
    }

    @Test
    void a_query_without_options_is_as_it_was() {
        inBlog(session -> {
            orm.sql().clear();
            List<Role> roles = session.createSelectionQuery("from Role r order by r.id", Role.class)
                    .getResultList();

            assertThat(roles).hasSize(3).noneMatch(role -> isInitialized(role.users));
            assertStatements(1);
            assertThatThrownBy(() -> session.createSelectionQuery("from Role", Role.class)
                            .setHint(FETCH, LoadOptions.of(User.class).graph(session))
                            .getResultList())
                    .isInstanceOf(TenonException.class);
        });
    }
}
