/* SPDX-License-Identifier: Apache-2.0 */
package tenon.benchmark;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.h2.jdbcx.JdbcDataSource;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** The statements and the rows that one change costs, find and flush included, where collections have many rows. */
final class Statements {

    /** What a change cost. */
    record Cost(Map<String, Integer> statements, int rows) {}

    private final CountingDataSource counting = new CountingDataSource();
    private final Map<String, Cost> costs = new LinkedHashMap<>();
    private final SessionFactory factory;

    private Statements(Class<?>... entities) {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        factory = Factories.of(Map.of("hibernate.connection.datasource", counting.around(h2)), entities);
    }

    private void change(String title, Consumer<Session> work) {
        counting.clear();
        Factories.inTransaction(factory, work);
        costs.put(title, new Cost(counting.byVerb(), counting.rows()));
    }

    /** Appends to, and moves between, collections that are not loaded. */
    static Map<String, Cost> unloaded(int rows) {
        Map<String, Cost> all = new LinkedHashMap<>();
        all.putAll(plainUnloaded(rows));
        all.putAll(bags(rows));
        all.putAll(sets(rows));
        return all;
    }

    private static Map<String, Cost> plainUnloaded(int rows) {
        Statements plain =
                new Statements(tenon.benchmark.plain.Forum.User.class, tenon.benchmark.plain.Forum.Post.class);
        fill(plain.factory, "plainuser", "plainpost", "user_id", rows);
        plain.change("bag, helper: append", session -> {
            var post = new tenon.benchmark.plain.Forum.Post(-1);
            session.find(tenon.benchmark.plain.Forum.User.class, 0L).add(post);
            session.persist(post);
        });
        plain.change(
                "bag, helper: move by the to-one",
                session -> session.find(tenon.benchmark.plain.Forum.Post.class, 0L)
                        .setUser(session.find(tenon.benchmark.plain.Forum.User.class, 1L)));
        plain.factory.close();
        return plain.costs;
    }

    private static Map<String, Cost> bags(int rows) {
        Statements bags =
                new Statements(tenon.benchmark.annotated.Forum.User.class, tenon.benchmark.annotated.Forum.Post.class);
        fill(bags.factory, "annotateduser", "annotatedpost", "user_id", rows);
        bags.change("bag, Tenon: append", session -> {
            var post = new tenon.benchmark.annotated.Forum.Post(-1);
            session.find(tenon.benchmark.annotated.Forum.User.class, 0L)
                    .getPosts()
                    .add(post);
            session.persist(post);
        });
        bags.change("bag, Tenon: append by the to-one", session -> {
            var post = new tenon.benchmark.annotated.Forum.Post(-2);
            post.setUser(session.find(tenon.benchmark.annotated.Forum.User.class, 0L));
            session.persist(post);
        });
        bags.change(
                "bag, Tenon: move by the to-one",
                session -> session.find(tenon.benchmark.annotated.Forum.Post.class, 0L)
                        .setUser(session.find(tenon.benchmark.annotated.Forum.User.class, 1L)));
        bags.change(
                "bag, Tenon: move by the collection",
                session -> session.find(tenon.benchmark.annotated.Forum.User.class, 1L)
                        .getPosts()
                        .add(session.find(tenon.benchmark.annotated.Forum.Post.class, 2L)));
        bags.factory.close();
        return bags.costs;
    }

    private static Map<String, Cost> sets(int rows) {
        Statements sets = new Statements(
                tenon.benchmark.annotated.Market.Shop.class, tenon.benchmark.annotated.Market.Item.class);
        fill(sets.factory, "annotatedshop", "annotateditem", "shop_id", rows);
        sets.change("set, Tenon: append", session -> {
            var item = new tenon.benchmark.annotated.Market.Item(-1);
            session.find(tenon.benchmark.annotated.Market.Shop.class, 0L)
                    .getItems()
                    .add(item);
            session.persist(item);
        });
        sets.change("set, Tenon: append by the to-one", session -> {
            var item = new tenon.benchmark.annotated.Market.Item(-2);
            item.setShop(session.find(tenon.benchmark.annotated.Market.Shop.class, 0L));
            session.persist(item);
        });
        sets.change(
                "set, Tenon: move by the to-one",
                session -> session.find(tenon.benchmark.annotated.Market.Item.class, 0L)
                        .setShop(session.find(tenon.benchmark.annotated.Market.Shop.class, 1L)));
        sets.change(
                "set, Tenon: move by the collection",
                session -> session.find(tenon.benchmark.annotated.Market.Shop.class, 1L)
                        .getItems()
                        .add(session.find(tenon.benchmark.annotated.Market.Item.class, 2L)));
        sets.factory.close();
        return sets.costs;
    }

    /** Two owners, each with so many children; those of the first have even identifiers. */
    private static void fill(SessionFactory factory, String owners, String children, String key, int rows) {
        Factories.inTransaction(factory, session -> {
            session.createNativeMutationQuery("insert into " + owners + " (id) values (0), (1)")
                    .executeUpdate();
            session.createNativeMutationQuery("insert into " + children + " (id, text, " + key
                            + ") select x, 'text', mod(x, 2) from system_range(0, " + (2 * rows - 1) + ")")
                    .executeUpdate();
        });
    }

    /** Adds to, and removes from, a many-to-many of so many rows, loaded or not. */
    static Map<String, Cost> links(int rows) {
        Map<String, Cost> all = new LinkedHashMap<>();
        all.putAll(plainLinks(rows));
        all.putAll(setLinks(rows));
        all.putAll(listLinks(rows));
        return all;
    }

    private static Map<String, Cost> plainLinks(int rows) {
        Statements plain =
                new Statements(tenon.benchmark.plain.Library.Author.class, tenon.benchmark.plain.Library.Novel.class);
        fillLinks(plain.factory, "plain", "author", "novel", rows);
        plain.change(
                "list, helper: add one",
                session -> session.find(tenon.benchmark.plain.Library.Author.class, 0L)
                        .add(session.find(tenon.benchmark.plain.Library.Novel.class, (long) rows)));
        plain.change(
                "list, helper: remove one",
                session -> session.find(tenon.benchmark.plain.Library.Author.class, 0L)
                        .remove(session.find(tenon.benchmark.plain.Library.Novel.class, 1L)));
        plain.factory.close();
        return plain.costs;
    }

    private static Map<String, Cost> setLinks(int rows) {
        Statements sets = new Statements(
                tenon.benchmark.annotated.School.Student.class, tenon.benchmark.annotated.School.Course.class);
        fillLinks(sets.factory, "annotated", "student", "course", rows);
        BiConsumer<String, Integer> both = (title, first) -> {
            boolean load = title.contains("loaded before");
            sets.change("set, Tenon, " + title + ": add one", session -> {
                var student = session.find(tenon.benchmark.annotated.School.Student.class, 0L);
                if (load && student.getCourses().isEmpty()) {
                    throw new IllegalStateException("nothing to load");
                }
                student.getCourses()
                        .add(session.find(tenon.benchmark.annotated.School.Course.class, (long) rows + first));
            });
            sets.change("set, Tenon, " + title + ": remove one", session -> {
                var student = session.find(tenon.benchmark.annotated.School.Student.class, 0L);
                if (load && student.getCourses().isEmpty()) {
                    throw new IllegalStateException("nothing to load");
                }
                student.getCourses().remove(session.find(tenon.benchmark.annotated.School.Course.class, 1L + first));
            });
        };
        both.accept("loaded before", 0);
        both.accept("not loaded", 2);
        sets.change(
                "set, Tenon, not loaded: add one by the inverse side",
                session -> session.find(tenon.benchmark.annotated.School.Course.class, rows + 4L)
                        .getStudents()
                        .add(session.find(tenon.benchmark.annotated.School.Student.class, 0L)));
        sets.change(
                "set, Tenon, not loaded: remove one by the inverse side",
                session -> session.find(tenon.benchmark.annotated.School.Course.class, 5L)
                        .getStudents()
                        .remove(session.find(tenon.benchmark.annotated.School.Student.class, 0L)));
        sets.factory.close();
        return sets.costs;
    }

    private static Map<String, Cost> listLinks(int rows) {
        Statements lists = new Statements(
                tenon.benchmark.annotated.Library.Author.class, tenon.benchmark.annotated.Library.Novel.class);
        fillLinks(lists.factory, "annotated", "author", "novel", rows);
        lists.change(
                "list, Tenon: add one",
                session -> session.find(tenon.benchmark.annotated.Library.Author.class, 0L)
                        .getNovels()
                        .add(session.find(tenon.benchmark.annotated.Library.Novel.class, (long) rows)));
        lists.change(
                "list, Tenon: remove one",
                session -> session.find(tenon.benchmark.annotated.Library.Author.class, 0L)
                        .getNovels()
                        .remove(session.find(tenon.benchmark.annotated.Library.Novel.class, 1L)));
        lists.change(
                "list, Tenon: add one by the inverse side",
                session -> session.find(tenon.benchmark.annotated.Library.Novel.class, rows + 2L)
                        .getAuthors()
                        .add(session.find(tenon.benchmark.annotated.Library.Author.class, 0L)));
        lists.change(
                "list, Tenon: remove one by the inverse side",
                session -> session.find(tenon.benchmark.annotated.Library.Novel.class, 5L)
                        .getAuthors()
                        .remove(session.find(tenon.benchmark.annotated.Library.Author.class, 0L)));
        lists.factory.close();
        return lists.costs;
    }

    private static void fillLinks(SessionFactory factory, String prefix, String owner, String element, int rows) {
        String table = factory.getMetamodel().getEntities().stream()
                .map(entity -> entity.getName().toLowerCase(java.util.Locale.ROOT))
                .filter(name -> name.equals(prefix + owner))
                .findFirst()
                .orElseThrow();
        String link = table + "_" + prefix + element;
        Factories.inTransaction(factory, session -> {
            for (String sql : List.of(
                    "insert into " + table + " (id) values (0)",
                    "insert into " + prefix + element + " (id) select x from system_range(0, " + (rows + 9) + ")",
                    "insert into " + link + " (" + element + "s_id, " + owner
                            + "s_id) select x, 0 from system_range(0, " + (rows - 1) + ")")) {
                session.createNativeMutationQuery(sql).executeUpdate();
            }
        });
    }

    static void print(String title, Map<String, Cost> costs, PrintStream out) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("### " + title);
        lines.add("");
        lines.add("| change | statements | rows read |");
        lines.add("|---|---|---:|");
        costs.forEach((name, cost) -> lines.add("| " + name + " | " + cost.statements() + " | " + cost.rows() + " |"));
        lines.forEach(out::println);
    }
}
