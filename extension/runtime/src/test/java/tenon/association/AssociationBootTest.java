/* SPDX-License-Identifier: Apache-2.0 */
package tenon.association;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.spi.PersistenceUnitInfo;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.jpa.HibernatePersistenceProvider;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;
import org.junit.jupiter.api.Test;
import tenon.association.School.Club;
import tenon.association.School.Student;
import tenon.mapping.AssociationKey;
import tenon.mapping.AssociationTable;
import tenon.mapping.BackPopulates;
import tenon.mapping.Secondary;

/** How association tables come into the mapping: by which bootstrap, in which order of classes, under which names. */
class AssociationBootTest {

    private static final Map<String, Object> WITHOUT_DATABASE = Map.of(
            "hibernate.dialect", "org.hibernate.dialect.H2Dialect", "hibernate.boot.allow_jdbc_metadata_access", false);

    @AssociationTable
    interface ShelfPlace {}

    @AssociationTable(schema = "library", catalog = "main", keys = @AssociationKey(target = Box.class))
    interface BoxContent {}

    @Entity(name = "Box")
    static class Box {
        @Id
        Long boxId;

        @ManyToMany
        @Secondary(ShelfPlace.class)
        @BackPopulates
        private Set<Shelf> shelves = new HashSet<>();

        @ManyToMany
        @Secondary(BoxContent.class)
        private Set<Apple> apples = new HashSet<>();
    }

    @Entity(name = "Shelf")
    static class Shelf {
        @Id
        Long id;

        @ManyToMany
        @Secondary(ShelfPlace.class)
        @BackPopulates
        private Set<Box> boxes = new HashSet<>();
    }

    @Entity(name = "Apple")
    static class Apple {
        @Id
        Long id;

        @ManyToMany
        @Secondary(BoxContent.class)
        private Set<Box> boxes = new HashSet<>();
    }

    private static Metadata metadata(Map<String, Object> settings, Class<?>... entities) {
        StandardServiceRegistry registry = new StandardServiceRegistryBuilder()
                .applySettings(WITHOUT_DATABASE)
                .applySettings(settings)
                .build();
        MetadataSources sources = new MetadataSources(registry);
        Stream.of(entities).forEach(sources::addAnnotatedClass);
        return sources.buildMetadata();
    }

    private static Collection collection(Metadata metadata, Class<?> entity, String attribute) {
        return metadata.getCollectionBinding(entity.getName() + "." + attribute);
    }

    private static List<String> columns(Table table) {
        return table.getColumns().stream().map(Column::getName).sorted().toList();
    }

    @Test
    void the_owner_is_the_same_in_whatever_order_classes_are_found() {
        for (Metadata metadata : List.of(
                metadata(Map.of(), Box.class, Shelf.class, Apple.class),
                metadata(Map.of(), Apple.class, Shelf.class, Box.class))) {
            assertThat(collection(metadata, Box.class, "shelves").isInverse()).isFalse();
            assertThat(collection(metadata, Shelf.class, "boxes").isInverse()).isTrue();
            // by the first key, and not by name
            assertThat(collection(metadata, Box.class, "apples").isInverse()).isFalse();
            assertThat(collection(metadata, Apple.class, "boxes").isInverse()).isTrue();
        }
    }

    @Test
    void names_go_through_the_naming_strategy() {
        Metadata metadata = metadata(
                Map.of("hibernate.physical_naming_strategy", CamelCaseToUnderscoresNamingStrategy.class.getName()),
                Box.class,
                Shelf.class,
                Apple.class);

        Table table = collection(metadata, Box.class, "shelves").getCollectionTable();
        assertThat(table.getName()).isEqualTo("shelf_place");
        assertThat(columns(table)).containsExactly("box_box_id", "shelf_id");
    }

    @Test
    void schema_and_catalog_are_those_of_the_declaration() {
        Table table = collection(metadata(Map.of(), Box.class, Shelf.class, Apple.class), Box.class, "apples")
                .getCollectionTable();

        assertThat(table.getSchema()).isEqualTo("library");
        assertThat(table.getCatalog()).isEqualTo("main");
    }

    @Test
    void jpa_boots_the_same_mapping() {
        PersistenceUnitInfo unit = (PersistenceUnitInfo) Proxy.newProxyInstance(
                PersistenceUnitInfo.class.getClassLoader(),
                new Class<?>[] {PersistenceUnitInfo.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getPersistenceUnitName" -> "school";
                    case "getManagedClassNames" ->
                        Stream.of(School.ENTITIES).map(Class::getName).toList();
                    case "getProperties" -> new Properties();
                    case "getClassLoader" -> AssociationBootTest.class.getClassLoader();
                    case "excludeUnlistedClasses" -> true;
                    default -> method.getReturnType() == List.class ? List.of() : null;
                });
        Map<String, Object> settings = new HashMap<>();
        settings.put("hibernate.connection.url", "jdbc:h2:mem:jpa;DB_CLOSE_DELAY=-1");
        settings.put("hibernate.hbm2ddl.auto", "create-drop");

        try (EntityManagerFactory factory =
                new HibernatePersistenceProvider().createContainerEntityManagerFactory(unit, settings)) {
            Student student = new Student(1);
            Club club = new Club(2);
            club.getMembers().add(student);
            EntityManager manager = factory.createEntityManager();
            manager.getTransaction().begin();
            manager.persist(student);
            manager.persist(club);
            manager.flush();

            assertThat(manager.createNativeQuery("select student_id from Membership where club_id = 2")
                            .getResultList())
                    .singleElement()
                    .isEqualTo(1L);
            manager.getTransaction().rollback();
            manager.close();
        }
    }
}
