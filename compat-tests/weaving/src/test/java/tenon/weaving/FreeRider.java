/* SPDX-License-Identifier: Apache-2.0 */
package tenon.weaving;

import org.hibernate.Hibernate;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import tenon.weaving.plain.Label;
import tenon.weaving.plain.Line;
import tenon.weaving.plain.Order;

/** An application that does not use Tenon: tells the types of its collections and each statement. */
final class FreeRider {

    private FreeRider() {}

    public static void main(String[] arguments) {
        StatementInspector teller = sql -> {
            System.out.println("> " + sql);
            return sql;
        };
        Configuration configuration = new Configuration()
                .addAnnotatedClass(Order.class)
                .addAnnotatedClass(Line.class)
                .addAnnotatedClass(Label.class)
                .setProperty("hibernate.connection.url", "jdbc:h2:mem:rider")
                .setProperty("hibernate.hbm2ddl.auto", "create")
                .setStatementInspector(teller);
        try (SessionFactory factory = configuration.buildSessionFactory()) {
            factory.inTransaction(FreeRider::store);
            factory.inTransaction(FreeRider::tellTypes);
            factory.inTransaction(FreeRider::change);
            factory.inTransaction(session -> session.remove(session.find(Order.class, 1L)));
        }
    }

    private static void store(Session session) {
        for (long id = 1; id <= 2; id++) {
            Order order = new Order(id);
            order.getLines().add(new Line(10 * id, order));
            order.getLines().add(new Line(10 * id + 1, order));
            order.getLabels().add(new Label(id));
            session.persist(order);
        }
    }

    private static void tellTypes(Session session) {
        Order order = session.find(Order.class, 1L);
        for (Object collection : new Object[] {
            order.getLines(),
            order.getOrdered(),
            order.getById(),
            order.getSorted(),
            order.getLabels(),
            session.find(Label.class, 1L).getOrders()
        }) {
            Hibernate.initialize(collection);
            System.out.println("> " + collection.getClass().getName());
        }
    }

    private static void change(Session session) {
        Order one = session.find(Order.class, 1L);
        Order two = session.find(Order.class, 2L);
        Line moved = one.getLines().get(0);
        moved.setOrder(two);
        one.getLabels().add(session.find(Label.class, 2L));
        two.getLabels().clear();
    }
}
