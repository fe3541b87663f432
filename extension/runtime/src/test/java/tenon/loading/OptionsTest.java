/* SPDX-License-Identifier: Apache-2.0 */
package tenon.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hibernate.Hibernate.isInitialized;
import static tenon.loading.SelectInTest.FETCH;

import jakarta.persistence.EntityGraph;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hibernate.MultiIdentifierLoadAccess;
import org.hibernate.ScrollableResults;
import org.hibernate.Session;
import org.hibernate.StatelessSession;
import org.hibernate.graph.GraphSemantic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tenon.TenonException;
import tenon.loading.Blog.Node;
import tenon.loading.Blog.Post;
import tenon.loading.Blog.User;
import tenon.testing.Orm;

/** The ways in which options reach a query, and what is refused on the way. */
class OptionsTest {

    static final String LOAD = "jakarta.persistence.loadgraph";

    @RegisterExtension
    static final Orm orm = Orm.with(Blog.ENTITIES);

    private final LoadOptions<User> posts = LoadOptions.of(User.class).selectIn("posts");

    /** What a query returns. */
    record Row(User user, String name) {}

    @BeforeEach
    void persist() {
        Blog.persist(orm, 3);
        orm.sql().clear();
    }

    private static void assertPostsLoaded(List<User> users, int expected) {
        assertThat(users).hasSize(expected).allMatch(user -> isInitialized(user.posts) && user.posts.size() == 2);
    }

    @Test
    void a_load_graph_leaves_the_rest_as_mapped() {
        orm.inTransaction(session -> {
            List<User> users = session.createSelectionQuery("from User", User.class)
                    .setHint(LOAD, posts.joined("country").loadGraph(session))
                    .getResultList();

            assertPostsLoaded(users, 3);
            assertThat(users).allMatch(user -> isInitialized(user.country));
            assertThat(orm.sql().statements()).hasSize(2);
            session.clear();
            orm.sql().clear();
            users = session.createSelectionQuery("from User", User.class)
                    .setHint(LOAD, posts.loadGraph(session))
                    .getResultList();

            assertPostsLoaded(users, 3);
            assertThat(users).allMatch(user -> isInitialized(user.country));
            assertThat(orm.sql().statements()).hasSize(4);
        });
    }

    @Test
    @DisplayName("loading trap 3: EAGER to lazy under a load graph, from 7.4 on; refused before")
    void eager_to_lazy_under_a_load_graph() {
        orm.inTransaction(session -> {
            LoadOptions<User> options = LoadOptions.of(User.class).lazy("country");
            try {
                List<User> users = session.createSelectionQuery("from User", User.class)
                        .setHint(LOAD, options.loadGraph(session))
                        .getResultList();

                assertThat(users).hasSize(3).noneMatch(user -> isInitialized(user.country));
                assertThat(orm.sql().statements()).hasSize(1);
            } catch (TenonException refusal) {
                assertThat(org.hibernate.Version.getVersionString()).matches("(6\\.|7\\.[0-3]\\.).*");
                assertThat(refusal)
                        .hasMessageStartingWith("TNN003013:")
                        .hasMessageContainingAll("'country'", FETCH, "graph(em)");
            }
        });
    }

    @Test
    void a_graph_under_the_wrong_hint_is_refused() {
        orm.inTransaction(session -> {
            assertThatThrownBy(() -> session.createSelectionQuery("from User", User.class)
                            .setHint(LOAD, posts.graph(session))
                            .getResultList())
                    .isInstanceOf(TenonException.class)
                    .hasMessageStartingWith("TNN003004:")
                    .hasMessageContainingAll("graph(em)", LOAD, FETCH, "loadGraph(em)");
            assertThatThrownBy(() -> session.find(User.class, 1L, Map.of(FETCH, posts.loadGraph(session))))
                    .isInstanceOf(TenonException.class)
                    .hasMessageStartingWith("TNN003004:");
        });
    }

    @Test
    void apply_to_sets_graph_and_semantic() {
        orm.inTransaction(session -> {
            List<User> users = posts.applyTo(((EntityManager) session).createQuery("from User", User.class))
                    .getResultList();

            assertPostsLoaded(users, 3);
            assertThat(users).noneMatch(user -> isInitialized(user.country));
            assertThat(orm.sql().statements()).hasSize(2);
            orm.sql().clear();
            List<Post> all = LoadOptions.of(Post.class)
                    .selectIn("comments")
                    .applyTo(((EntityManager) session).createQuery("from Post", Post.class))
                    .getResultList();

            assertThat(all).hasSize(6).allMatch(post -> isInitialized(post.comments));
            assertThat(orm.sql().statements()).hasSize(2);
        });
    }

    @Test
    void native_queries_take_options_by_apply_to() {
        orm.inTransaction(session -> {
            List<Post> all = LoadOptions.of(Post.class)
                    .selectIn("comments")
                    .joined("topic")
                    .applyTo(session.createNativeQuery("select * from Post order by id", Post.class))
                    .getResultList();

            assertThat(all).hasSize(6).allMatch(post -> isInitialized(post.comments) && isInitialized(post.topic));
            assertThat(orm.sql().statements()).hasSize(3);
            session.clear();
            orm.sql().clear();
            try (Stream<Post> stream = LoadOptions.of(Post.class)
                    .selectIn("comments")
                    .applyTo(session.createNativeQuery("select * from Post order by id", Post.class))
                    .getResultStream()) {
                assertThat(stream.filter(post -> isInitialized(post.comments))).hasSize(6);
            }
            assertThat(orm.sql().statements()).hasSize(2);
        });
    }

    @Test
    @DisplayName("S-56: load fills what is there already")
    void load_fills_what_is_there() {
        orm.inTransaction(session -> {
            List<User> users = session.createSelectionQuery("from User u join fetch u.country", User.class)
                    .getResultList();
            orm.sql().clear();
            posts.joined("contact.country").load(session, users);

            assertPostsLoaded(users, 3);
            assertThat(users).allMatch(user -> isInitialized(user.contact.country));
            assertThat(orm.sql().statements()).hasSize(1);
            orm.sql().clear();
            session.refresh(users.get(0));
            orm.sql().clear();
            posts.load(session, List.of(users.get(0)));

            assertThat(orm.sql().statements().size()).isLessThanOrEqualTo(1);
            assertPostsLoaded(users, 3);
        });
        User detached = orm.fromTransaction(session -> session.find(User.class, 1L));
        orm.inTransaction(session -> assertThatThrownBy(() -> posts.load(session, List.of(detached)))
                .isInstanceOf(TenonException.class)
                .hasMessageStartingWith("TNN003023:")
                .hasMessageContainingAll("'User'", "Merge it or find it again"));
    }

    @Test
    void named_options_are_a_named_graph() {
        posts.register(orm.factory(), "User.withPosts");
        orm.inTransaction(session -> {
            List<User> users = session.createSelectionQuery("from User", User.class)
                    .setHint(FETCH, session.getEntityGraph("User.withPosts"))
                    .getResultList();

            assertPostsLoaded(users, 3);
            assertThat(orm.sql().statements()).hasSize(2);
            session.clear();
            orm.sql().clear();
            users = session.createSelectionQuery("from User", User.class)
                    .setHint(FETCH, session.createEntityGraph("User.withPosts"))
                    .getResultList();

            assertPostsLoaded(users, 3);
            assertThat(orm.sql().statements()).hasSize(2);
        });
    }

    @Test
    void set_entity_graph_and_several_identifiers() {
        orm.inTransaction(session -> {
            List<User> users = session.createSelectionQuery("from User", User.class)
                    .setEntityGraph(posts.graph(session), GraphSemantic.FETCH)
                    .getResultList();

            assertPostsLoaded(users, 3);
            assertThat(orm.sql().statements()).hasSize(2);
            session.clear();
            orm.sql().clear();
            users = byIds(session, posts.graph(session), 1L, 3L);

            assertPostsLoaded(users, 2);
            assertThat(orm.sql().statements()).hasSize(2);
        });
    }

    /** The type of the graph is another one on each line. */
    @SuppressWarnings("unchecked")
    private static List<User> byIds(Session session, EntityGraph<User> graph, Object... ids) {
        MultiIdentifierLoadAccess<User> access = session.byMultipleIds(User.class);
        for (Method method : MultiIdentifierLoadAccess.class.getMethods()) {
            if (method.getName().equals("with")
                    && method.getParameterCount() == 2
                    && method.getParameterTypes()[0].isInstance(graph)) {
                try {
                    return ((MultiIdentifierLoadAccess<User>) method.invoke(access, graph, GraphSemantic.FETCH))
                            .multiLoad(ids);
                } catch (ReflectiveOperationException failure) {
                    throw new IllegalStateException(failure);
                }
            }
        }
        throw new IllegalStateException("no way to give it a graph");
    }

    @Test
    void tuples_records_and_criteria() {
        orm.inTransaction(session -> {
            List<Object[]> tuples = session.createSelectionQuery("select u.name, u from User u", Object[].class)
                    .setHint(FETCH, posts.graph(session))
                    .getResultList();

            assertThat(tuples).hasSize(3).allMatch(tuple -> isInitialized(((User) tuple[1]).posts));
            assertThat(orm.sql().statements()).hasSize(2);
            session.clear();
            orm.sql().clear();
            List<Row> rows = session.createSelectionQuery("select u as user, u.name as name from User u", Row.class)
                    .setHint(FETCH, posts.graph(session))
                    .getResultList();

            assertThat(rows).hasSize(3).allMatch(row -> isInitialized(row.user().posts));
            assertThat(orm.sql().statements()).hasSize(2);
            session.clear();
            orm.sql().clear();
            rows = session.createSelectionQuery(
                            "select new " + Row.class.getName() + "(u, u.name) from User u", Row.class)
                    .setHint(FETCH, posts.graph(session))
                    .getResultList();

            assertThat(rows).hasSize(3).allMatch(row -> isInitialized(row.user().posts));
            assertThat(orm.sql().statements()).hasSize(2);
            session.clear();
            orm.sql().clear();
            var criteria = session.getCriteriaBuilder().createQuery(User.class);
            criteria.from(User.class);
            assertPostsLoaded(
                    session.createSelectionQuery(criteria)
                            .setHint(FETCH, posts.graph(session))
                            .getResultList(),
                    3);
            assertThat(orm.sql().statements()).hasSize(2);
        });
    }

    @Test
    @DisplayName("S-38: a stream reads a chunk ahead, and so does a scroll")
    void streams_and_scrolls() {
        orm.inTransaction(session -> {
            try (Stream<User> stream = session.createSelectionQuery("from User u order by u.id", User.class)
                    .setHint(FETCH, posts.chunk(2).graph(session))
                    .getResultStream()) {
                assertPostsLoaded(stream.toList(), 3);
            }
            assertThat(orm.sql().statements()).hasSize(3);
            session.clear();
            try (ScrollableResults<User> results = session.createSelectionQuery("from User u order by u.id", User.class)
                    .setEntityGraph(posts.graph(session), GraphSemantic.FETCH)
                    .scroll(org.hibernate.ScrollMode.FORWARD_ONLY)) {
                assertThat(results.next()).isTrue();
                assertPostsLoaded(List.of(results.get()), 1);
                assertThatThrownBy(results::last)
                        .isInstanceOf(TenonException.class)
                        .hasMessageStartingWith("TNN003017:");
            }
        });
    }

    @Test
    void stateless_sessions() {
        EntityGraph<User> graph =
                orm.fromTransaction(session -> posts.selectIn("roles").graph(session));
        orm.sql().clear();
        try (StatelessSession session = orm.factory().openStatelessSession()) {
            List<User> users = session.createSelectionQuery("from User", User.class)
                    .setEntityGraph(graph, GraphSemantic.FETCH)
                    .getResultList();

            assertPostsLoaded(users, 3);
            assertThat(users).allMatch(user -> user.roles.size() == 2);
            assertThat(orm.sql().statements()).hasSize(3);
        }
    }

    @Test
    void a_page_reads_no_more_than_it_returns() {
        orm.inTransaction(session -> {
            List<User> users = posts.selectIn("roles")
                    .applyTo(((EntityManager) session).createQuery("from User u order by u.id", User.class))
                    .setFirstResult(1)
                    .setMaxResults(1)
                    .getResultList();

            assertPostsLoaded(users, 1);
            assertThat(users.get(0).id).isEqualTo(2);
            assertThat(orm.sql().statements()).hasSize(3);
            assertThat(session.getStatistics().getEntityCount()).isEqualTo(1 + 2 + 2);
        });
    }

    @Test
    void changes_that_the_further_statements_would_miss_are_flushed_before() {
        orm.inTransaction(session -> {
            session.persist(plain(session.getReference(User.class, 1L)));
            orm.sql().clear();
            User again = posts.applyTo(((EntityManager) session).createQuery("from User u where u.id = 1", User.class))
                    .getSingleResult();

            assertThat(again.getPosts()).hasSize(3);
            assertThat(orm.sql().count("insert")).isEqualTo(1);
        });
    }

    private static Post plain(User author) {
        Post post = new Post();
        post.id = 150L;
        post.author = author;
        return post;
    }

    @Test
    void text_is_read_and_written() {
        LoadOptions<User> options = LoadOptions.of(User.class)
                .joined("country")
                .selectIn(
                        "posts",
                        post -> post.joined("author")
                                .selectIn(
                                        "comments",
                                        c -> c.where("e.text <> 'a \"b\"'")
                                                .orderBy("id desc")
                                                .limit(3)
                                                .chunk(10))
                                .raise("*"))
                .lazy("roles", LoadOptions::peers)
                .chunk(100);

        assertThat(options.toString())
                .isEqualTo("joined(country), selectIn(posts(joined(author), selectIn(comments(where(\"e.text <> 'a"
                        + " \"\"b\"\"'\"), orderBy(\"id desc\"), limit(3), chunk(10))), raise(*))),"
                        + " lazy(roles(peers())), chunk(100)");
        assertThat(LoadOptions.parse(User.class, options.toString())).isEqualTo(options);
        assertThat(LoadOptions.parse(Node.class, " selectIn ( children ( recursive() ) ) "))
                .isEqualTo(LoadOptions.of(Node.class).selectIn("children", LoadOptions::recursive))
                .hasSameHashCodeAs(LoadOptions.of(Node.class).selectIn("children", LoadOptions::recursive));
        assertThat(LoadOptions.parse(User.class, "")).isEqualTo(LoadOptions.of(User.class));
        for (String wrong :
                List.of("joined", "joined(", "joined()", "joinde(a)", "joined(a))", "limit(0)", "where(e)")) {
            assertThatThrownBy(() -> LoadOptions.parse(User.class, wrong))
                    .as(wrong)
                    .isInstanceOf(TenonException.class)
                    .hasMessageStartingWith("TNN003024:")
                    .hasMessageContainingAll(wrong, "expected");
        }
    }

    @Test
    void options_from_a_graph_join_to_one_and_select_to_many() {
        orm.inTransaction(session -> {
            EntityGraph<User> graph = session.createEntityGraph(User.class);
            graph.addAttributeNodes("country", "roles", "name");
            graph.addSubgraph("posts").addAttributeNodes("topic");
            graph.addSubgraph("contact").addAttributeNodes("country");
            LoadOptions<User> options = LoadOptions.from(graph);

            assertThat(options.toString().split(", "))
                    .containsExactlyInAnyOrder(
                            "joined(country)",
                            "selectIn(roles)",
                            "selectIn(posts(joined(topic)))",
                            "joined(contact(joined(country)))");
            assertThat(LoadOptions.from(posts.graph(session))).isEqualTo(posts);
            orm.sql().clear();
            List<User> users = options.applyTo(((EntityManager) session).createQuery("from User", User.class))
                    .getResultList();

            assertPostsLoaded(users, 3);
            assertThat(users.get(0).posts).allMatch(post -> isInitialized(post.topic));
            assertThat(orm.sql().statements()).hasSize(3);
        });
    }

    @Test
    void wrong_paths_are_reported_with_the_right_ones() {
        orm.inTransaction(session -> {
            assertThatThrownBy(() -> LoadOptions.of(User.class).selectIn("post").graph(session))
                    .isInstanceOf(TenonException.class)
                    .hasMessageStartingWith("TNN003001:")
                    .hasMessageContainingAll("'post'", "User", "posts", "contact.country", "ofType");
            assertThatThrownBy(() -> LoadOptions.of(User.class)
                            .selectIn("posts", post -> post.selectIn("coments"))
                            .graph(session))
                    .isInstanceOf(TenonException.class)
                    .hasMessageStartingWith("TNN003001:")
                    .hasMessageContainingAll("'coments'", "comments");
            assertThatThrownBy(() -> LoadOptions.of(User.class).joined("name").graph(session))
                    .isInstanceOf(TenonException.class)
                    .hasMessageStartingWith("TNN003002:")
                    .hasMessageContainingAll("'name'", "no relationship");
            assertThatThrownBy(
                            () -> LoadOptions.of(User.class).joined("contact").graph(session))
                    .isInstanceOf(TenonException.class)
                    .hasMessageStartingWith("TNN003002:");
            assertThatThrownBy(
                            () -> LoadOptions.of(User.class).selectIn("tags.x").graph(session))
                    .isInstanceOf(TenonException.class)
                    .hasMessageStartingWith("TNN003002:");
            assertThatThrownBy(() -> LoadOptions.of(String.class).graph(session))
                    .isInstanceOf(TenonException.class)
                    .hasMessageStartingWith("TNN003018:");
        });
    }

    @Test
    @DisplayName("F-159: two strategies for one path")
    void two_strategies_for_one_path_are_refused() {
        assertThatThrownBy(() -> posts.joined("posts"))
                .isInstanceOf(TenonException.class)
                .hasMessageStartingWith("TNN003003:")
                .hasMessageContainingAll("'posts'", "'selectIn'", "'joined'", "remove one");
        assertThat(posts.selectIn("posts", post -> post.selectIn("comments"))
                        .selectIn("posts.topic")
                        .toString())
                .isEqualTo("selectIn(posts(selectIn(comments), selectIn(topic)))");
        assertThat(LoadOptions.of(User.class)
                        .raise("posts.comments")
                        .lazy("posts")
                        .toString())
                .isEqualTo("lazy(posts(raise(comments)))");
        assertThatThrownBy(() -> posts.selectIn("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> posts.chunk(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> posts.recursive(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> posts.limit(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> posts.where(" ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("S-05: two joined collections of which one is a bag")
    void joined_bags_are_refused() {
        orm.inTransaction(session -> {
            assertThatThrownBy(() -> LoadOptions.of(User.class)
                            .joined("posts")
                            .joined("addresses")
                            .graph(session))
                    .isInstanceOf(TenonException.class)
                    .hasMessageStartingWith("TNN003005:")
                    .hasMessageContainingAll("'posts'", "'addresses'", "selectIn");
            assertThatThrownBy(() -> LoadOptions.of(User.class)
                            .joined("posts", post -> post.joined("comments"))
                            .graph(session))
                    .isInstanceOf(TenonException.class)
                    .hasMessageStartingWith("TNN003005:");
        });
    }

    @Test
    void what_has_no_meaning_is_refused() {
        orm.inTransaction(session -> {
            for (LoadOptions<User> wrong : List.of(
                    LoadOptions.of(User.class).where("e.id = 1"),
                    LoadOptions.of(User.class).limit(1),
                    LoadOptions.of(User.class).peers(),
                    LoadOptions.of(User.class).recursive(),
                    LoadOptions.of(User.class).joined("posts", post -> post.where("e.id = 1")),
                    LoadOptions.of(User.class).selectIn("country", country -> country.limit(1)),
                    LoadOptions.of(User.class).selectIn("posts", LoadOptions::peers),
                    LoadOptions.of(User.class).joined("*"))) {
                assertThatThrownBy(() -> wrong.graph(session))
                        .as(wrong.toString())
                        .isInstanceOf(TenonException.class)
                        .hasMessageStartingWith("TNN003014:");
            }
            assertThatThrownBy(() -> LoadOptions.of(User.class)
                            .selectIn("posts", LoadOptions::recursive)
                            .graph(session))
                    .isInstanceOf(TenonException.class)
                    .hasMessageStartingWith("TNN003015:")
                    .hasMessageContainingAll("'posts'", "User", "Post");
            assertThatThrownBy(() ->
                            LoadOptions.of(User.class).innerJoined("country").graph(session))
                    .isInstanceOf(TenonException.class)
                    .hasMessageStartingWith("TNN003010:")
                    .hasMessageContainingAll("'country'", "optional", "contains");
            assertThatThrownBy(() -> LoadOptions.of(User.class)
                            .selectIn("posts", post -> post.orderBy("id; drop table"))
                            .graph(session))
                    .isInstanceOf(TenonException.class)
                    .hasMessageStartingWith("TNN003022:");
        });
    }

    @Test
    void a_query_that_returns_no_such_entity_is_refused() {
        orm.inTransaction(session -> assertThatThrownBy(
                        () -> session.createSelectionQuery("select u.name from User u", String.class)
                                .setHint(FETCH, posts.graph(session))
                                .getResultList())
                .isInstanceOf(TenonException.class)
                .hasMessageStartingWith("TNN003006:")
                .hasMessageContainingAll("'User'", "String", "select u.name from User u"));
    }

    @Test
    void options_without_tenon_are_refused() {
        try (Orm.Booted booted =
                Orm.with(Blog.ENTITIES).set("tenon.enabled", "false").start()) {
            booted.run();
        }
        Orm without = Orm.with(Blog.ENTITIES).set("tenon.enabled", "false");
        try (Orm.Booted booted = without.start()) {
            booted.run();
            without.inTransaction(session -> assertThatThrownBy(() -> posts.graph(session))
                    .isInstanceOf(TenonException.class)
                    .hasMessageStartingWith("TNN003007:"));
        }
    }

    @Test
    void explain_tells_what_is_done_and_why() {
        assertThat(LoadOptions.of(User.class)
                        .joined("country")
                        .selectIn("posts", post -> post.subquery("comments").chunk(7))
                        .subquery("roles")
                        .immediate("tags")
                        .lazy("addresses", address -> address.peers().joined("resident"))
                        .raise("*")
                        .explain(orm.factory())
                        .split("\n"))
                .containsExactly(
                        "User: 1 statement, that of the query",
                        "country: joined, no statement",
                        "posts: selectIn, 1 statement for each 7 of N owners",
                        "posts.comments: selectIn instead of subquery, 1 statement for N owners; its owners are not what the"
                                + " query itself returns",
                        "roles: subquery, 1 statement for N owners; as selectIn if the query has a limit",
                        "tags: immediate, N statements for N owners",
                        "addresses: lazy, 1 statement when the first of N owners is read",
                        "addresses.resident: selectIn instead of joined, 1 statement for N targets; there is no statement here"
                                + " that it could be joined to",
                        "*: raise");
    }
}
