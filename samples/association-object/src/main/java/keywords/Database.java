/* SPDX-License-Identifier: Apache-2.0 */
package keywords;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import keywords.model.Keyword;
import keywords.model.User;
import keywords.model.UserKeyword;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;

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
        List.of(User.class, UserKeyword.class, Keyword.class).forEach(configuration::addAnnotatedClass);
        factory = configuration.buildSessionFactory();
    }

    void inTransaction(Consumer<Session> work) {
        factory.inTransaction(work);
    }

    /** The rows of a query, each as its text. */
    List<String> rows(String query) {
        return factory.fromTransaction(session -> session.createNativeQuery(query, Object.class).getResultList().stream()
                .map(row -> row instanceof Object[] columns ? Arrays.toString(columns) : String.valueOf(row))
                .toList());
    }

    @Override
    public void close() {
        factory.close();
    }
}
