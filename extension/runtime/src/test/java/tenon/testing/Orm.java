/* SPDX-License-Identifier: Apache-2.0 */
package tenon.testing;

import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.MetadataBuilder;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.boot.spi.MetadataBuilderImplementor;
import org.hibernate.mapping.Table;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A session factory for the entities of one test class, on an empty database; rows are deleted after each test. */
public final class Orm implements BeforeEachCallback, AfterEachCallback, AfterAllCallback {

    private final Class<?>[] entities;
    private final Map<String, Object> settings = new HashMap<>();
    private final RecordedSql sql = new RecordedSql();
    private SessionFactory factory;
    private Metadata metadata;

    private Orm(Class<?>... entities) {
        this.entities = entities;
    }

    public static Orm with(Class<?>... entities) {
        return new Orm(entities);
    }

    /** Boots a session factory and closes it: for mistakes that boot reports. */
    public static void boot(Class<?>... entities) {
        try (Booted booted = new Orm(entities).start()) {
            booted.run();
        }
    }

    /** What is to be closed. */
    public interface Booted extends AutoCloseable, Runnable {
        @Override
        void close();
    }

    public Orm set(String setting, Object value) {
        settings.put(setting, value);
        return this;
    }

    public RecordedSql sql() {
        return sql;
    }

    public Metadata metadata() {
        return metadata;
    }

    /** The session factory, booted at the first call. */
    public synchronized SessionFactory factory() {
        if (factory == null) {
            Map<String, Object> all = new HashMap<>(Database.current().settings());
            all.put("hibernate.hbm2ddl.auto", "create-drop");
            all.put("hibernate.session_factory.statement_inspector", sql);
            all.putAll(settings);
            StandardServiceRegistry registry =
                    new StandardServiceRegistryBuilder().applySettings(all).build();
            try {
                MetadataSources sources = new MetadataSources(registry);
                Arrays.stream(entities).forEach(sources::addAnnotatedClass);
                MetadataBuilder builder = sources.getMetadataBuilder();
                // As an EntityManagerFactory boots: before 7.0 only such a one cascades PERSIST at flush.
                ((MetadataBuilderImplementor) builder).getBootstrapContext().markAsJpaBootstrap();
                metadata = builder.build();
                factory = metadata.buildSessionFactory();
            } catch (RuntimeException | Error failure) {
                StandardServiceRegistryBuilder.destroy(registry);
                throw failure;
            }
        }
        return factory;
    }

    public Booted start() {
        factory();
        return new Booted() {
            @Override
            public void run() {}

            @Override
            public void close() {
                factory.close();
                factory = null;
            }
        };
    }

    public void inTransaction(Consumer<Session> work) {
        fromTransaction(session -> {
            work.accept(session);
            return null;
        });
    }

    public <R> R fromTransaction(Function<Session, R> work) {
        try (Session session = factory().openSession()) {
            session.beginTransaction();
            try {
                R result = work.apply(session);
                session.getTransaction().commit();
                return result;
            } catch (RuntimeException | Error failure) {
                session.getTransaction().rollback();
                throw failure;
            }
        }
    }

    /** Persists the objects in one transaction of their own. */
    public void persist(Object... objects) {
        inTransaction(session -> Arrays.stream(objects).forEach(session::persist));
    }

    /** The rows of a query in a session of its own, each as its text. */
    public List<String> rows(String query) {
        return fromTransaction(session -> {
            List<String> rows = new ArrayList<>();
            for (Object row : session.createNativeQuery(query, Object.class).getResultList()) {
                rows.add(row instanceof Object[] columns ? Arrays.toString(columns) : String.valueOf(row));
            }
            return rows;
        });
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        factory();
        sql.clear();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        try {
            deleteRows();
        } catch (RuntimeException missingTables) {
            // Another session factory of the test dropped them when it was closed, where both share one database.
            factory().getSchemaManager().dropMappedObjects(false);
            factory().getSchemaManager().exportMappedObjects(false);
        }
    }

    private void deleteRows() {
        List<String> tables = metadata.collectTableMappings().stream()
                .filter(Table::isPhysicalTable)
                .map(table -> table.getQuotedName(
                        metadata.getDatabase().getJdbcEnvironment().getDialect()))
                .toList();
        inTransaction(session -> session.doWork(connection -> {
            try (Statement statement = connection.createStatement()) {
                for (String sql : Database.current().emptying(tables)) {
                    statement.execute(sql);
                }
            }
        }));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (factory != null) {
            factory.close();
            factory = null;
        }
    }
}
