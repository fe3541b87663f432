/* SPDX-License-Identifier: Apache-2.0 */
package tenon.association;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OrderColumn;
import java.io.Serializable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.boot.registry.classloading.spi.ClassLoaderService;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tenon.TenonException;
import tenon.mapping.AssociationColumn;
import tenon.mapping.AssociationKey;
import tenon.mapping.AssociationTable;
import tenon.mapping.BackPopulates;
import tenon.mapping.Secondary;
import tenon.testing.Orm;

/** Mistakes in the declaration and use of association tables are told at boot, all of them at once. */
class AssociationMistakesTest {

    private static void assertMistake(String code, String hint, Class<?>... entities) {
        assertThatThrownBy(() -> Orm.boot(entities))
                .isInstanceOf(TenonException.class)
                .hasMessageStartingWith(code + ":")
                .hasMessageContaining(hint);
    }

    @Nested
    class AMarkerThatIsNone {
        interface Plain {}

        @AssociationTable
        interface Link {}

        @Entity(name = "Left")
        static class Left {
            @Id
            Long id;

            @ManyToMany
            @Secondary(Plain.class)
            Set<Right> rights = new HashSet<>();
        }

        @Entity(name = "Right")
        static class Right {
            @Id
            Long id;

            @ManyToMany
            @Secondary(Link.class)
            Set<Left> lefts = new HashSet<>();
        }

        @Test
        void is_told_with_the_tables_of_the_target() {
            assertMistake("TNN002001", "Association tables that 'Right' uses: [Link]", Left.class, Right.class);
        }
    }

    @Nested
    class ATableWithoutManyToMany {
        @AssociationTable
        interface Link {}

        @Entity(name = "Left")
        static class Left {
            @Id
            Long id;

            @Secondary(Link.class)
            @jakarta.persistence.OneToMany
            Set<Right> rights = new HashSet<>();
        }

        @Entity(name = "Right")
        static class Right {
            @Id
            Long id;

            String name;
        }

        @Test
        void is_told() {
            assertMistake("TNN002002", "Add @ManyToMany", Left.class, Right.class);
        }
    }

    @Nested
    class MappedByThatIsLeft {
        @AssociationTable
        interface Link {}

        @Entity(name = "Left")
        static class Left {
            @Id
            Long id;

            @ManyToMany(mappedBy = "nowhere")
            @Secondary(Link.class)
            Set<Right> rights = new HashSet<>();
        }

        @Entity(name = "Right")
        static class Right {
            @Id
            Long id;

            @ManyToMany
            @Secondary(Link.class)
            Set<Left> lefts = new HashSet<>();
        }

        @Test
        void is_told_and_not_what_hibernate_makes_of_it() {
            assertMistake("TNN002003", "Remove mappedBy", Left.class, Right.class);
        }
    }

    @Nested
    class MappedByOnBothSides {
        @AssociationTable
        interface Link {}

        @Entity(name = "Left")
        static class Left {
            @Id
            Long id;

            @ManyToMany(mappedBy = "lefts")
            @Secondary(Link.class)
            @BackPopulates("lefts")
            Set<Right> rights = new HashSet<>();
        }

        @Entity(name = "Right")
        static class Right {
            @Id
            Long id;

            @ManyToMany(mappedBy = "rights")
            @Secondary(Link.class)
            @BackPopulates("rights")
            Set<Left> lefts = new HashSet<>();
        }

        @Test
        void is_told_twice() {
            assertMistake("TNN001001", "TNN002003: 'Right.lefts' has @Secondary", Left.class, Right.class);
        }
    }

    @Nested
    class AJoinTableThatIsLeft {
        @AssociationTable
        interface Link {}

        @Entity(name = "Left")
        static class Left {
            @Id
            Long id;

            @ManyToMany
            @JoinTable(name = "left_right")
            @Secondary(Link.class)
            Set<Right> rights = new HashSet<>();
        }

        @Entity(name = "Right")
        static class Right {
            @Id
            Long id;

            String name;
        }

        @Test
        void is_told() {
            assertMistake(
                    "TNN002004",
                    "Move what @JoinTable says to the @AssociationTable of 'Link'",
                    Left.class,
                    Right.class);
        }
    }

    @Nested
    class TwoCounterparts {
        @AssociationTable
        interface Link {}

        @Entity(name = "Left")
        static class Left {
            @Id
            Long id;

            @ManyToMany
            @Secondary(Link.class)
            Set<Right> rights = new HashSet<>();
        }

        @Entity(name = "Right")
        static class Right {
            @Id
            Long id;

            @ManyToMany
            @Secondary(Link.class)
            Set<Left> lefts = new HashSet<>();

            @ManyToMany
            @Secondary(Link.class)
            Set<Left> others = new HashSet<>();
        }

        @Test
        void are_told_with_their_names() {
            assertMistake(
                    "TNN002005",
                    "'Left.rights' has several counterparts over the association table 'Link': ['Right.lefts', 'Right.others']",
                    Left.class,
                    Right.class);
        }
    }

    @Nested
    class AnUnknownRole {
        @AssociationTable(
                keys = {
                    @AssociationKey(target = Node.class, role = "upper"),
                    @AssociationKey(target = Node.class, role = "lower")
                })
        interface Link {}

        @Entity(name = "Node")
        static class Node {
            @Id
            Long id;

            @ManyToMany
            @Secondary(value = Link.class, role = "child")
            Set<Node> parents = new HashSet<>();
        }

        @Test
        void is_told_with_the_roles() {
            assertMistake("TNN002006", "Roles of 'Link': [lower, upper]", Node.class);
        }
    }

    @Nested
    class ARoleThatIsNotTold {
        @AssociationTable(
                keys = {
                    @AssociationKey(target = Node.class, role = "upper"),
                    @AssociationKey(target = Node.class, role = "lower")
                })
        interface Link {}

        @Entity(name = "Node")
        static class Node {
            @Id
            Long id;

            @ManyToMany
            @Secondary(Link.class)
            Set<Node> parents = new HashSet<>();

            @ManyToMany
            @Secondary(Link.class)
            Set<Node> children = new HashSet<>();
        }

        @Test
        void is_told_with_the_roles() {
            assertMistake("TNN002007", "Say the role in @Secondary of one side at least", Node.class);
        }
    }

    @Nested
    class ATargetThatFitsNoKey {
        @AssociationTable(keys = {@AssociationKey(target = Left.class), @AssociationKey(target = Right.class)})
        interface Link {}

        @Entity(name = "Left")
        static class Left {
            @Id
            Long id;

            @ManyToMany
            @Secondary(Link.class)
            Set<Other> others = new HashSet<>();
        }

        @Entity(name = "Right")
        static class Right {
            @Id
            Long id;

            String name;
        }

        @Entity(name = "Other")
        static class Other {
            @Id
            Long id;

            String name;
        }

        @Test
        void is_told_with_the_targets_of_the_keys() {
            assertMistake("TNN002008", "Its keys refer to ['Left', 'Right']", Left.class, Right.class, Other.class);
        }
    }

    @Nested
    class AKeyWithTooFewColumns {
        @AssociationTable(
                keys = {@AssociationKey(target = Left.class), @AssociationKey(target = Right.class, columns = "code")})
        interface Link {}

        @Entity(name = "Left")
        static class Left {
            @Id
            Long id;

            @ManyToMany
            @Secondary(Link.class)
            Set<Right> rights = new HashSet<>();
        }

        @Embeddable
        record Code(String area, String number) implements Serializable {}

        @Entity(name = "Right")
        static class Right {
            @EmbeddedId
            Code code;
        }

        @Test
        void is_told_with_the_columns_of_the_identifier() {
            assertMistake("TNN002009", "the identifier of 'Right' has [area, number]", Left.class, Right.class);
        }
    }

    @Nested
    class AColumnThatCannotBeFilled {
        @AssociationTable(columns = @AssociationColumn(name = "since", nullable = false))
        interface Link {}

        @Entity(name = "Left")
        static class Left {
            @Id
            Long id;

            @ManyToMany
            @Secondary(Link.class)
            Set<Right> rights = new HashSet<>();
        }

        @Entity(name = "Right")
        static class Right {
            @Id
            Long id;

            String name;
        }

        @Test
        void is_told() {
            assertMistake("TNN002011", "Give it a defaultValue", Left.class, Right.class);
        }
    }

    @Nested
    class AnIndexOfAnUnknownColumn {
        @AssociationTable(indexes = @Index(columnList = "since"))
        interface Link {}

        @Entity(name = "Left")
        static class Left {
            @Id
            Long id;

            @ManyToMany
            @Secondary(Link.class)
            Set<Right> rights = new HashSet<>();
        }

        @Entity(name = "Right")
        static class Right {
            @Id
            Long id;

            String name;
        }

        @Test
        void is_told_with_the_columns() {
            assertMistake("TNN002012", "Columns of 'Link': [left_id, right_id]", Left.class, Right.class);
        }
    }

    @Nested
    class APositionOnBothSides {
        @AssociationTable
        interface Link {}

        @Entity(name = "Left")
        static class Left {
            @Id
            Long id;

            @ManyToMany
            @OrderColumn
            @Secondary(Link.class)
            List<Right> rights = new ArrayList<>();
        }

        @Entity(name = "Right")
        static class Right {
            @Id
            Long id;

            @ManyToMany
            @OrderColumn
            @Secondary(Link.class)
            List<Left> lefts = new ArrayList<>();
        }

        @Test
        void is_told() {
            assertMistake("TNN002013", "'Left.rights' and 'Right.lefts' both keep a position", Left.class, Right.class);
        }
    }

    @Nested
    class AThirdKey {
        @AssociationTable(
                keys = {
                    @AssociationKey(target = Left.class),
                    @AssociationKey(target = Right.class),
                    @AssociationKey(target = Right.class, role = "spare")
                })
        interface Link {}

        @Entity(name = "Left")
        static class Left {
            @Id
            Long id;

            @ManyToMany
            @Secondary(Link.class)
            Set<Right> rights = new HashSet<>();
        }

        @Entity(name = "Right")
        static class Right {
            @Id
            Long id;

            String name;
        }

        @Test
        void is_told() {
            assertMistake("TNN002014", "declares 3 keys", Left.class, Right.class);
        }
    }

    @Nested
    class ATableOfTwoRelationships {
        @AssociationTable
        interface Link {}

        @Entity(name = "Left")
        static class Left {
            @Id
            Long id;

            @ManyToMany
            @Secondary(Link.class)
            Set<Right> rights = new HashSet<>();
        }

        @Entity(name = "Right")
        static class Right {
            @Id
            Long id;

            String name;
        }

        @Entity(name = "Other")
        static class Other {
            @Id
            Long id;

            @ManyToMany
            @Secondary(Link.class)
            Set<Right> rights = new HashSet<>();
        }

        @Test
        void is_told_with_both() {
            assertMistake("TNN002016", "['Left.rights', 'Other.rights']", Left.class, Right.class, Other.class);
        }
    }

    @Nested
    class ARelationshipOfAnEmbeddable {
        @AssociationTable
        interface Link {}

        @Embeddable
        static class Part {
            @ManyToMany
            @Secondary(Link.class)
            Set<Right> rights = new HashSet<>();
        }

        @Entity(name = "Left")
        static class Left {
            @Id
            Long id;

            @Embedded
            Part part = new Part();
        }

        @Entity(name = "Right")
        static class Right {
            @Id
            Long id;

            String name;
        }

        @Test
        void is_told() {
            assertMistake("TNN002017", "Move the relationship to the entity", Left.class, Right.class);
        }
    }

    @Nested
    class TheSameRoleOnBothSides {
        @AssociationTable
        interface Link {}

        @Entity(name = "Node")
        static class Node {
            @Id
            Long id;

            @ManyToMany
            @Secondary(value = Link.class, role = "upper")
            Set<Node> parents = new HashSet<>();

            @ManyToMany
            @Secondary(value = Link.class, role = "upper")
            Set<Node> children = new HashSet<>();
        }

        @Test
        void is_told() {
            assertMistake("TNN002018", "Give each side of a relationship a role of its own", Node.class);
        }
    }

    @Nested
    class ACompositeKeyWithoutReferences {
        @AssociationTable(
                keys = {
                    @AssociationKey(target = Left.class),
                    @AssociationKey(
                            target = Right.class,
                            columns = {"area", "number"})
                })
        interface Link {}

        @Entity(name = "Left")
        static class Left {
            @Id
            Long id;

            @ManyToMany
            @Secondary(Link.class)
            Set<Right> rights = new HashSet<>();
        }

        @Embeddable
        record Code(String area, String number) implements Serializable {}

        @Entity(name = "Right")
        static class Right {
            @EmbeddedId
            Code code;
        }

        @Test
        void is_told() {
            assertMistake("TNN002019", "Name them in referencedColumns", Left.class, Right.class);
        }
    }

    @Nested
    class SeveralMistakes {
        @AssociationTable
        interface Link {}

        @AssociationTable
        interface Other {}

        @Entity(name = "Left")
        static class Left {
            @Id
            Long id;

            @ManyToMany
            @Secondary(Link.class)
            @BackPopulates("misspelled")
            Set<Right> rights = new HashSet<>();

            @ManyToMany(mappedBy = "nowhere")
            @Secondary(Other.class)
            Set<Right> others = new HashSet<>();
        }

        @Entity(name = "Right")
        static class Right {
            @Id
            Long id;

            String name;
        }

        @Test
        void are_told_at_once_with_those_of_pairs() {
            assertMistake("TNN001001", "TNN002003: 'Left.others'", Left.class, Right.class);
        }
    }

    @Nested
    class AGetterWithoutAField {

        @AssociationTable
        interface Link {}

        @Entity(name = "Left")
        static class Left {
            private Long key;
            private Set<Right> others = new HashSet<>();

            @Id
            Long getKey() {
                return key;
            }

            void setKey(Long key) {
                this.key = key;
            }

            @ManyToMany
            @Secondary(Link.class)
            Set<Right> getRights() {
                return others;
            }

            void setRights(Set<Right> rights) {
                others = rights;
            }
        }

        @Entity(name = "Right")
        static class Right {
            @Id
            Long id;
        }

        @Test
        void is_told() {
            assertMistake("TNN002020", "'Left' has no field of that name", Left.class, Right.class);
        }
    }

    @Nested
    class ALibraryThatComesFirst {

        @AssociationTable
        interface Link {}

        @Entity(name = "Left")
        static class Left {
            @Id
            Long id;

            @ManyToMany
            @Secondary(Link.class)
            Set<Right> rights = new HashSet<>();
        }

        @Entity(name = "Right")
        static class Right {
            @Id
            Long id;

            @ManyToMany
            @Secondary(Link.class)
            Set<Left> lefts = new HashSet<>();
        }

        @Test
        void and_keeps_hibernate_from_asking_is_told() {
            assertThatThrownBy(() -> bootWithoutReadingAnnotations(Left.class, Right.class))
                    .isInstanceOf(TenonException.class)
                    .hasMessageStartingWith("TNN002010:")
                    .hasMessageContaining("Put Tenon before it on the class path");
        }

        /** As it would be if another library provided the services that Tenon reads annotations by. */
        private static void bootWithoutReadingAnnotations(Class<?>... entities) {
            ClassLoaderService stock =
                    new BootstrapServiceRegistryBuilder().build().requireService(ClassLoaderService.class);
            ClassLoaderService hiding = (ClassLoaderService) Proxy.newProxyInstance(
                    ClassLoaderService.class.getClassLoader(),
                    new Class<?>[] {ClassLoaderService.class},
                    (proxy, method, arguments) -> {
                        boolean hidden = method.getName().equals("loadJavaServices")
                                && HIDDEN.contains(((Class<?>) arguments[0]).getName());
                        if (hidden) {
                            return List.of();
                        }
                        try {
                            return method.invoke(stock, arguments);
                        } catch (InvocationTargetException thrown) {
                            throw thrown.getCause();
                        }
                    });
            try (StandardServiceRegistry registry = new StandardServiceRegistryBuilder(
                            new BootstrapServiceRegistryBuilder()
                                    .applyClassLoaderService(hiding)
                                    .build())
                    .applySetting("hibernate.dialect", "org.hibernate.dialect.H2Dialect")
                    .applySetting("hibernate.boot.allow_jdbc_metadata_access", false)
                    .build()) {
                MetadataSources sources = new MetadataSources(registry);
                for (Class<?> entity : entities) {
                    sources.addAnnotatedClass(entity);
                }
                sources.buildMetadata().buildSessionFactory().close();
            }
        }

        private static final Set<String> HIDDEN = Set.of(
                "org.hibernate.models.spi.ModelsContextProvider", "org.hibernate.boot.spi.MetadataBuilderInitializer");
    }

    @Nested
    class TenonSwitchedOff {

        interface Plain {}

        @Entity(name = "Left")
        static class Left {
            @Id
            Long id;

            @ManyToMany
            @Secondary(Plain.class)
            Set<Right> rights = new HashSet<>();
        }

        @Entity(name = "Right")
        static class Right {
            @Id
            Long id;
        }

        @Test
        void leaves_association_tables_in_the_mapping_and_tells_of_mistakes_in_them() {
            assertThatThrownBy(() -> Orm.with(Left.class, Right.class)
                            .set("tenon.enabled", false)
                            .factory())
                    .isInstanceOf(TenonException.class)
                    .hasMessageStartingWith("TNN002001:");
        }
    }
}
