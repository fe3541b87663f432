/* SPDX-License-Identifier: Apache-2.0 */
package tenon.weaving;

import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import tenon.weaving.domain.Book;
import tenon.weaving.domain.Shelf;

/**
 * Boots two session factories, as an application with two persistence units does, and tells whether both sides follow each
 * other: objects that are older than the boot, new ones, and loaded ones.
 */
final class Application {

    private Application() {}

    public static void main(String[] arguments) {
        Shelf older = new Shelf(1);
        try (SessionFactory factory = boot();
                SessionFactory second = boot()) {
            Book added = new Book(1);
            older.getBooks().add(added);
            tell("older than boot", added.getShelf() == older);
            Shelf shelf = new Shelf(2);
            Book set = new Book(2);
            set.setShelf(shelf);
            tell("new", shelf.getBooks().contains(set));
            for (SessionFactory each : new SessionFactory[] {factory, second}) {
                each.inTransaction(session -> session.persist(new Shelf(3)));
                each.inTransaction(session -> {
                    Book book = new Book(3);
                    session.find(Shelf.class, 3L).getBooks().add(book);
                    session.persist(book);
                });
                each.inTransaction(session ->
                        tell("rows", session.find(Book.class, 3L).getShelf() == session.find(Shelf.class, 3L)));
            }
        }
    }

    private static SessionFactory boot() {
        return new Configuration()
                .addAnnotatedClass(Shelf.class)
                .addAnnotatedClass(Book.class)
                .setProperty("hibernate.connection.url", "jdbc:h2:mem:" + System.nanoTime())
                .setProperty("hibernate.hbm2ddl.auto", "create")
                .buildSessionFactory();
    }

    private static void tell(String what, boolean inStep) {
        System.out.println("> " + what + ": " + (inStep ? "in step" : "not in step"));
    }
}
