/* SPDX-License-Identifier: Apache-2.0 */
package tenon.traces;

import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.FlushMode;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;

/** The database of one relationship: a session factory, made once, and its tables, emptied for each trace. */
final class Store implements AutoCloseable {

    private static final Map<String, String> DIALECTS =
            Map.of("sqlite", "org.hibernate.community.dialect.SQLiteDialect");

    private final Domain domain;
    private final SessionFactory factory;

    Store(String database, Domain domain) {
        this.domain = domain;
        Configuration configuration = new Configuration();
        configuration.setProperty("hibernate.connection.url", url(database));
        configuration.setProperty("hibernate.connection.pool_size", database.equals("sqlite") ? "1" : "2");
        configuration.setProperty("hibernate.hbm2ddl.auto", "create-drop");
        user(database).forEach(configuration::setProperty);
        if (DIALECTS.containsKey(database)) {
            configuration.setProperty("hibernate.dialect", DIALECTS.get(database));
        }
        domain.entities().forEach(configuration::addAnnotatedClass);
        factory = configuration.buildSessionFactory();
    }

    private static String url(String database) {
        return switch (database) {
            case "sqlite" -> "jdbc:sqlite:file:traces" + System.nanoTime() + "?mode=memory&cache=shared";
            case "h2" -> "jdbc:h2:mem:traces" + System.nanoTime() + ";DB_CLOSE_DELAY=-1";
            case "postgresql" -> System.getProperty("tenon.postgresql.url");
            case "mariadb" -> System.getProperty("tenon.mariadb.url");
            default -> throw new IllegalArgumentException("Unknown database '" + database + "'");
        };
    }

    private static Map<String, String> user(String database) {
        Map<String, String> properties = new HashMap<>();
        String user = System.getProperty("tenon." + database + ".user");
        if (user != null) {
            properties.put("hibernate.connection.username", user);
            properties.put("hibernate.connection.password", System.getProperty("tenon." + database + ".password", ""));
        }
        return properties;
    }

    /** A session with a transaction, which flushes only when it is told to. */
    Session open() {
        Session session = factory.openSession();
        session.setHibernateFlushMode(FlushMode.MANUAL);
        session.beginTransaction();
        return session;
    }

    void empty() {
        factory.getSchemaManager().dropMappedObjects(false);
        factory.getSchemaManager().exportMappedObjects(false);
    }

    /** All rows of all tables that have any, each as its columns by name. */
    Map<String, List<String>> rows(Session session) {
        Map<String, List<String>> rows = new TreeMap<>();
        session.doWork(connection -> {
            for (String table : domain.tables()) {
                try (Statement statement = connection.createStatement();
                        ResultSet result = statement.executeQuery("select * from " + table)) {
                    List<String> found = new ArrayList<>();
                    while (result.next()) {
                        Map<String, String> row = new TreeMap<>();
                        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                            row.put(
                                    result.getMetaData().getColumnLabel(i).toLowerCase(Locale.ROOT),
                                    result.getString(i));
                        }
                        found.add(row.toString());
                    }
                    if (!found.isEmpty()) {
                        rows.put(table, found.stream().sorted().toList());
                    }
                }
            }
        });
        return rows;
    }

    @Override
    public void close() {
        factory.close();
    }

    /** The stores of a test run, by database and relationship. */
    static final class All implements AutoCloseable {

        private final Map<String, Store> stores = new ConcurrentHashMap<>();

        Store of(String database, String relationship) {
            return stores.computeIfAbsent(
                    database + " " + relationship, key -> new Store(database, Domain.of(relationship)));
        }

        @Override
        public void close() {
            stores.values().forEach(Store::close);
        }
    }
}
