/* SPDX-License-Identifier: Apache-2.0 */
package blog;

import blog.model.Comment;
import blog.model.Post;
import blog.model.User;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.Consumer;
import tenon.loading.LoadOptions;
import tenon.loading.RaiseLoadException;

/** The same query with different options: what is loaded, and by how many statements. */
final class Tour {

    private static final LoadOptions<User> PAGE = LoadOptions.of(User.class)
            .selectIn("posts", post -> post.selectIn("comments"))
            .raise("*");

    private final Database database;
    private final Consumer<String> output;

    Tour(Database database, Consumer<String> output) {
        this.database = database;
        this.output = output;
    }

    void run() {
        fill();
        output.accept("Without options: one statement for each user, and one for each post");
        database.inTransaction(em -> output.accept(comments(users(em)) + " comments"));

        output.accept("With options: " + PAGE);
        database.inTransaction(em -> output.accept(comments(page(em)) + " comments"));
        output.accept(PAGE.explain(database.factory()));

        output.accept("What the options do not load raises");
        database.inTransaction(em -> {
            try {
                page(em).get(0).getFollowers().size();
            } catch (RaiseLoadException refusal) {
                output.accept(refusal.getMessage());
            }
        });

        output.accept("Only the last post of each user");
        database.inTransaction(em -> lastPosts(em)
                .forEach(user -> output.accept(user.getName() + ": " + user.getPosts().get(0).getTitle())));
    }

    void fill() {
        database.inTransaction(em -> {
            for (long u = 1; u <= 3; u++) {
                User user = new User(u, "user " + u);
                em.persist(user);
                for (long p = 1; p <= 3; p++) {
                    Post post = new Post(u * 10 + p, user, "post " + p + " of user " + u);
                    em.persist(post);
                    em.persist(new Comment(u * 100 + p, post, "well said"));
                }
            }
        });
    }

    List<User> users(EntityManager em) {
        return em.createQuery("from User u order by u.id", User.class).getResultList();
    }

    List<User> page(EntityManager em) {
        return PAGE.applyTo(em.createQuery("from User u order by u.id", User.class))
                .getResultList();
    }

    List<User> lastPosts(EntityManager em) {
        return LoadOptions.of(User.class)
                .selectIn("posts", post -> post.orderBy("id desc").limit(1))
                .applyTo(em.createQuery("from User u order by u.id", User.class))
                .getResultList();
    }

    static long comments(List<User> users) {
        return users.stream()
                .flatMap(user -> user.getPosts().stream())
                .mapToLong(post -> post.getComments().size())
                .sum();
    }
}
