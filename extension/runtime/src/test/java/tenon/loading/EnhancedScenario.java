/* SPDX-License-Identifier: Apache-2.0 */
package tenon.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.hibernate.Hibernate;
import org.hibernate.Session;
import org.hibernate.graph.GraphSemantic;
import org.hibernate.proxy.HibernateProxy;
import tenon.loading.Blog.Post;
import tenon.loading.Blog.User;
import tenon.testing.Orm;

/** What {@link EnhancedTest} runs. */
final class EnhancedScenario implements Runnable {

    private final Orm orm = Orm.with(Blog.ENTITIES);

    EnhancedScenario() {}

    private <T> List<T> all(Session session, Class<T> type, LoadOptions<T> options) {
        session.clear();
        orm.sql().clear();
        return session.createSelectionQuery("from " + type.getSimpleName() + " x order by x.id", type)
                .setEntityGraph(options.graph(session), GraphSemantic.FETCH)
                .getResultList();
    }

    @Override
    public void run() {
        try (Orm.Booted booted = orm.start()) {
            booted.run();
            Blog.persist(orm, 3);
            orm.inTransaction(this::selectIn);
            orm.inTransaction(this::raise);
            orm.inTransaction(this::raiseAll);
        }
    }

    private void selectIn(Session session) {
        List<User> users = all(
                session,
                User.class,
                LoadOptions.of(User.class)
                        .selectIn("posts", post -> post.selectIn("topic").selectIn("comments"))
                        .selectIn("roles"));

        assertThat(users).hasSize(3).allMatch(user -> Hibernate.isInitialized(user.getPosts()));
        assertThat(users).flatExtracting(User::getPosts).hasSize(6).allMatch(post -> {
            return Hibernate.isInitialized(post.topic) && Hibernate.isInitialized(post.comments);
        });
        assertThat(orm.sql().statements()).hasSize(5);
        List<Post> posts = all(session, Post.class, LoadOptions.of(Post.class).selectIn("author"));
        assertThat(posts).allMatch(post -> Hibernate.isInitialized(post.author));
        assertThat(orm.sql().statements()).hasSize(2);
    }

    private void raise(Session session) {
        List<Post> posts = all(session, Post.class, LoadOptions.of(Post.class).raise("author"));
        User author = posts.get(0).author;

        assertThat(author).isNotInstanceOf(HibernateProxy.class);
        assertThat(author.getId()).isEqualTo(1);
        assertThatThrownBy(author::getName)
                .isInstanceOf(RaiseLoadException.class)
                .hasMessageContaining("'Post.author'");
        assertThat(posts.get(0).topic.getName()).isEqualTo("topic 2");
        session.createSelectionQuery("from User u where u.id = 1", User.class).getResultList();
        assertThat(author.getName()).isEqualTo("user 1");
    }

    private void raiseAll(Session session) {
        List<User> users = all(
                session,
                User.class,
                LoadOptions.of(User.class).selectIn("posts").raise("*"));

        assertThat(users.get(0).getPosts()).hasSize(2);
        assertThatThrownBy(() -> users.get(0).roles.size()).isInstanceOf(RaiseLoadException.class);
        assertThatThrownBy(() -> users.get(0).country.getName()).isInstanceOf(RaiseLoadException.class);
        assertThatThrownBy(() -> users.get(0).getPosts().get(0).topic.getName()).isInstanceOf(RaiseLoadException.class);
        users.get(0).name = "changed";
        session.flush();
    }
}
