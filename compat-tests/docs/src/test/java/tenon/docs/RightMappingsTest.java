/* SPDX-License-Identifier: Apache-2.0 */
package tenon.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tenon.TenonException;
import tenon.mapping.BackPopulates;

/** The mappings that messages.md and the guide call right: they boot, and they are in step. */
class RightMappingsTest {

    private static void boot(Class<?>... entities) {
        Configuration configuration = new Configuration();
        configuration.setProperty("hibernate.connection.url", "jdbc:h2:mem:");
        configuration.setProperty("hibernate.hbm2ddl.auto", "create");
        // with self-attach an unwoven example would pass as well
        configuration.setProperty("tenon.weaving", "require");
        for (Class<?> entity : entities) {
            configuration.addAnnotatedClass(entity);
        }
        try (SessionFactory factory = configuration.buildSessionFactory()) {
            assertThat(factory.isOpen()).isTrue();
        }
    }

    @Nested
    class APair {

        @Entity(name = "Owner")
        static class Owner {
            @Id
            Long id;

            @OneToMany(mappedBy = "owner")
            @BackPopulates("owner")
            List<Pet> pets = new ArrayList<>();

            @OneToMany(mappedBy = "favouredBy")
            @BackPopulates("favouredBy")
            Set<Pet> favourites = new HashSet<>();
        }

        @Entity(name = "Pet")
        static class Pet {
            @Id
            Long id;

            @ManyToOne(fetch = FetchType.LAZY)
            @BackPopulates("pets")
            Owner owner;

            @ManyToOne(fetch = FetchType.LAZY)
            @BackPopulates("favourites")
            Owner favouredBy;
        }

        @Test
        void is_in_step() {
            boot(Owner.class, Pet.class);
            Owner owner = new Owner();
            Pet pet = new Pet();

            owner.pets.add(pet);
            pet.favouredBy = owner;

            assertThat(pet.owner).isSameAs(owner);
            assertThat(owner.favourites).containsExactly(pet);
        }
    }

    @Nested
    class AOneWaySide {

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

            @ManyToOne(fetch = FetchType.LAZY)
            Owner owner;
        }

        @Test
        void changes_the_other_and_is_not_changed_by_it() {
            boot(Owner.class, Pet.class);
            Owner owner = new Owner();
            Pet pet = new Pet();

            owner.pets.add(pet);
            assertThat(pet.owner).isSameAs(owner);

            pet.owner = null;
            assertThat(owner.pets).containsExactly(pet);
        }
    }

    @Nested
    class AManyToManyPair {

        @Entity(name = "Student")
        static class Student {
            @Id
            Long id;

            @ManyToMany
            @JoinTable(name = "enrolment")
            @BackPopulates("students")
            Set<Course> courses = new HashSet<>();
        }

        @Entity(name = "Course")
        static class Course {
            @Id
            Long id;

            @ManyToMany(mappedBy = "courses")
            @BackPopulates
            Set<Student> students = new HashSet<>();
        }

        @Test
        void is_in_step() {
            boot(Student.class, Course.class);
            Student student = new Student();
            Course course = new Course();

            course.students.add(student);

            assertThat(student.courses).containsExactly(course);
        }
    }

    @Nested
    class AMap {

        @Entity(name = "Item")
        static class Item {
            @Id
            Long id;

            @OneToMany(mappedBy = "item")
            @MapKey(name = "keyword")
            @BackPopulates("item")
            Map<String, Note> notes = new HashMap<>();

            @ManyToMany
            @MapKeyColumn(name = "place")
            @BackPopulates("shelves")
            Map<String, Note> places = new HashMap<>();
        }

        @Entity(name = "Note")
        static class Note {
            @Id
            Long id;

            String keyword;

            @ManyToOne(fetch = FetchType.LAZY)
            @BackPopulates("notes")
            Item item;

            @ManyToMany(mappedBy = "places")
            @BackPopulates("places")
            Set<Item> shelves = new HashSet<>();
        }

        @Test
        void is_keyed_by_the_element_or_by_the_caller() {
            boot(Item.class, Note.class);
            Item item = new Item();
            Note note = new Note();

            note.keyword = "blue";
            note.item = item;
            assertThat(item.notes).containsExactly(Map.entry("blue", note));

            item.places.put("left", note);
            assertThat(note.shelves).containsExactly(item);
            assertThatThrownBy(() -> note.shelves.add(new Item()))
                    .isInstanceOf(TenonException.class)
                    .hasMessageStartingWith("TNN005006:");
        }
    }

    @Nested
    class PropertyAccess {

        @Entity(name = "Owner")
        @Access(AccessType.PROPERTY)
        static class Owner {
            private Long id;

            private List<Pet> pets = new ArrayList<>();

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
                return pets;
            }

            public void setPets(List<Pet> pets) {
                this.pets = pets;
            }
        }

        @Entity(name = "Pet")
        static class Pet {
            @Id
            Long id;

            @ManyToOne(fetch = FetchType.LAZY)
            @JoinColumn(name = "keeper")
            @BackPopulates("pets")
            Owner owner;
        }

        @Test
        void is_in_step() {
            boot(Owner.class, Pet.class);
            Owner owner = new Owner();
            Pet pet = new Pet();

            owner.getPets().add(pet);

            assertThat(pet.owner).isSameAs(owner);
        }
    }

    @Nested
    class HelperMethods {

        @Entity(name = "Owner")
        static class Owner {
            @Id
            Long id;

            @OneToMany(mappedBy = "owner")
            @BackPopulates("owner")
            private List<Pet> pets = new ArrayList<>();

            public void addPet(Pet pet) {
                pets.add(pet);
                pet.setOwner(this);
            }

            public void removePet(Pet pet) {
                pets.remove(pet);
                pet.setOwner(null);
            }

            public List<Pet> getPets() {
                return pets;
            }
        }

        @Entity(name = "Pet")
        static class Pet {
            @Id
            Long id;

            @ManyToOne(fetch = FetchType.LAZY)
            @BackPopulates("pets")
            private Owner owner;

            public void setOwner(Owner owner) {
                this.owner = owner;
                if (owner != null) {
                    owner.getPets().add(this);
                }
            }

            public Owner getOwner() {
                return owner;
            }
        }

        @Test
        void do_no_harm() {
            boot(Owner.class, Pet.class);
            Owner owner = new Owner();
            Pet pet = new Pet();

            owner.addPet(pet);
            pet.setOwner(owner);
            assertThat(owner.getPets()).containsExactly(pet);

            owner.removePet(pet);
            assertThat(owner.getPets()).isEmpty();
            assertThat(pet.getOwner()).isNull();
        }
    }
}
