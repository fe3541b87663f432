/* SPDX-License-Identifier: Apache-2.0 */
package tenon.loading.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityGraph;
import jakarta.persistence.Id;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.engine.jdbc.internal.JdbcServicesImpl;
import org.hibernate.engine.jdbc.spi.JdbcServices;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.graph.GraphSemantic;
import org.hibernate.service.spi.ServiceRegistryImplementor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tenon.TenonException;
import tenon.loading.LoadOptions;
import tenon.testing.Orm;

/** What a session factory knows of its sessions, and how it finds out that it is not asked. */
class FactoryLoadingTest {

    @RegisterExtension
    static final Orm orm = Orm.with(Song.class);

    private final LoadOptions<Song> options = LoadOptions.of(Song.class).raise("*");

    @Entity(name = "Song")
    static class Song {
        @Id
        Long id;

        @ElementCollection
        Set<String> tags = new HashSet<>();
    }

    private static FactoryLoading loading() {
        return FactoryLoading.of(orm.factory().unwrap(SessionFactoryImplementor.class));
    }

    @Test
    void nothing_is_remembered_when_the_session_has_ended() {
        orm.persist(song());
        try (Session session = orm.factory().openSession()) {
            session.createSelectionQuery("from Song", Song.class).getResultList();
            assertThat(loading().rememberedSessions()).isZero();
            session.createSelectionQuery("from Song", Song.class)
                    .setEntityGraph(options.graph(session), GraphSemantic.FETCH)
                    .getResultList();
            assertThat(loading().rememberedSessions()).isEqualTo(1);
        }
        assertThat(loading().rememberedSessions()).isZero();
        EntityGraph<Song> graph = orm.fromTransaction(options::graph);
        try (StatelessSession session = orm.factory().openStatelessSession()) {
            session.createSelectionQuery("from Song", Song.class)
                    .setEntityGraph(graph, GraphSemantic.FETCH)
                    .getResultList();
        }
        assertThat(loading().rememberedSessions()).isZero();
    }

    private static Song song() {
        Song song = new Song();
        song.id = 1L;
        song.tags.add("tag");
        return song;
    }

    @Test
    void options_are_refused_if_another_library_replaced_the_hook() {
        StandardServiceRegistryBuilder builder = new StandardServiceRegistryBuilder()
                .applySetting("hibernate.connection.url", "jdbc:h2:mem:replaced")
                .applySetting("hibernate.hbm2ddl.auto", "create");
        Others others = new Others();
        StandardServiceRegistry registry =
                builder.addService(JdbcServices.class, others).build();
        others.injectServices((ServiceRegistryImplementor) registry);
        others.configure(builder.getSettings());
        try (SessionFactory factory = new MetadataSources(registry)
                        .addAnnotatedClass(Song.class)
                        .buildMetadata()
                        .buildSessionFactory();
                Session session = factory.openSession()) {
            assertThat(session.createSelectionQuery("from Song", Song.class).getResultList())
                    .isEmpty();
            assertThatThrownBy(() -> options.graph(session))
                    .isInstanceOf(TenonException.class)
                    .hasMessageStartingWith("TNN003009:")
                    .hasMessageContainingAll("Others", "Remove one of the two libraries");
        } finally {
            StandardServiceRegistryBuilder.destroy(registry);
        }
    }

    /** What another library brings. */
    static final class Others extends JdbcServicesImpl {

        private static final long serialVersionUID = 1L;
    }
}
