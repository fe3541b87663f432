/* SPDX-License-Identifier: Apache-2.0 */
package school;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import school.model.Club;
import school.model.Course;
import school.model.Student;

/** An SQLite database in a file, with fresh tables, whose statements are shown as they run. */
final class Database implements AutoCloseable {

    private final SessionFactory factory;

    Database(Path file, Consumer<String> onStatement) {
        Configuration configuration = new Configuration();
        configuration.setProperty("hibernate.connection.url", "jdbc:sqlite:" + file);
        configuration.setProperty("hibernate.dialect", "org.hibernate.community.dialect.SQLiteDialect");
        configuration.setProperty("hibernate.connection.pool_size", "1");
        configuration.setProperty("hibernate.hbm2ddl.auto", "create");
        configuration.setStatementInspector(sql -> {
            onStatement.accept(sql);
            return sql;
        });
        for (Class<?> entity : List.of(Student.class, Course.class, Club.class)) {
            configuration.addAnnotatedClass(entity);
        }
        factory = configuration.buildSessionFactory();
    }

    void inTransaction(Consumer<Session> work) {
        factory.inTransaction(work);
    }

    /** The statements that made the tables. */
    List<String> schema() {
        return factory.fromTransaction(session -> session.createNativeQuery(
                        "select sql from sqlite_master where sql is not null order by type desc, name", String.class)
                .getResultList());
    }

    /** The rows of a table with two keys. */
    List<Object[]> rows(String query) {
        return factory.fromTransaction(
                session -> session.createNativeQuery(query, Object[].class).getResultList());
    }

    @Override
    public void close() {
        factory.close();
    }
}
