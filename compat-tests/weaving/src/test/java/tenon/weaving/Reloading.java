/* SPDX-License-Identifier: Apache-2.0 */
package tenon.weaving;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import tenon.weaving.plain.Label;
import tenon.weaving.plain.Line;
import tenon.weaving.plain.Order;

/**
 * An application under a tool that restarts it in a new class loader at each change, with Hibernate and Tenon in the class
 * loader that stays: tells whether each start is in step, and whether the loaders of the earlier starts are collected.
 */
final class Reloading {

    private Reloading() {}

    public static void main(String[] arguments) {
        UnaryOperator<byte[]> change = arguments.length > 0 ? BuildTime::weave : file -> file;
        startThreads();
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        for (int start = 0; start < 2; start++) {
            loaders.add(start(change));
        }
        loaders.forEach(loader -> System.out.println("> " + (isCollected(loader) ? "collected" : "kept")));
        // The driver's own threads are no business of this test.
        System.exit(0);
    }

    /** The first session factory starts threads, which keep the context class loader that they find. They do so without Tenon. */
    private static void startThreads() {
        new Configuration()
                .addAnnotatedClass(Order.class)
                .addAnnotatedClass(Line.class)
                .addAnnotatedClass(Label.class)
                .setProperty("hibernate.connection.url", "jdbc:h2:mem:threads")
                .setProperty("hibernate.hbm2ddl.auto", "create")
                .buildSessionFactory()
                .close();
    }

    private static WeakReference<ClassLoader> start(UnaryOperator<byte[]> change) {
        Entities entities = new Entities("domain", change);
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(entities);
        try {
            Class<?> shelf = entities.entity("Shelf");
            Class<?> book = entities.entity("Book");
            try (SessionFactory factory = Shelves.boot(shelf, book, System.getProperty("tenon.weaving", "require"))) {
                factory.inTransaction(session -> session.persist(Shelves.create(shelf, 1)));
                factory.inTransaction(session -> {
                    Object added = Shelves.create(book, 1);
                    Shelves.books(session.find(shelf, 1L)).add(added);
                    System.out.println("> " + (Shelves.shelf(added) == null ? "not in step" : "in step"));
                    session.persist(added);
                });
            }
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
        return new WeakReference<>(entities);
    }

    private static boolean isCollected(WeakReference<ClassLoader> loader) {
        for (int attempt = 0; attempt < 20 && loader.get() != null; attempt++) {
            System.gc();
        }
        return loader.get() == null;
    }
}
