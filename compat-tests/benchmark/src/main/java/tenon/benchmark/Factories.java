/* SPDX-License-Identifier: Apache-2.0 */
package tenon.benchmark;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;

/** Session factories on a database in memory. */
public final class Factories {

    private Factories() {}

    static SessionFactory of(Class<?>... entities) {
        return of(Map.of(), entities);
    }

    static SessionFactory of(Map<String, Object> settings, Class<?>... entities) {
        Map<String, Object> all = new HashMap<>();
        all.put("jakarta.persistence.jdbc.url", "jdbc:h2:mem:");
        all.put("hibernate.connection.pool_size", 1);
        all.put("hibernate.hbm2ddl.auto", "create");
        all.putAll(settings);
        BootstrapServiceRegistryBuilder loaders = new BootstrapServiceRegistryBuilder();
        if (entities.length > 0) {
            loaders.applyClassLoader(entities[0].getClassLoader());
        }
        MetadataSources sources = new MetadataSources(new StandardServiceRegistryBuilder(loaders.build())
                .applySettings(all)
                .build());
        for (Class<?> entity : entities) {
            sources.addAnnotatedClass(entity);
        }
        return sources.buildMetadata().buildSessionFactory();
    }

    /** A session that holds the objects as managed ones, with collections of its own. */
    public static Session managed(SessionFactory factory, Object... objects) {
        Session session = factory.openSession();
        session.beginTransaction();
        for (Object each : objects) {
            session.persist(each);
        }
        session.flush();
        return session;
    }

    /** Ends a session of which nothing is to stay. */
    public static void discard(Session session) {
        session.getTransaction().rollback();
        session.close();
    }

    static void inTransaction(SessionFactory factory, Consumer<Session> work) {
        fromTransaction(factory, session -> {
            work.accept(session);
            return null;
        });
    }

    static <R> R fromTransaction(SessionFactory factory, Function<Session, R> work) {
        try (Session session = factory.openSession()) {
            session.beginTransaction();
            R result = work.apply(session);
            session.getTransaction().commit();
            return result;
        }
    }
}
