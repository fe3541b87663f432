/* SPDX-License-Identifier: Apache-2.0 */
package tenon.benchmark;

import java.io.PrintStream;
import java.util.Map;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import tenon.benchmark.annotated.Forum;

/** A flush of many managed entities of which none has changed; their collections are loaded. */
final class Flushes {

    private Flushes() {}

    static void run(Scale scale, PrintStream out) {
        int users = Math.max(1, scale.rows() / 100);
        try (SessionFactory off = plain(false, users, scale.rows());
                SessionFactory plain = plain(true, users, scale.rows());
                SessionFactory annotated = annotated(users, scale.rows())) {
            // One session at a time: of several, the one that was loaded last flushes five times as fast as the others.
            new Comparison(
                            "Flush of " + scale.rows() + " managed entities (an operation is one entity)",
                            new Variant("not annotated, tenon.enabled=false", () -> new Loaded(off, "PlainUser")),
                            new Variant("not annotated", () -> new Loaded(plain, "PlainUser")),
                            new Variant("annotated", () -> new Loaded(annotated, "AnnotatedUser")))
                    .run(scale.warmUps() / 2, scale.rounds(), out);
        }
    }

    private static SessionFactory plain(boolean enabled, int users, int posts) {
        SessionFactory factory = Factories.of(
                Map.of("tenon.enabled", enabled),
                tenon.benchmark.plain.Forum.User.class,
                tenon.benchmark.plain.Forum.Post.class);
        Factories.inTransaction(factory, session -> {
            tenon.benchmark.plain.Forum.User[] owners = new tenon.benchmark.plain.Forum.User[users];
            for (int i = 0; i < users; i++) {
                owners[i] = new tenon.benchmark.plain.Forum.User(i);
                session.persist(owners[i]);
            }
            for (int i = 0; i < posts; i++) {
                tenon.benchmark.plain.Forum.Post post = new tenon.benchmark.plain.Forum.Post(i);
                post.setUser(owners[i % users]);
                session.persist(post);
            }
        });
        return factory;
    }

    private static SessionFactory annotated(int users, int posts) {
        SessionFactory factory = Factories.of(Forum.User.class, Forum.Post.class);
        Factories.inTransaction(factory, session -> {
            Forum.User[] owners = new Forum.User[users];
            for (int i = 0; i < users; i++) {
                owners[i] = new Forum.User(i);
                session.persist(owners[i]);
            }
            for (int i = 0; i < posts; i++) {
                Forum.Post post = new Forum.Post(i);
                post.setUser(owners[i % users]);
                session.persist(post);
            }
        });
        return factory;
    }

    private static final class Loaded implements Work {

        private final Session session;
        private final int entities;

        Loaded(SessionFactory factory, String root) {
            session = factory.openSession();
            session.beginTransaction();
            session.createSelectionQuery("from " + root + " u left join fetch u.posts", Object.class)
                    .getResultList();
            entities = session.getStatistics().getEntityCount();
        }

        @Override
        public void run() {
            session.flush();
        }

        @Override
        public int operations() {
            return entities;
        }

        @Override
        public long checksum() {
            return session.getStatistics().getEntityCount()
                    + session.getStatistics().getCollectionCount();
        }

        @Override
        public void close() {
            Factories.discard(session);
        }
    }
}
