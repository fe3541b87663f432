/* SPDX-License-Identifier: Apache-2.0 */
package tenon.loading;

import com.sun.management.ThreadMXBean;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.hibernate.Session;
import tenon.testing.Orm;

/**
 * Loading options beside Hibernate's own strategies, on the database of {@code -Dtenon.databases}. The variants of a comparison run
 * in turn, in another order each round, and each result is checked; the medians of thread CPU time, wall time and allocation are
 * printed, with the ratio to the first variant.
 * <p>
 * Arguments: the number of users (10000), of posts for each (10), of rounds (9).
 */
public final class LoadingBenchmark {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Entity(name = "Writer")
    @Table(name = "bench_users")
    static class Writer {
        @Id
        Long id;

        String name;
        String mail;

        @OneToMany(mappedBy = "writer")
        List<Entry> entries = new ArrayList<>();

        @OneToMany(mappedBy = "writer")
        List<Badge> badges = new ArrayList<>();
    }

    @Entity(name = "Entry")
    @Table(name = "bench_posts", indexes = @Index(columnList = "writer_id"))
    static class Entry {
        @Id
        Long id;

        String title;
        String body;

        @ManyToOne(fetch = FetchType.LAZY)
        Writer writer;

        @OneToMany(mappedBy = "entry")
        List<Remark> remarks = new ArrayList<>();
    }

    @Entity(name = "Remark")
    @Table(name = "bench_comments", indexes = @Index(columnList = "entry_id"))
    static class Remark {
        @Id
        Long id;

        String text;

        @ManyToOne(fetch = FetchType.LAZY)
        Entry entry;
    }

    @Entity(name = "Badge")
    @Table(name = "bench_badges", indexes = @Index(columnList = "writer_id"))
    static class Badge {
        @Id
        Long id;

        String label;

        @ManyToOne(fetch = FetchType.LAZY)
        Writer writer;
    }

    private final int users;
    private final int posts;
    private final int rounds;
    private final Orm orm;

    private LoadingBenchmark(int users, int posts, int rounds, Orm orm) {
        this.users = users;
        this.posts = posts;
        this.rounds = rounds;
        this.orm = orm;
    }

    public static void main(String[] arguments) {
        int users = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        int posts = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10;
        int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 9;
        Orm orm = Orm.with(Writer.class, Entry.class, Remark.class, Badge.class);
        try (Orm.Booted booted = orm.start()) {
            booted.run();
            new LoadingBenchmark(users, posts, rounds, orm).run();
        }
    }

    private void run() {
        fill();
        compare("one level, " + users + " x " + posts, rounds, 1, oneLevel());
        compare("two levels", Math.max(3, rounds / 3), 1, twoLevels());
        compare("two bags", Math.max(3, rounds / 3), 1, twoBags());
        compare("page of 50", rounds, 4, page());
        compare("five users, few rows", rounds, 400, few());
        compare("query without options", rounds, 2000, without());
    }

    private void fill() {
        for (int from = 1; from <= users; from += 1000) {
            int first = from;
            orm.inTransaction(session -> {
                session.setJdbcBatchSize(100);
                for (long u = first; u < Math.min(first + 1000, users + 1); u++) {
                    persist(session, u);
                }
            });
        }
    }

    private void persist(Session session, long u) {
        Writer writer = new Writer();
        writer.id = u;
        writer.name = "user " + u;
        writer.mail = "user" + u + "@example.org";
        session.persist(writer);
        for (int b = 0; b < 3; b++) {
            Badge badge = new Badge();
            badge.id = u * 10 + b;
            badge.label = "badge " + b;
            badge.writer = writer;
            session.persist(badge);
        }
        for (int p = 0; p < posts; p++) {
            Entry entry = new Entry();
            entry.id = u * 1000 + p;
            entry.title = "title " + p;
            entry.body = "some words that are the body of post " + p;
            entry.writer = writer;
            session.persist(entry);
            for (int c = 0; c < 3; c++) {
                Remark remark = new Remark();
                remark.id = entry.id * 10 + c;
                remark.text = "remark " + c;
                remark.entry = entry;
                session.persist(remark);
            }
        }
    }

    private static long entries(List<Writer> writers) {
        long sum = 0;
        for (Writer writer : writers) {
            sum += writer.entries.size();
        }
        return sum;
    }

    private Map<String, Function<Session, Long>> oneLevel() {
        LoadOptions<Writer> selectIn = LoadOptions.of(Writer.class).selectIn("entries");
        LoadOptions<Writer> subquery = LoadOptions.of(Writer.class).subquery("entries");
        Map<String, Function<Session, Long>> variants = new LinkedHashMap<>();
        variants.put("Hibernate, batch fetch of 500", session -> {
            session.setFetchBatchSize(500);
            return entries(all(session));
        });
        variants.put("Hibernate, two queries, no collection filled (floor)", session -> {
            int ignored = all(session).size();
            return (long) session.createQuery("from Entry", Entry.class)
                    .getResultList()
                    .size();
        });
        variants.put(
                "Hibernate, join fetch",
                session -> entries(session.createQuery("from Writer w left join fetch w.entries", Writer.class)
                        .getResultList()));
        variants.put("Hibernate, subselect", session -> {
            session.setSubselectFetchingEnabled(true);
            return entries(all(session));
        });
        variants.put("Tenon, selectIn by applyTo", session -> entries(applied(session, selectIn)));
        variants.put(
                "Tenon, selectIn by hint",
                session -> entries(session.createQuery("from Writer", Writer.class)
                        .setHint("jakarta.persistence.fetchgraph", selectIn.graph(session))
                        .getResultList()));
        variants.put("Tenon, subquery", session -> entries(applied(session, subquery)));
        return variants;
    }

    private static List<Writer> all(Session session) {
        return session.createQuery("from Writer", Writer.class).getResultList();
    }

    private static List<Writer> applied(EntityManager em, LoadOptions<Writer> options) {
        return options.applyTo(em.createQuery("from Writer", Writer.class)).getResultList();
    }

    private static long remarks(List<Writer> writers) {
        long sum = 0;
        for (Writer writer : writers) {
            for (Entry entry : writer.entries) {
                sum += entry.remarks.size();
            }
        }
        return sum;
    }

    private Map<String, Function<Session, Long>> twoLevels() {
        LoadOptions<Writer> options =
                LoadOptions.of(Writer.class).selectIn("entries", entry -> entry.selectIn("remarks"));
        Map<String, Function<Session, Long>> variants = new LinkedHashMap<>();
        variants.put("Hibernate, batch fetch of 500", session -> {
            session.setFetchBatchSize(500);
            return remarks(all(session));
        });
        variants.put("Tenon, selectIn", session -> remarks(applied(session, options)));
        return variants;
    }

    private Map<String, Function<Session, Long>> twoBags() {
        LoadOptions<Writer> options =
                LoadOptions.of(Writer.class).selectIn("entries").selectIn("badges");
        Map<String, Function<Session, Long>> variants = new LinkedHashMap<>();
        variants.put("Hibernate, batch fetch of 500", session -> {
            session.setFetchBatchSize(500);
            return bags(all(session));
        });
        variants.put("Tenon, selectIn", session -> bags(applied(session, options)));
        return variants;
    }

    private static long bags(List<Writer> writers) {
        long sum = entries(writers);
        for (Writer writer : writers) {
            sum += writer.badges.size();
        }
        return sum;
    }

    private Map<String, Function<Session, Long>> page() {
        LoadOptions<Writer> selectIn =
                LoadOptions.of(Writer.class).selectIn("entries").selectIn("badges");
        LoadOptions<Writer> subquery =
                LoadOptions.of(Writer.class).subquery("entries").subquery("badges");
        Map<String, Function<Session, Long>> variants = new LinkedHashMap<>();
        variants.put("Hibernate, batch fetch of 500", session -> {
            session.setFetchBatchSize(500);
            return bags(session.createQuery("from Writer w order by w.name", Writer.class)
                    .setMaxResults(50)
                    .getResultList());
        });
        variants.put("Tenon, selectIn", session -> bags(paged(session, selectIn)));
        variants.put("Tenon, subquery", session -> bags(paged(session, subquery)));
        return variants;
    }

    private static List<Writer> paged(EntityManager em, LoadOptions<Writer> options) {
        return options.applyTo(em.createQuery("from Writer w order by w.name", Writer.class))
                .setMaxResults(50)
                .getResultList();
    }

    private Map<String, Function<Session, Long>> few() {
        LoadOptions<Writer> selectIn = LoadOptions.of(Writer.class).selectIn("entries");
        Map<String, Function<Session, Long>> variants = new LinkedHashMap<>();
        String query = "from Writer w where w.id < 6";
        variants.put("Hibernate, plan-cached query and one more for the posts", session -> {
            int ignored =
                    session.createQuery(query, Writer.class).getResultList().size();
            return (long) session.createQuery("from Entry e where e.writer.id in (?1,?2,?3,?4,?5)", Entry.class)
                    .setParameter(1, 1L)
                    .setParameter(2, 2L)
                    .setParameter(3, 3L)
                    .setParameter(4, 4L)
                    .setParameter(5, 5L)
                    .getResultList()
                    .size();
        });
        variants.put("Hibernate, batch fetch of 500", session -> {
            session.setFetchBatchSize(500);
            return entries(session.createQuery(query, Writer.class).getResultList());
        });
        variants.put("Hibernate, subselect", session -> {
            session.setSubselectFetchingEnabled(true);
            return entries(session.createQuery(query, Writer.class).getResultList());
        });
        variants.put("Tenon, selectIn by applyTo", session -> {
            EntityManager em = session;
            return entries(selectIn.applyTo(em.createQuery(query, Writer.class)).getResultList());
        });
        variants.put(
                "Tenon, selectIn by hint",
                session -> entries(session.createQuery(query, Writer.class)
                        .setHint("jakarta.persistence.fetchgraph", selectIn.graph(session))
                        .getResultList()));
        return variants;
    }

    private Map<String, Function<Session, Long>> without() {
        Map<String, Function<Session, Long>> variants = new LinkedHashMap<>();
        variants.put(
                "by identifier",
                session -> session.createQuery("from Writer w where w.id = 7", Writer.class)
                        .getSingleResult()
                        .id);
        return variants;
    }

    private void compare(String title, int times, int calls, Map<String, Function<Session, Long>> variants) {
        List<String> names = new ArrayList<>(variants.keySet());
        Map<String, List<long[]>> measured = new LinkedHashMap<>();
        Map<String, Long> statements = new LinkedHashMap<>();
        Map<String, Long> results = new LinkedHashMap<>();
        for (String name : names) {
            orm.sql().clear();
            results.put(name, once(variants.get(name)));
            statements.put(name, (long) orm.sql().statements().size());
            measured.put(name, new ArrayList<>());
        }
        if (results.values().stream().distinct().count() != 1) {
            throw new IllegalStateException("The variants disagree: " + results);
        }
        for (int round = -2; round < times; round++) {
            for (int i = 0; i < names.size(); i++) {
                String name = names.get((i + round + 2) % names.size());
                long[] cost = cost(variants.get(name), calls);
                if (round >= 0) {
                    measured.get(name).add(cost);
                }
            }
        }
        report(title, calls, measured, statements);
    }

    private long[] cost(Function<Session, Long> variant, int calls) {
        System.gc();
        orm.sql().clear();
        long thread = Thread.currentThread().getId();
        long bytes = THREADS.getThreadAllocatedBytes(thread);
        long wall = System.nanoTime();
        long cpu = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < calls; i++) {
            once(variant);
        }
        cpu = THREADS.getCurrentThreadCpuTime() - cpu;
        wall = System.nanoTime() - wall;
        bytes = THREADS.getThreadAllocatedBytes(thread) - bytes;
        return new long[] {cpu / calls, wall / calls, bytes / calls};
    }

    private long once(Function<Session, Long> variant) {
        return orm.fromTransaction(variant);
    }

    @SuppressWarnings("java:S106") // what it is for
    private static void report(
            String title, int calls, Map<String, List<long[]>> measured, Map<String, Long> statements) {
        System.out.println(title + (calls > 1 ? ", for each of " + calls + " calls" : ""));
        double first = 0;
        for (Map.Entry<String, List<long[]>> each : measured.entrySet()) {
            double cpu = median(each.getValue(), 0) / 1e3;
            first = first == 0 ? cpu : first;
            System.out.printf(
                    Locale.ROOT,
                    "  %-56s cpu %10.1f us  x %.2f   wall %10.1f us   %8.2f MB   %d statements%n",
                    each.getKey(),
                    cpu,
                    cpu / first,
                    median(each.getValue(), 1) / 1e3,
                    median(each.getValue(), 2) / 1e6,
                    statements.get(each.getKey()));
        }
    }

    private static double median(List<long[]> costs, int column) {
        long[] sorted = costs.stream().mapToLong(cost -> cost[column]).toArray();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
