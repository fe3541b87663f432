/* SPDX-License-Identifier: Apache-2.0 */
package tenon.weaving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManagerFactory;
import java.util.HashMap;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import tenon.TenonException;
import tenon.weaver.WeavingPersistenceProvider;

/** Weaving by the class transformer that JPA lets a provider give to its container. */
class ContainerTest {

    @Test
    void the_provider_weaves_what_the_container_loads() {
        PersistenceUnit unit = new PersistenceUnit(true);

        try (EntityManagerFactory factory = boot(unit, Map.of())) {
            assertInStep(unit, factory);
        }
    }

    @Test
    void with_hibernates_own_enhancer_as_a_second_transformer() {
        PersistenceUnit unit = new PersistenceUnit(true);

        try (EntityManagerFactory factory = boot(
                unit,
                Map.of(
                        "hibernate.enhancer.enableDirtyTracking", true,
                        "hibernate.enhancer.enableLazyInitialization", true))) {
            assertThat(unit.entity("Book").getInterfaces())
                    .as("Hibernate's enhancement")
                    .anyMatch(type -> type.getSimpleName().contains("SelfDirtinessTracker"));
            assertInStep(unit, factory);
        }
    }

    @Test
    void a_container_without_a_temporary_class_loader_cannot_weave_and_boot_says_so() {
        PersistenceUnit unit = new PersistenceUnit(false);

        assertThatThrownBy(() -> boot(unit, Map.of()))
                .rootCause()
                .isInstanceOf(TenonException.class)
                .hasMessageContaining("TNN004001");
    }

    private static EntityManagerFactory boot(PersistenceUnit unit, Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(Shelves.settings("require"));
        settings.putAll(more);
        return new WeavingPersistenceProvider().createContainerEntityManagerFactory(unit, settings);
    }

    private static void assertInStep(PersistenceUnit unit, EntityManagerFactory factory) {
        Class<?> shelf = unit.entity("Shelf");
        Class<?> book = unit.entity("Book");
        SessionFactory sessions = factory.unwrap(SessionFactory.class);
        sessions.inTransaction(session -> session.persist(Shelves.create(shelf, 1)));
        sessions.inTransaction(session -> {
            Object added = Shelves.create(book, 1);
            Shelves.books(session.find(shelf, 1L)).add(added);
            assertThat(Shelves.shelf(added)).isSameAs(session.find(shelf, 1L));
            session.persist(added);
        });
        sessions.inTransaction(
                session -> assertThat(Shelves.shelf(session.find(book, 1L))).isSameAs(session.find(shelf, 1L)));
    }
}
