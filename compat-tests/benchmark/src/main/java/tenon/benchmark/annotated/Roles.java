/* SPDX-License-Identifier: Apache-2.0 */
package tenon.benchmark.annotated;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import tenon.mapping.BackPopulates;

/** Six relationships that share the call sites of what keeps them in step. */
public final class Roles {

    private Roles() {}

    @Entity(name = "AnnotatedTeam")
    static class Team {

        @Id
        private long id;

        @OneToMany(mappedBy = "owner")
        @BackPopulates("owner")
        private List<Player> parts = new ArrayList<>();

        public List<Player> getParts() {
            return parts;
        }
    }

    @Entity(name = "AnnotatedPlayer")
    static class Player {

        @Id
        private long id;

        @ManyToOne(fetch = FetchType.LAZY)
        @BackPopulates("parts")
        private Team owner;

        public Team getOwner() {
            return owner;
        }

        public void setOwner(Team owner) {
            this.owner = owner;
        }
    }

    @Entity(name = "AnnotatedShip")
    static class Ship {

        @Id
        private long id;

        @OneToMany(mappedBy = "owner")
        @BackPopulates("owner")
        private List<Cabin> parts = new ArrayList<>();

        public List<Cabin> getParts() {
            return parts;
        }
    }

    @Entity(name = "AnnotatedCabin")
    static class Cabin {

        @Id
        private long id;

        @ManyToOne(fetch = FetchType.LAZY)
        @BackPopulates("parts")
        private Ship owner;

        public Ship getOwner() {
            return owner;
        }

        public void setOwner(Ship owner) {
            this.owner = owner;
        }
    }

    @Entity(name = "AnnotatedTrain")
    static class Train {

        @Id
        private long id;

        @OneToMany(mappedBy = "owner")
        @BackPopulates("owner")
        private List<Wagon> parts = new ArrayList<>();

        public List<Wagon> getParts() {
            return parts;
        }
    }

    @Entity(name = "AnnotatedWagon")
    static class Wagon {

        @Id
        private long id;

        @ManyToOne(fetch = FetchType.LAZY)
        @BackPopulates("parts")
        private Train owner;

        public Train getOwner() {
            return owner;
        }

        public void setOwner(Train owner) {
            this.owner = owner;
        }
    }

    @Entity(name = "AnnotatedHouse")
    static class House {

        @Id
        private long id;

        @OneToMany(mappedBy = "owner")
        @BackPopulates("owner")
        private List<Room> parts = new ArrayList<>();

        public List<Room> getParts() {
            return parts;
        }
    }

    @Entity(name = "AnnotatedRoom")
    static class Room {

        @Id
        private long id;

        @ManyToOne(fetch = FetchType.LAZY)
        @BackPopulates("parts")
        private House owner;

        public House getOwner() {
            return owner;
        }

        public void setOwner(House owner) {
            this.owner = owner;
        }
    }

    @Entity(name = "AnnotatedTree")
    static class Tree {

        @Id
        private long id;

        @OneToMany(mappedBy = "owner")
        @BackPopulates("owner")
        private List<Leaf> parts = new ArrayList<>();

        public List<Leaf> getParts() {
            return parts;
        }
    }

    @Entity(name = "AnnotatedLeaf")
    static class Leaf {

        @Id
        private long id;

        @ManyToOne(fetch = FetchType.LAZY)
        @BackPopulates("parts")
        private Tree owner;

        public Tree getOwner() {
            return owner;
        }

        public void setOwner(Tree owner) {
            this.owner = owner;
        }
    }

    @Entity(name = "AnnotatedBook")
    static class Book {

        @Id
        private long id;

        @OneToMany(mappedBy = "owner")
        @BackPopulates("owner")
        private List<Page> parts = new ArrayList<>();

        public List<Page> getParts() {
            return parts;
        }
    }

    @Entity(name = "AnnotatedPage")
    static class Page {

        @Id
        private long id;

        @ManyToOne(fetch = FetchType.LAZY)
        @BackPopulates("parts")
        private Book owner;

        public Book getOwner() {
            return owner;
        }

        public void setOwner(Book owner) {
            this.owner = owner;
        }
    }
}
