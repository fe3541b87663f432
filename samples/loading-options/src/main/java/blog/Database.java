/* SPDX-License-Identifier: Apache-2.0 */
package blog;

import blog.model.Comment;
import blog.model.Post;
import blog.model.User;
import java.nio.file.Path;
import java.util.function.Consumer;
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
            if (sql.startsWith("select")) {
                onStatement.accept(sql);
            }
            return sql;
        });
        configuration.addAnnotatedClass(User.class);
        configuration.addAnnotatedClass(Post.class);
        configuration.addAnnotatedClass(Comment.class);
        factory = configuration.buildSessionFactory();
    }

    SessionFactory factory() {
        return factory;
    }

    void inTransaction(Consumer<Session> work) {
        factory.inTransaction(work);
    }

    @Override
    public void close() {
        factory.close();
    }
}
