/* SPDX-License-Identifier: Apache-2.0 */
package quickstart;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import quickstart.model.Author;
import quickstart.model.Book;
import quickstart.model.Course;
import quickstart.model.Node;
import quickstart.model.Post;
import quickstart.model.Profile;
import quickstart.model.Student;
import quickstart.model.User;

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
        for (Class<?> entity : new Class<?>[] {
            User.class, Post.class, Profile.class, Student.class, Course.class, Author.class, Book.class, Node.class
        }) {
            configuration.addAnnotatedClass(entity);
        }
        factory = configuration.buildSessionFactory();
    }

    void inTransaction(Consumer<Session> work) {
        factory.inTransaction(work);
    }

    SessionFactory factory() {
        return factory;
    }

    @Override
    public void close() {
        factory.close();
    }
}
