/* SPDX-License-Identifier: Apache-2.0 */
package tenon.boot;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tenon.TenonException;
import tenon.mapping.BackPopulates;
import tenon.testing.Orm;

/** Mistakes in the use of {@code @BackPopulates} are told at boot, all of them at once. */
class MappingMistakesTest {

    private static void assertMistake(String code, String hint, Class<?>... entities) {
        assertThatThrownBy(() -> Orm.boot(entities))
                .isInstanceOf(TenonException.class)
                .hasMessageStartingWith(code + ":")
                .hasMessageContaining(hint);
    }

    @Nested
    class AnUnknownCounterpart {

        @Entity(name = "Owner")
        static class Owner {
            @Id
            Long id;

            @OneToMany(mappedBy = "owner")
            @BackPopulates("keeper")
            List<Pet> pets = new ArrayList<>();
        }

        @Entity(name = "Pet")
        static class Pet {
            @Id
            Long id;

            @ManyToOne
            Owner owner;
        }

        @Test
        void is_told_with_the_candidates() {
            assertMistake("TNN001002", "Attributes of 'Pet' that refer to 'Owner': [owner]", Owner.class, Pet.class);
        }
    }

    @Nested
    class ACounterpartOfAnotherType {

        @Entity(name = "Owner")
        static class Owner {
            @Id
            Long id;

            @OneToMany(mappedBy = "owner")
            @BackPopulates("vet")
            List<Pet> pets = new ArrayList<>();
        }

        @Entity(name = "Pet")
        static class Pet {
            @Id
            Long id;

            @ManyToOne
            Owner owner;

            @ManyToOne
            Vet vet;
        }

        @Entity(name = "Vet")
        static class Vet {
            @Id
            Long id;
        }

        @Test
        void is_told_with_the_candidates() {
            assertMistake("TNN001003", "Name one of them in @BackPopulates", Owner.class, Pet.class, Vet.class);
        }
    }

    @Nested
    class APairThatIsNotMutual {

        @Entity(name = "Owner")
        static class Owner {
            @Id
            Long id;

            @OneToMany(mappedBy = "owner")
            @BackPopulates("owner")
            List<Pet> pets = new ArrayList<>();
        }

        @Entity(name = "Pet")
        static class Pet {
            @Id
            Long id;

            @ManyToOne
            Owner owner;
        }

        @Test
        @DisplayName("BP-158 BP-159: has to say oneWay")
        void has_to_say_one_way() {
            assertMistake("TNN001004", "Add @BackPopulates(\"pets\") to 'Pet.owner'", Owner.class, Pet.class);
        }
    }

    @Nested
    class ACounterpartThatNamesAThirdAttribute {

        @Entity(name = "Owner")
        static class Owner {
            @Id
            Long id;

            @OneToMany(mappedBy = "owner")
            @BackPopulates("owner")
            List<Pet> pets = new ArrayList<>();

            @OneToMany
            List<Pet> others = new ArrayList<>();
        }

        @Entity(name = "Pet")
        static class Pet {
            @Id
            Long id;

            @ManyToOne
            @BackPopulates("others")
            Owner owner;
        }

        @Test
        @DisplayName("BP-161: is told, for each side that is not answered")
        void is_told() {
            assertThatThrownBy(() -> Orm.boot(Owner.class, Pet.class))
                    .isInstanceOf(TenonException.class)
                    .hasMessageStartingWith("TNN001001:")
                    .hasMessageContainingAll("TNN001004", "'Owner.pets'", "'Pet.owner'");
        }
    }

    @Nested
    class TwoAttributesWithOneCounterpart {

        @Entity(name = "Owner")
        static class Owner {
            @Id
            Long id;

            @OneToMany(mappedBy = "owner")
            @BackPopulates("owner")
            List<Pet> pets = new ArrayList<>();

            @OneToMany(mappedBy = "owner")
            @BackPopulates("owner")
            Set<Pet> favourites = new HashSet<>();
        }

        @Entity(name = "Pet")
        static class Pet {
            @Id
            Long id;

            @ManyToOne
            @BackPopulates("pets")
            Owner owner;
        }

        @Test
        @DisplayName("BP-162: are told together")
        void are_told_together() {
            assertMistake("TNN001005", "['Owner.favourites', 'Owner.pets']", Owner.class, Pet.class);
        }
    }

    @Nested
    class TheSameDirectionOnBothSides {

        @Entity(name = "Left")
        static class Left {
            @Id
            Long id;

            @ManyToOne
            @BackPopulates("left")
            Right right;
        }

        @Entity(name = "Right")
        static class Right {
            @Id
            Long id;

            @ManyToOne
            @BackPopulates("right")
            Left left;
        }

        @Test
        void is_told() {
            assertMistake("TNN001006", "One side of a one-to-many relationship is @OneToMany", Left.class, Right.class);
        }
    }

    @Nested
    class AManyToManyWithAToOne {

        @Entity(name = "Left")
        static class Left {
            @Id
            Long id;

            @ManyToMany
            @BackPopulates("left")
            Set<Right> rights = new HashSet<>();
        }

        @Entity(name = "Right")
        static class Right {
            @Id
            Long id;

            @ManyToOne
            @BackPopulates("rights")
            Left left;
        }

        @Test
        void is_told() {
            assertMistake("TNN001007", "Pairs are @OneToMany with @ManyToOne", Left.class, Right.class);
        }
    }

    @Nested
    class BothSidesMappedBy {

        @Entity(name = "Left")
        static class Left {
            @Id
            Long id;

            @ManyToMany(mappedBy = "lefts")
            @BackPopulates("lefts")
            Set<Right> rights = new HashSet<>();
        }

        @Entity(name = "Right")
        static class Right {
            @Id
            Long id;

            @ManyToMany(mappedBy = "rights")
            @BackPopulates("rights")
            Set<Left> lefts = new HashSet<>();
        }

        @Test
        void are_told_before_hibernate_fails_on_them() {
            assertMistake("TNN001008", "Remove mappedBy from the side", Left.class, Right.class);
        }
    }

    @Nested
    class DifferentJoinTables {

        @Entity(name = "Left")
        static class Left {
            @Id
            Long id;

            @ManyToMany
            @JoinTable(name = "left_right")
            @BackPopulates("lefts")
            Set<Right> rights = new HashSet<>();
        }

        @Entity(name = "Right")
        static class Right {
            @Id
            Long id;

            @ManyToMany
            @JoinTable(name = "right_left")
            @BackPopulates("rights")
            Set<Left> lefts = new HashSet<>();
        }

        @Test
        void are_told() {
            assertMistake("TNN001009", "Say mappedBy on one of them", Left.class, Right.class);
        }
    }

    @Nested
    class TheSameJoinTableOnBothSides {

        @Entity(name = "Left")
        static class Left {
            @Id
            Long id;

            @ManyToMany
            @JoinTable(
                    name = "pairs",
                    joinColumns = @JoinColumn(name = "left_id"),
                    inverseJoinColumns = @JoinColumn(name = "right_id"))
            @BackPopulates("lefts")
            Set<Right> rights = new HashSet<>();
        }

        @Entity(name = "Right")
        static class Right {
            @Id
            Long id;

            @ManyToMany
            @JoinTable(
                    name = "pairs",
                    joinColumns = @JoinColumn(name = "right_id"),
                    inverseJoinColumns = @JoinColumn(name = "left_id"))
            @BackPopulates("rights")
            Set<Left> lefts = new HashSet<>();
        }

        @Test
        void is_told() {
            assertMistake("TNN001016", "each row would be written twice", Left.class, Right.class);
        }
    }

    @Nested
    class AnAttributeThatIsNoRelationship {

        @Entity(name = "Owner")
        static class Owner {
            @Id
            Long id;

            @BackPopulates("owner")
            String name;
        }

        @Test
        void is_told() {
            assertMistake("TNN001010", "Map the relationship, or remove the annotation", Owner.class);
        }
    }

    @Nested
    class ATypeThatCannotBeTracked {

        @Entity(name = "Owner")
        static class Owner {
            @Id
            Long id;

            @OneToMany(mappedBy = "owner")
            @BackPopulates("owner")
            Pet[] pets = {};
        }

        @Entity(name = "Pet")
        static class Pet {
            @Id
            Long id;

            @ManyToOne
            @BackPopulates("pets")
            Owner owner;
        }

        @Test
        void is_told() {
            assertThatThrownBy(() -> Orm.boot(Owner.class, Pet.class))
                    .isInstanceOf(TenonException.class)
                    .hasMessageContainingAll("TNN001011", "'Owner.pets'", "Declare the attribute as an interface");
        }
    }

    @Nested
    class ANameThatNothingTells {

        @Entity(name = "Left")
        static class Left {
            @Id
            Long id;

            @OneToOne
            @BackPopulates
            Right right;
        }

        @Entity(name = "Right")
        static class Right {
            @Id
            Long id;

            @OneToOne
            @BackPopulates("right")
            Left left;
        }

        @Test
        void is_told_with_the_candidates() {
            assertThatThrownBy(() -> Orm.boot(Left.class, Right.class))
                    .isInstanceOf(TenonException.class)
                    .hasMessageContainingAll("TNN001012", "'Left.right'", "[left]");
        }
    }

    @Nested
    class AGetterWithoutAField {

        @Entity(name = "Owner")
        static class Owner {
            private Long id;
            private List<Pet> kept = new ArrayList<>();

            @Id
            public Long getId() {
                return id;
            }

            public void setId(Long id) {
                this.id = id;
            }

            @OneToMany(mappedBy = "owner")
            @BackPopulates("owner")
            public List<Pet> getPets() {
                return kept;
            }

            public void setPets(List<Pet> pets) {
                this.kept = pets;
            }
        }

        @Entity(name = "Pet")
        static class Pet {
            @Id
            Long id;

            @ManyToOne
            Owner owner;
        }

        @Test
        void is_told_with_the_name_of_the_field() {
            assertThatThrownBy(() -> Orm.boot(Owner.class, Pet.class))
                    .isInstanceOf(TenonException.class)
                    .hasMessageStartingWith("TNN001015:")
                    .hasMessageContainingAll("'Owner.getPets()'", "no field 'pets'", "Name the field as the property");
        }
    }

    @Nested
    class AnAttributeOfAnEmbeddable {

        @Entity(name = "Person")
        static class Person {
            @Id
            Long id;

            @Embedded
            Home home;
        }

        @Embeddable
        static class Home {
            @ManyToOne
            @BackPopulates("people")
            City city;
        }

        @Entity(name = "City")
        static class City {
            @Id
            Long id;
        }

        @Test
        void is_told_also_where_no_entity_is_annotated() {
            assertMistake("TNN001013", "Move the relationship to the entity", Person.class, City.class);
        }
    }

    @Nested
    class TwoReadOnlySides {

        @Entity(name = "Owner")
        static class Owner {
            @Id
            Long id;

            @OneToMany(mappedBy = "owner")
            @BackPopulates("owner")
            List<Pet> pets = new ArrayList<>();
        }

        @Entity(name = "Pet")
        static class Pet {
            @Id
            Long id;

            @ManyToOne
            @JoinColumn(insertable = false, updatable = false)
            @BackPopulates("pets")
            Owner owner;
        }

        @Test
        @DisplayName("BP-164: are told, as a read-only view is no side of a pair")
        void are_told() {
            assertMistake("TNN001014", "Make one side insertable and updatable", Owner.class, Pet.class);
        }
    }

    @Nested
    class AOneWaySideThatIsAnswered {

        @Entity(name = "Owner")
        static class Owner {
            @Id
            Long id;

            @OneToMany(mappedBy = "owner")
            @BackPopulates(value = "owner", oneWay = true)
            List<Pet> pets = new ArrayList<>();
        }

        @Entity(name = "Pet")
        static class Pet {
            @Id
            Long id;

            @ManyToOne
            @BackPopulates("pets")
            Owner owner;
        }

        @Test
        void is_told() {
            assertMistake("TNN001017", "remove oneWay from 'Owner.pets'", Owner.class, Pet.class);
        }
    }

    @Nested
    class SeveralMistakes {

        @Test
        void are_told_at_once() {
            assertThatThrownBy(() -> Orm.boot(
                            AnUnknownCounterpart.Owner.class,
                            AnUnknownCounterpart.Pet.class,
                            TheSameDirectionOnBothSides.Left.class,
                            TheSameDirectionOnBothSides.Right.class,
                            AnAttributeOfAnEmbeddable.Person.class,
                            AnAttributeOfAnEmbeddable.City.class))
                    .isInstanceOf(TenonException.class)
                    .hasMessageStartingWith("TNN001001: 3 mistakes")
                    .hasMessageContainingAll("TNN001002", "TNN001006", "TNN001013");
        }
    }
}
