/* SPDX-License-Identifier: Apache-2.0 */
package tenon.benchmark.plain;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;

/** Six relationships that share the call sites of what keeps them in step. */
public final class Roles {

    private Roles() {}

    @Entity(name = "PlainTeam")
    static class Team {

        @Id
        private long id;

        @OneToMany(mappedBy = "owner")
        private List<Player> parts = new ArrayList<>();

        public List<Player> getParts() {
            return parts;
        }

        public void add(Player part) {
            Team old = part.owner;
            if (old == this) {
                return;
            }
            if (old != null) {
                old.parts.remove(part);
            }
            part.owner = this;
            parts.add(part);
        }

        public void remove(Player part) {
            if (parts.remove(part)) {
                part.owner = null;
            }
        }
    }

    @Entity(name = "PlainPlayer")
    static class Player {

        @Id
        private long id;

        @ManyToOne(fetch = FetchType.LAZY)
        private Team owner;

        public Team getOwner() {
            return owner;
        }

        public void setOwner(Team owner) {
            Team old = this.owner;
            if (old == owner) {
                return;
            }
            if (old != null) {
                old.parts.remove(this);
            }
            this.owner = owner;
            if (owner != null) {
                owner.parts.add(this);
            }
        }
    }

    @Entity(name = "PlainShip")
    static class Ship {

        @Id
        private long id;

        @OneToMany(mappedBy = "owner")
        private List<Cabin> parts = new ArrayList<>();

        public List<Cabin> getParts() {
            return parts;
        }

        public void add(Cabin part) {
            Ship old = part.owner;
            if (old == this) {
                return;
            }
            if (old != null) {
                old.parts.remove(part);
            }
            part.owner = this;
            parts.add(part);
        }

        public void remove(Cabin part) {
            if (parts.remove(part)) {
                part.owner = null;
            }
        }
    }

    @Entity(name = "PlainCabin")
    static class Cabin {

        @Id
        private long id;

        @ManyToOne(fetch = FetchType.LAZY)
        private Ship owner;

        public Ship getOwner() {
            return owner;
        }

        public void setOwner(Ship owner) {
            Ship old = this.owner;
            if (old == owner) {
                return;
            }
            if (old != null) {
                old.parts.remove(this);
            }
            this.owner = owner;
            if (owner != null) {
                owner.parts.add(this);
            }
        }
    }

    @Entity(name = "PlainTrain")
    static class Train {

        @Id
        private long id;

        @OneToMany(mappedBy = "owner")
        private List<Wagon> parts = new ArrayList<>();

        public List<Wagon> getParts() {
            return parts;
        }

        public void add(Wagon part) {
            Train old = part.owner;
            if (old == this) {
                return;
            }
            if (old != null) {
                old.parts.remove(part);
            }
            part.owner = this;
            parts.add(part);
        }

        public void remove(Wagon part) {
            if (parts.remove(part)) {
                part.owner = null;
            }
        }
    }

    @Entity(name = "PlainWagon")
    static class Wagon {

        @Id
        private long id;

        @ManyToOne(fetch = FetchType.LAZY)
        private Train owner;

        public Train getOwner() {
            return owner;
        }

        public void setOwner(Train owner) {
            Train old = this.owner;
            if (old == owner) {
                return;
            }
            if (old != null) {
                old.parts.remove(this);
            }
            this.owner = owner;
            if (owner != null) {
                owner.parts.add(this);
            }
        }
    }

    @Entity(name = "PlainHouse")
    static class House {

        @Id
        private long id;

        @OneToMany(mappedBy = "owner")
        private List<Room> parts = new ArrayList<>();

        public List<Room> getParts() {
            return parts;
        }

        public void add(Room part) {
            House old = part.owner;
            if (old == this) {
                return;
            }
            if (old != null) {
                old.parts.remove(part);
            }
            part.owner = this;
            parts.add(part);
        }

        public void remove(Room part) {
            if (parts.remove(part)) {
                part.owner = null;
            }
        }
    }

    @Entity(name = "PlainRoom")
    static class Room {

        @Id
        private long id;

        @ManyToOne(fetch = FetchType.LAZY)
        private House owner;

        public House getOwner() {
            return owner;
        }

        public void setOwner(House owner) {
            House old = this.owner;
            if (old == owner) {
                return;
            }
            if (old != null) {
                old.parts.remove(this);
            }
            this.owner = owner;
            if (owner != null) {
                owner.parts.add(this);
            }
        }
    }

    @Entity(name = "PlainTree")
    static class Tree {

        @Id
        private long id;

        @OneToMany(mappedBy = "owner")
        private List<Leaf> parts = new ArrayList<>();

        public List<Leaf> getParts() {
            return parts;
        }

        public void add(Leaf part) {
            Tree old = part.owner;
            if (old == this) {
                return;
            }
            if (old != null) {
                old.parts.remove(part);
            }
            part.owner = this;
            parts.add(part);
        }

        public void remove(Leaf part) {
            if (parts.remove(part)) {
                part.owner = null;
            }
        }
    }

    @Entity(name = "PlainLeaf")
    static class Leaf {

        @Id
        private long id;

        @ManyToOne(fetch = FetchType.LAZY)
        private Tree owner;

        public Tree getOwner() {
            return owner;
        }

        public void setOwner(Tree owner) {
            Tree old = this.owner;
            if (old == owner) {
                return;
            }
            if (old != null) {
                old.parts.remove(this);
            }
            this.owner = owner;
            if (owner != null) {
                owner.parts.add(this);
            }
        }
    }

    @Entity(name = "PlainBook")
    static class Book {

        @Id
        private long id;

        @OneToMany(mappedBy = "owner")
        private List<Page> parts = new ArrayList<>();

        public List<Page> getParts() {
            return parts;
        }

        public void add(Page part) {
            Book old = part.owner;
            if (old == this) {
                return;
            }
            if (old != null) {
                old.parts.remove(part);
            }
            part.owner = this;
            parts.add(part);
        }

        public void remove(Page part) {
            if (parts.remove(part)) {
                part.owner = null;
            }
        }
    }

    @Entity(name = "PlainPage")
    static class Page {

        @Id
        private long id;

        @ManyToOne(fetch = FetchType.LAZY)
        private Book owner;

        public Book getOwner() {
            return owner;
        }

        public void setOwner(Book owner) {
            Book old = this.owner;
            if (old == owner) {
                return;
            }
            if (old != null) {
                old.parts.remove(this);
            }
            this.owner = owner;
            if (owner != null) {
                owner.parts.add(this);
            }
        }
    }
}
