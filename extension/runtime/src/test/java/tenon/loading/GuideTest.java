/* SPDX-License-Identifier: Apache-2.0 */
package tenon.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hibernate.Hibernate.isInitialized;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tenon.loading.Blog.Node;
import tenon.loading.Blog.User;
import tenon.testing.Orm;

/** The code of the guide to loading options, as it stands there. */
class GuideTest {

    @RegisterExtension
    static final Orm orm = Orm.with(Blog.ENTITIES);

    private final LoadOptions<User> posts = LoadOptions.of(User.class).selectIn("posts");

    @BeforeEach
    void persist() {
        Blog.persist(orm, 3);
        Blog.persistTree(orm);
        orm.sql().clear();
    }

    private static void inTransaction(Consumer<EntityManager> work) {
        orm.inTransaction(work::accept);
    }

    @Test
    void the_first_example() {
        inTransaction(em -> {
            LoadOptions<User> options = LoadOptions.of(User.class)
                    .joined("country")
                    .selectIn("posts", post -> post.joined("topic").selectIn("comments"))
                    .raise("*");
            List<User> users = em.createQuery("from User u order by u.id", User.class)
                    .setHint("jakarta.persistence.fetchgraph", options.graph(em))
                    .getResultList();

            assertThat(users).allMatch(user -> isInitialized(user.posts.get(0).comments));
            assertThat(orm.sql().statements()).hasSize(3);
        });
    }

    @Test
    void explain() {
        EntityManagerFactory emf = orm.factory();
        String text = LoadOptions.of(User.class)
                .selectIn("posts", post -> post.subquery("comments"))
                .explain(emf);

        assertThat(text)
                .isEqualTo("User: 1 statement, that of the query\n"
                        + "posts: selectIn, 1 statement for N owners\n"
                        + "posts.comments: selectIn instead of subquery, 1 statement for N owners;"
                        + " its owners are not what the query itself returns");
    }

    @Test
    void apply_to() {
        inTransaction(em -> {
            List<User> users = LoadOptions.of(User.class)
                    .selectIn("posts")
                    .applyTo(em.createQuery("from User", User.class))
                    .getResultList();

            assertThat(users).hasSize(3).allMatch(user -> isInitialized(user.posts));
            assertThat(orm.sql().statements()).hasSize(2);
        });
    }

    @Test
    void the_other_ways() {
        EntityManagerFactory emf = orm.factory();
        inTransaction(em -> {
            User user = em.find(User.class, 1L, Map.of("jakarta.persistence.fetchgraph", posts.graph(em)));
            posts.load(em, List.of(user)); // for what is there already
            posts.register(emf, "User.withPosts"); // em.getEntityGraph("User.withPosts")

            assertThat(isInitialized(user.posts)).isTrue();
            assertThat(orm.sql().statements()).hasSize(2);
            assertThat(em.getEntityGraph("User.withPosts")).isNotNull();
        });
    }

    @Test
    void some_of_the_elements() {
        inTransaction(em -> {
            List<User> users = LoadOptions.of(User.class)
                    .selectIn(
                            "posts",
                            post -> post.where("e.title <> :title", Map.of("title", "post 1"))
                                    .orderBy("id desc")
                                    .limit(3))
                    .applyTo(em.createQuery("from User", User.class))
                    .getResultList();

            assertThat(users).allMatch(user -> user.posts.size() == 1);
        });
    }

    @Test
    void trees() {
        inTransaction(em -> {
            Node root = em.find(
                    Node.class,
                    1L,
                    Map.of(
                            "jakarta.persistence.fetchgraph",
                            LoadOptions.of(Node.class)
                                    .selectIn("children", LoadOptions::recursive)
                                    .graph(em)));

            assertThat(isInitialized(root.children.get(0).children.get(0).children))
                    .isTrue();
            assertThat(orm.sql().statements()).hasSize(6);
        });
    }
}
