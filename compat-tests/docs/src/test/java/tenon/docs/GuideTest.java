/* SPDX-License-Identifier: Apache-2.0 */
package tenon.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.CascadeType;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.Hibernate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tenon.mapping.BackPopulates;
import tenon.testing.Orm;

/** What the guide says, run. */
class GuideTest {

    @Entity(name = "Owner")
    static class Owner {
        @Id
        Long id;

        @OneToMany(mappedBy = "owner", cascade = CascadeType.ALL, orphanRemoval = true)
        @BackPopulates("owner")
        private List<Pet> pets = new ArrayList<>();

        @OneToOne(mappedBy = "owner")
        @BackPopulates("owner")
        private Licence licence;

        protected Owner() {}

        Owner(long id) {
            this.id = id;
        }

        List<Pet> getPets() {
            return pets;
        }

        void setPets(List<Pet> pets) {
            this.pets = pets;
        }

        void setLicence(Licence licence) {
            this.licence = licence;
        }
    }

    @Entity(name = "Licence")
    static class Licence {
        @Id
        Long id;

        @OneToOne(fetch = FetchType.LAZY)
        @BackPopulates("licence")
        private Owner owner;
    }

    @Entity(name = "Pet")
    @DiscriminatorColumn(name = "kind")
    static class Pet {
        @Id
        Long id;

        @ManyToOne(fetch = FetchType.LAZY)
        @BackPopulates("pets")
        private Owner owner;

        @ManyToMany(mappedBy = "patients")
        @BackPopulates("patients")
        private Set<Vet> vets = new HashSet<>();

        protected Pet() {}

        Pet(long id) {
            this.id = id;
        }

        Owner getOwner() {
            return owner;
        }

        void setOwner(Owner owner) {
            this.owner = owner;
        }

        Set<Vet> getVets() {
            return vets;
        }
    }

    @Entity(name = "Dog")
    static class Dog extends Pet {
        protected Dog() {}

        Dog(long id) {
            super(id);
        }
    }

    @Entity(name = "Vet")
    static class Vet {
        @Id
        Long id;

        @ManyToMany
        @BackPopulates("vets")
        private Set<Pet> patients = new HashSet<>();

        protected Vet() {}

        Vet(long id) {
            this.id = id;
        }

        Set<Pet> getPatients() {
            return patients;
        }
    }

    @RegisterExtension
    static final Orm orm = Orm.with(Owner.class, Licence.class, Pet.class, Dog.class, Vet.class);

    private final Owner ada = new Owner(1);
    private final Owner bob = new Owner(2);
    private final Pet rex = new Pet(3);
    private final Pet tom = new Dog(4);

    @Test
    void every_way_to_change_a_collection_counts() {
        ada.getPets().add(rex);
        ada.getPets().addAll(List.of(tom, new Pet(5)));
        ada.getPets().subList(2, 3).clear();
        ada.getPets().removeIf(pet -> pet == rex);
        ada.getPets().listIterator().add(rex);
        ada.getPets().sort(Comparator.comparing(pet -> pet.id));
        Collections.swap(ada.getPets(), 0, 1);

        assertThat(ada.getPets()).containsExactly(tom, rex);
        assertThat(rex.getOwner()).isSameAs(ada);
        assertThat(ada.getPets().add(rex)).isFalse();
    }

    @Test
    void a_setter_copies_the_list_that_it_is_given() {
        List<Pet> given = new ArrayList<>(List.of(rex));

        ada.setPets(given);
        given.add(tom);

        assertThat(ada.getPets()).containsExactly(rex);
        assertThat(tom.getOwner()).isNull();
    }

    @Test
    void null_clears_a_collection() {
        ada.getPets().add(rex);

        ada.setPets(null);

        assertThat(ada.getPets()).isEmpty();
        assertThat(rex.getOwner()).isNull();
    }

    @Test
    void a_list_that_was_read_before_persist_is_live_after_it() {
        List<Pet> pets = ada.getPets();
        orm.inTransaction(session -> {
            session.persist(ada);
            pets.add(rex);
            assertThat(rex.getOwner()).isSameAs(ada);
        });

        assertThat(orm.rows("select owner_id from Pet")).containsExactly("1");
    }

    @Test
    void an_unloaded_list_shows_what_was_queued_and_writes_it_without_loading() {
        orm.persist(ada, rex);
        orm.inTransaction(session -> {
            Owner owner = session.find(Owner.class, 1L);
            Pet pet = session.find(Pet.class, 3L);
            orm.sql().clear();

            pet.setOwner(owner);
            session.flush();

            assertThat(orm.sql().statements()).hasSize(1);
            assertThat(Hibernate.isInitialized(owner.getPets())).isFalse();
            assertThat(owner.getPets()).containsExactly(pet);
            assertThat(orm.sql().statements()).hasSize(2);
        });
    }

    @Test
    void an_element_is_added_to_an_unloaded_list_without_loading_it() {
        orm.persist(ada, rex);
        orm.inTransaction(session -> {
            Owner owner = session.find(Owner.class, 1L);
            Pet pet = session.find(Pet.class, 3L);
            orm.sql().clear();

            assertThat(owner.getPets().add(pet)).isTrue();
            assertThat(owner.getPets().add(pet)).isFalse();
            assertThat(owner.getPets().remove(pet)).isTrue();

            assertThat(orm.sql().statements()).isEmpty();
        });
    }

    @Test
    void a_proxy_that_is_an_element_is_loaded_and_one_that_is_a_target_is_not() {
        orm.persist(ada, rex);
        orm.inTransaction(session -> {
            Owner proxy = session.getReference(Owner.class, 1L);
            Pet pet = session.find(Pet.class, 3L);
            orm.sql().clear();

            pet.setOwner(proxy);

            assertThat(orm.sql().statements()).isEmpty();
            assertThat(Hibernate.isInitialized(proxy)).isFalse();
        });
        orm.inTransaction(session -> {
            Owner owner = session.find(Owner.class, 1L);
            Pet proxy = session.getReference(Pet.class, 3L);
            orm.sql().clear();

            owner.getPets().add(proxy);

            assertThat(orm.sql().statements()).singleElement().asString().startsWith("select");
            assertThat(proxy.getOwner()).isSameAs(owner);
        });
    }

    @Test
    void a_move_is_no_orphan_and_a_removal_is_one() {
        ada.getPets().addAll(List.of(rex, tom));
        orm.persist(ada, bob);

        orm.inTransaction(session -> {
            Owner from = session.find(Owner.class, 1L);
            Owner to = session.find(Owner.class, 2L);
            to.getPets().add(session.find(Pet.class, 3L));
            from.getPets().removeIf(pet -> pet.id == 4L);
        });

        assertThat(orm.rows("select id, owner_id from Pet")).containsExactly("[3, 2]");
    }

    @Test
    void merge_tells_the_difference() {
        ada.getPets().addAll(List.of(rex, tom));
        orm.persist(ada);
        Owner detached = orm.fromTransaction(session -> {
            Owner owner = session.find(Owner.class, 1L);
            Hibernate.initialize(owner.getPets());
            return owner;
        });
        detached.getPets().add(new Pet(5));
        orm.sql().clear();

        orm.inTransaction(session -> {
            Owner merged = session.merge(detached);
            assertThat(merged.getPets()).hasSize(3).allMatch(pet -> pet.getOwner() == merged);
        });

        assertThat(orm.sql().statements())
                .filteredOn(sql -> sql.startsWith("insert"))
                .hasSize(1);
        assertThat(orm.sql().statements()).noneMatch(sql -> sql.startsWith("update"));
    }

    @Test
    void a_clean_detached_graph_is_merged_without_a_write() {
        ada.getPets().addAll(List.of(rex, tom));
        orm.persist(ada);
        Owner detached = orm.fromTransaction(session -> {
            Owner owner = session.find(Owner.class, 1L);
            Hibernate.initialize(owner.getPets());
            return owner;
        });
        orm.sql().clear();

        orm.inTransaction(session -> session.merge(detached));

        assertThat(orm.sql().statements()).allMatch(sql -> sql.startsWith("select"));
    }

    @Test
    void a_many_to_many_is_written_from_the_side_that_does_not_own_it() {
        Vet vet = new Vet(7);
        orm.persist(vet, rex);
        orm.inTransaction(session -> {
            Vet found = session.find(Vet.class, 7L);
            Pet pet = session.find(Pet.class, 3L);
            Hibernate.initialize(pet.getVets());
            orm.sql().clear();

            pet.getVets().add(found);
            session.flush();

            assertThat(orm.sql().statements()).singleElement().asString().startsWith("insert into");
            assertThat(Hibernate.isInitialized(found.getPatients())).isFalse();
        });
        assertThat(orm.rows("select patients_id from Vet_Pet")).containsExactly("3");
    }

    @Test
    void a_removed_entity_stays_where_it_is_held() {
        ada.getPets().add(rex);
        orm.persist(ada, bob);
        orm.inTransaction(session -> {
            Pet pet = session.find(Pet.class, 3L);
            pet.setOwner(null);
            session.persist(new Vet(8));
            Vet vet = session.find(Vet.class, 8L);
            vet.getPatients().add(pet);
            session.flush();

            session.remove(pet);

            assertThat(vet.getPatients()).containsExactly(pet);
            vet.getPatients().remove(pet);
        });
    }

    @Test
    void a_row_that_a_statement_changed_is_seen_after_refresh() {
        ada.getPets().add(rex);
        orm.persist(ada, bob);
        orm.inTransaction(session -> {
            Owner owner = session.find(Owner.class, 1L);
            assertThat(owner.getPets()).hasSize(1);

            session.createMutationQuery("update Pet set owner = null").executeUpdate();

            assertThat(owner.getPets()).hasSize(1);
            session.refresh(session.find(Pet.class, 3L));
            session.refresh(owner);
            assertThat(owner.getPets()).isEmpty();
        });
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"})
    void what_cannot_be_is_refused_and_changes_nothing() {
        assertThatThrownBy(() -> ada.getPets().add(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("TNN005001");
        assertThatThrownBy(() -> ((List) ada.getPets()).add("Rex"))
                .isInstanceOf(ClassCastException.class)
                .hasMessageContaining("TNN005002");

        assertThat(ada.getPets()).isEmpty();
    }

    @Test
    void a_subclass_takes_part_by_what_it_inherits() {
        tom.setOwner(ada);

        assertThat(ada.getPets()).containsExactly(tom);
    }

    @Test
    @DisplayName("BP-36: elements that are swapped under orphanRemoval are not deleted")
    void swapped_elements_are_not_deleted() {
        ada.getPets().addAll(List.of(rex, tom));
        orm.persist(ada);

        orm.inTransaction(
                session -> Collections.swap(session.find(Owner.class, 1L).getPets(), 0, 1));

        assertThat(orm.rows("select id, owner_id from Pet order by id")).containsExactly("[3, 1]", "[4, 1]");
    }

    @Test
    void what_a_merged_collection_lacks_is_unlinked() {
        Vet vet = new Vet(7);
        vet.getPatients().addAll(List.of(rex, tom));
        orm.persist(vet, rex, tom);
        Pet detached = orm.fromTransaction(session -> {
            Pet pet = session.find(Pet.class, 3L);
            Hibernate.initialize(pet.getVets());
            return pet;
        });
        detached.getVets().clear();

        orm.inTransaction(session -> session.merge(detached));

        assertThat(orm.rows("select patients_id from Vet_Pet")).containsExactly("4");
    }

    @Test
    void a_detached_collection_that_is_not_loaded_is_skipped() {
        orm.persist(ada, rex);
        Owner detached = orm.fromTransaction(session -> session.find(Owner.class, 1L));

        rex.setOwner(detached);

        assertThat(rex.getOwner()).isSameAs(detached);
        assertThat(Hibernate.isInitialized(detached.getPets())).isFalse();
    }

    @Test
    @DisplayName("BP-192: both sides come back from Java serialization, and stay in step")
    void both_sides_come_back_from_serialization() throws Exception {
        Crate crate = new Crate();
        crate.things.add(new Thing());

        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(crate);
        }
        Crate read;
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            read = (Crate) in.readObject();
        }
        Thing added = new Thing();
        read.things.add(added);

        assertThat(read.things).hasSize(2).allMatch(thing -> thing.crate == read);
        added.crate = null;
        assertThat(read.things).hasSize(1);
    }

    @Entity(name = "Crate")
    static class Crate implements Serializable {
        private static final long serialVersionUID = 1L;

        @Id
        Long id;

        @OneToMany(mappedBy = "crate")
        @BackPopulates("crate")
        List<Thing> things = new ArrayList<>();
    }

    @Entity(name = "Thing")
    static class Thing implements Serializable {
        private static final long serialVersionUID = 1L;

        @Id
        Long id;

        @ManyToOne(fetch = FetchType.LAZY)
        @BackPopulates("things")
        Crate crate;
    }
}
