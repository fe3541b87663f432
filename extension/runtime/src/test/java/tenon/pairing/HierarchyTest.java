/* SPDX-License-Identifier: Apache-2.0 */
package tenon.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.hibernate.Hibernate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tenon.mapping.BackPopulates;
import tenon.testing.Orm;

/** Pairs that superclasses declare: mapped ones, generic ones, entities. */
class HierarchyTest {

    @Entity(name = "Animal")
    @Inheritance(strategy = InheritanceType.JOINED)
    static class Animal {
        @Id
        Long id;

        @ManyToOne(fetch = FetchType.LAZY)
        @BackPopulates("animals")
        Keeper keeper;

        Keeper getKeeper() {
            return keeper;
        }

        void setKeeper(Keeper keeper) {
            this.keeper = keeper;
        }
    }

    @Entity(name = "Dog")
    static class Dog extends Animal {
        Dog() {}

        Dog(long id) {
            this.id = id;
        }
    }

    @MappedSuperclass
    abstract static class Employee {
        @Id
        Long id;

        @OneToMany(mappedBy = "keeper")
        @BackPopulates("keeper")
        Collection<Animal> animals = new ArrayList<>();

        Collection<Animal> getAnimals() {
            return animals;
        }
    }

    @Entity(name = "Keeper")
    static class Keeper extends Employee {
        Keeper() {}

        Keeper(long id) {
            this.id = id;
        }
    }

    @MappedSuperclass
    abstract static class Document<L> {
        @Id
        Long id;

        @OneToMany(mappedBy = "document")
        @BackPopulates("document")
        List<L> lines = new ArrayList<>();

        List<L> getLines() {
            return lines;
        }
    }

    @MappedSuperclass
    abstract static class Line<D> {
        @Id
        Long id;

        @ManyToOne(fetch = FetchType.LAZY)
        @BackPopulates("lines")
        D document;

        D getDocument() {
            return document;
        }

        void setDocument(D document) {
            this.document = document;
        }
    }

    @Entity(name = "Invoice")
    static class Invoice extends Document<InvoiceLine> {
        Invoice() {}

        Invoice(long id) {
            this.id = id;
        }
    }

    @Entity(name = "InvoiceLine")
    static class InvoiceLine extends Line<Invoice> {
        InvoiceLine() {}

        InvoiceLine(long id) {
            this.id = id;
        }
    }

    @Entity(name = "Offer")
    static class Offer extends Document<OfferLine> {
        Offer() {}

        Offer(long id) {
            this.id = id;
        }
    }

    @Entity(name = "OfferLine")
    static class OfferLine extends Line<Offer> {
        OfferLine() {}

        OfferLine(long id) {
            this.id = id;
        }
    }

    @RegisterExtension
    static final Orm orm = Orm.with(
            Animal.class, Dog.class, Keeper.class, Invoice.class, InvoiceLine.class, Offer.class, OfferLine.class);

    @Test
    @DisplayName("BP-177 BP-181: a superclass may declare either side")
    void a_superclass_may_declare_either_side() {
        Keeper k = new Keeper(1);
        Keeper l = new Keeper(2);
        Dog d = new Dog(3);
        d.setKeeper(k);
        assertThat(k.getAnimals()).containsExactly(d);
        orm.persist(k, l, d);

        orm.inTransaction(session -> {
            Keeper from = session.find(Keeper.class, 1L);
            Keeper to = session.find(Keeper.class, 2L);
            Animal animal = session.find(Animal.class, 3L);
            orm.sql().clear();

            to.getAnimals().add(animal);

            assertThat(orm.sql().statements()).isEmpty();
            assertThat(Hibernate.isInitialized(from.getAnimals())).isFalse();
            assertThat(from.getAnimals()).isEmpty();
            assertThat(animal.getKeeper()).isSameAs(to);
        });
        assertThat(orm.rows("select keeper_id from Animal")).containsExactly("2");
    }

    @Test
    @DisplayName("generic superclasses: each subclass has its own pair")
    void each_subclass_of_a_generic_superclass_has_its_own_pair() {
        Invoice invoice = new Invoice(1);
        Offer offer = new Offer(2);
        InvoiceLine line = new InvoiceLine(3);
        OfferLine other = new OfferLine(4);
        invoice.getLines().add(line);
        other.setDocument(offer);
        assertThat(line.getDocument()).isSameAs(invoice);
        assertThat(offer.getLines()).containsExactly(other);
        orm.persist(invoice, offer, line, other);

        orm.inTransaction(session -> {
            InvoiceLine found = session.find(InvoiceLine.class, 3L);
            Invoice owner = session.find(Invoice.class, 1L);
            orm.sql().clear();

            found.setDocument(null);

            assertThat(orm.sql().statements()).isEmpty();
            assertThat(owner.getLines()).isEmpty();
        });
        assertThat(orm.rows("select document_id from InvoiceLine")).containsExactly("null");
        assertThat(orm.rows("select document_id from OfferLine")).containsExactly("2");
    }
}
