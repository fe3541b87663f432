/* SPDX-License-Identifier: Apache-2.0 */
package tenon.environment;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.junit.jupiter.api.Test;
import tenon.mapping.BackPopulates;
import tenon.testing.InStep;

/** Many threads, a session each, on one session factory; and two session factories of the same classes side by side. */
class ConcurrentSessionsTest {

    private static final int THREADS = 16;
    private static final int ROUNDS = 25;

    @Entity(name = "Crew")
    static class Crew {
        @Id
        Long id;

        @OneToMany(mappedBy = "crew", cascade = CascadeType.PERSIST)
        @BackPopulates("crew")
        List<Sailor> sailors = new ArrayList<>();

        Crew() {}

        Crew(long id) {
            this.id = id;
        }

        // Methods, as the session may hand out proxies, whose fields are no one's.
        Long getId() {
            return id;
        }

        List<Sailor> getSailors() {
            return sailors;
        }
    }

    @Entity(name = "Sailor")
    static class Sailor {
        @Id
        Long id;

        @ManyToOne(fetch = FetchType.LAZY)
        @BackPopulates("sailors")
        Crew crew;

        @ManyToMany(cascade = CascadeType.PERSIST)
        @BackPopulates("sailors")
        Set<Skill> skills = new HashSet<>();

        Sailor() {}

        Sailor(long id) {
            this.id = id;
        }

        Crew getCrew() {
            return crew;
        }

        void setCrew(Crew crew) {
            this.crew = crew;
        }

        Set<Skill> getSkills() {
            return skills;
        }
    }

    @Entity(name = "Skill")
    static class Skill {
        @Id
        Long id;

        @ManyToMany(mappedBy = "skills")
        @BackPopulates("skills")
        Set<Sailor> sailors = new HashSet<>();

        Skill() {}

        Skill(long id) {
            this.id = id;
        }

        Set<Sailor> getSailors() {
            return sailors;
        }
    }

    private static SessionFactory boot(String name) {
        // Of the databases that all lines have, this is the one that serves many connections in one process.
        return new Configuration()
                .addAnnotatedClass(Crew.class)
                .addAnnotatedClass(Sailor.class)
                .addAnnotatedClass(Skill.class)
                .setProperty("hibernate.connection.url", "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1")
                .setProperty("hibernate.dialect", "org.hibernate.dialect.H2Dialect")
                .setProperty("hibernate.connection.pool_size", String.valueOf(THREADS))
                .setProperty("hibernate.hbm2ddl.auto", "create-drop")
                .buildSessionFactory();
    }

    /** The same changes on one thread: what fails here is no matter of threads. */
    @Test
    void the_same_sessions_one_after_the_other() {
        try (SessionFactory factory = boot("sequence" + System.nanoTime())) {
            for (int thread = 0; thread < THREADS; thread++) {
                work(factory, thread * 1000L);
            }
        }
    }

    @Test
    void a_session_on_each_of_many_threads() throws Exception {
        stress(Executors.newFixedThreadPool(THREADS));
    }

    @Test
    void a_session_on_each_of_many_virtual_threads() throws Exception {
        if (Runtime.version().feature() >= 21) {
            stress((ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null));
        }
    }

    /** Each thread has crews and sailors of its own, so that the end of each is known; classes and factory are shared. */
    private static void stress(ExecutorService executor) throws Exception {
        try (SessionFactory factory = boot("stress" + System.nanoTime())) {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<?>> all = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                long own = thread * 1000L;
                all.add(executor.submit(() -> {
                    start.await();
                    work(factory, own);
                    return null;
                }));
            }
            start.countDown();
            for (Future<?> each : all) {
                each.get();
            }
        } finally {
            executor.shutdown();
        }
    }

    private static void work(SessionFactory factory, long own) {
        Random random = new Random(own);
        inTransaction(factory, session -> {
            for (long id = own; id < own + 3; id++) {
                session.persist(new Crew(id));
                session.persist(new Skill(id));
            }
            for (long id = own; id < own + 6; id++) {
                session.persist(new Sailor(id));
            }
        });
        long[] crews = new long[6];
        Arrays.fill(crews, -1);
        boolean[][] skills = new boolean[6][3];
        for (int round = 0; round < ROUNDS; round++) {
            inTransaction(factory, session -> {
                List<Object> touched = new ArrayList<>();
                for (int change = 0; change < 5; change++) {
                    int who = random.nextInt(6);
                    int where = random.nextInt(3);
                    Sailor sailor = session.find(Sailor.class, own + who);
                    Crew crew = session.find(Crew.class, own + where);
                    Skill skill = session.find(Skill.class, own + where);
                    if (random.nextBoolean()) {
                        sailor.setCrew(crew);
                    } else {
                        crew.getSailors().add(sailor);
                    }
                    crews[who] = own + where;
                    if (random.nextBoolean()) {
                        skill.getSailors().add(sailor);
                        skills[who][where] = true;
                    } else {
                        sailor.getSkills().remove(skill);
                        skills[who][where] = false;
                    }
                    touched.addAll(List.of(sailor, crew, skill));
                }
                InStep.check(touched);
            });
        }
        inTransaction(factory, session -> {
            for (int who = 0; who < 6; who++) {
                Sailor sailor = session.find(Sailor.class, own + who);
                assertThat(sailor.getCrew() == null ? -1 : sailor.getCrew().getId())
                        .isEqualTo(crews[who]);
                for (int where = 0; where < 3; where++) {
                    assertThat(sailor.getSkills().contains(session.find(Skill.class, own + where)))
                            .isEqualTo(skills[who][where]);
                }
            }
        });
    }

    private static void inTransaction(SessionFactory factory, Consumer<Session> work) {
        try (Session session = factory.openSession()) {
            session.beginTransaction();
            work.accept(session);
            session.getTransaction().commit();
        }
    }

    @Test
    void two_session_factories_do_not_meet() {
        try (SessionFactory one = boot("one" + System.nanoTime());
                SessionFactory two = boot("two" + System.nanoTime());
                Session first = one.openSession();
                Session second = two.openSession()) {
            first.beginTransaction();
            second.beginTransaction();
            for (Session session : List.of(first, second)) {
                session.persist(new Crew(1));
                session.persist(new Sailor(1));
                session.flush();
                session.clear();
            }

            first.find(Sailor.class, 1L).setCrew(first.find(Crew.class, 1L));

            assertThat(first.find(Crew.class, 1L).getSailors()).hasSize(1);
            assertThat(second.find(Sailor.class, 1L).getCrew()).isNull();
            assertThat(second.find(Crew.class, 1L).getSailors()).isEmpty();
            first.getTransaction().rollback();
            second.getTransaction().rollback();
        }
    }

    @Test
    void one_session_factory_outlives_the_other() {
        try (SessionFactory staying = boot("staying" + System.nanoTime())) {
            boot("closed" + System.nanoTime()).close();

            inTransaction(staying, session -> {
                Crew crew = new Crew(1);
                session.persist(crew);
                session.flush();
                Sailor sailor = new Sailor(1);
                crew.getSailors().add(sailor);
                assertThat(sailor.getCrew()).isSameAs(crew);
                session.persist(sailor);
            });
            inTransaction(
                    staying,
                    session -> assertThat(session.find(Crew.class, 1L).getSailors())
                            .hasSize(1));
        }
    }
}
