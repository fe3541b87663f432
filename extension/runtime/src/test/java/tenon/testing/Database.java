/* SPDX-License-Identifier: Apache-2.0 */
package tenon.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The databases that tests run on; the first of {@code -Dtenon.databases=...} is chosen, SQLite by default. */
public enum Database {
    SQLITE,
    H2,
    POSTGRESQL,
    MARIADB;

    private static final AtomicInteger COUNTER = new AtomicInteger();

    public static Database current() {
        String chosen = System.getProperty("tenon.databases", "sqlite").split(",")[0];
        return valueOf(chosen.toUpperCase(Locale.ROOT));
    }

    /** The settings of a connection to a database of its own, or a schema that is emptied at boot. */
    Map<String, Object> settings() {
        String name = "tenon" + COUNTER.incrementAndGet();
        return switch (this) {
            case SQLITE ->
                Map.of(
                        "hibernate.connection.url",
                        "jdbc:sqlite:file:" + name + "?mode=memory&cache=shared",
                        "hibernate.dialect",
                        "org.hibernate.community.dialect.SQLiteDialect",
                        "hibernate.connection.pool_size",
                        1);
            case H2 -> Map.of("hibernate.connection.url", "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
            case POSTGRESQL ->
                Map.of(
                        "hibernate.connection.url",
                        System.getProperty("tenon.postgresql.url", "jdbc:postgresql://127.0.0.1:5432/test"),
                        "hibernate.connection.username",
                        System.getProperty("tenon.postgresql.user", "postgres"),
                        "hibernate.connection.password",
                        System.getProperty("tenon.postgresql.password", ""));
            case MARIADB ->
                Map.of(
                        "hibernate.connection.url",
                        System.getProperty("tenon.mariadb.url", "jdbc:mariadb://127.0.0.1:3306/test"),
                        "hibernate.connection.username",
                        System.getProperty("tenon.mariadb.user", "root"),
                        "hibernate.connection.password",
                        System.getProperty("tenon.mariadb.password", ""));
        };
    }

    /** What deletes all rows of the tables, whatever refers to whatever. */
    List<String> emptying(List<String> tables) {
        List<String> deletes = new ArrayList<>();
        tables.forEach(table -> deletes.add("delete from " + table));
        switch (this) {
            case SQLITE -> {
                // It enforces no foreign keys, as the dialect exports none.
            }
            case H2 -> {
                deletes.add(0, "set referential_integrity false");
                deletes.add("set referential_integrity true");
            }
            case POSTGRESQL -> {
                deletes.clear();
                deletes.add("truncate table " + String.join(", ", tables) + " cascade");
            }
            case MARIADB -> {
                deletes.add(0, "set foreign_key_checks = 0");
                deletes.add("set foreign_key_checks = 1");
            }
        }
        return deletes;
    }
}
