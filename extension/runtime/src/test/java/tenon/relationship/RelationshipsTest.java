/* SPDX-License-Identifier: Apache-2.0 */
package tenon.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.CascadeType;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.SortNatural;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tenon.Tenon;
import tenon.TenonException;
import tenon.mapping.BackPopulates;
import tenon.testing.Orm;

@DisplayName("F-350: every relationship of a unit can be looked at")
class RelationshipsTest {

    @Entity(name = "Club")
    static class Club {
        @Id
        Long id;

        @OneToMany(mappedBy = "club", cascade = CascadeType.ALL, orphanRemoval = true)
        @BackPopulates("club")
        @BatchSize(size = 10)
        Set<Member> members = new HashSet<>();

        @OneToMany
        @JoinTable(
                name = "club_guests",
                joinColumns = @JoinColumn(name = "club_id"),
                inverseJoinColumns = @JoinColumn(name = "guest_id"))
        @OrderColumn
        List<Member> guests = new ArrayList<>();

        @OneToMany
        @JoinColumn(name = "room_club_id")
        @MapKey
        Map<Long, Room> rooms = new HashMap<>();

        @Embedded
        Address address;

        @ElementCollection
        List<Contract> contracts = new ArrayList<>();
    }

    @Embeddable
    static class Address {
        @ManyToOne(fetch = FetchType.LAZY, optional = false)
        @JoinColumn(nullable = false)
        City city;
    }

    @Embeddable
    static class Contract {
        String text;

        @ManyToOne(fetch = FetchType.LAZY)
        @JoinColumn(name = "partner_id")
        Club partner;
    }

    @Entity(name = "City")
    static class City {
        @Id
        Long id;
    }

    @Entity(name = "Room")
    static class Room implements Comparable<Room> {
        @Id
        Long id;

        @ManyToMany
        @JoinTable(
                name = "room_links",
                joinColumns = @JoinColumn(name = "from_id"),
                inverseJoinColumns = @JoinColumn(name = "to_id"))
        @SortNatural
        SortedSet<Room> linked = new TreeSet<>();

        @ManyToMany(mappedBy = "linked")
        @SortNatural
        SortedSet<Room> linkedBy = new TreeSet<>();

        @Override
        public int compareTo(Room other) {
            return Objects.compare(id, other.id, Long::compare);
        }
    }

    @MappedSuperclass
    abstract static class Person {
        @ManyToOne
        City home;
    }

    @Entity(name = "Member")
    @Inheritance(strategy = InheritanceType.JOINED)
    static class Member extends Person {
        @Id
        Long id;

        @ManyToOne(fetch = FetchType.LAZY)
        @BackPopulates("members")
        Club club;

        @OneToOne(mappedBy = "holder", fetch = FetchType.EAGER)
        Card card;
    }

    @Entity(name = "Captain")
    static class Captain extends Member {
        @OneToMany(mappedBy = "captain")
        @BackPopulates(oneWay = true)
        Set<Captaincy> terms = new HashSet<>();

        @OneToMany(mappedBy = "keys.captain")
        Set<Captaincy> keys = new HashSet<>();
    }

    @Entity(name = "Captaincy")
    static class Captaincy {
        @Id
        Long id;

        @Embedded
        Keys keys;

        @ManyToOne
        Captain captain;
    }

    @Embeddable
    static class Keys {
        @ManyToOne
        @JoinColumn(name = "key_captain_id")
        Captain captain;
    }

    @Entity(name = "Card")
    static class Card {
        @Id
        Long id;

        @MapsId
        @OneToOne
        Member holder;

        @ManyToOne
        @JoinColumn(name = "city_id", insertable = false, updatable = false)
        City issuedIn;
    }

    @Entity(name = "Booking")
    @IdClass(BookingId.class)
    static class Booking {
        @Id
        @ManyToOne
        Member member;

        @Id
        @ManyToOne
        Room room;
    }

    static class BookingId implements Serializable {
        Long member;
        Long room;

        @Override
        public boolean equals(Object other) {
            return other instanceof BookingId that && member.equals(that.member) && room.equals(that.room);
        }

        @Override
        public int hashCode() {
            return Objects.hash(member, room);
        }
    }

    @Embeddable
    static class VisitId implements Serializable {
        @ManyToOne
        City city;

        int visitedOn;

        @Override
        public boolean equals(Object other) {
            return other instanceof VisitId that && visitedOn == that.visitedOn && city == that.city;
        }

        @Override
        public int hashCode() {
            return visitedOn;
        }
    }

    @Entity(name = "Visit")
    static class Visit {
        @EmbeddedId
        VisitId id;
    }

    @RegisterExtension
    static final Orm orm = Orm.with(
            Club.class,
            City.class,
            Room.class,
            Member.class,
            Captain.class,
            Captaincy.class,
            Card.class,
            Booking.class,
            Visit.class);

    private static Relationships relationships() {
        return Tenon.of(orm.factory()).relationships();
    }

    private static Relationship of(Class<?> entity, String attribute) {
        return relationships().of(entity, attribute);
    }

    @Test
    void all_are_listed_with_those_of_embeddables_identifiers_and_element_collections() {
        assertThat(relationships().all())
                .extracting(each -> each.owner().replaceFirst(".*\\$", "") + "." + each.attribute())
                .containsExactly(
                        "Booking.member",
                        "Booking.room",
                        "Captain.keys",
                        "Captain.terms",
                        "Captaincy.captain",
                        "Captaincy.keys.captain",
                        "Card.holder",
                        "Card.issuedIn",
                        "Club.address.city",
                        "Club.contracts.partner",
                        "Club.guests",
                        "Club.members",
                        "Club.rooms",
                        "Member.card",
                        "Member.club",
                        "Member.home",
                        "Room.linked",
                        "Room.linkedBy",
                        "Visit.id.city");
    }

    @Test
    void a_pair_in_step_is_told_with_its_counterpart_and_columns() {
        Relationship members = of(Club.class, "members");

        assertThat(members.owner()).isEqualTo(Club.class.getName());
        assertThat(members.target()).isEqualTo(Member.class.getName());
        assertThat(members.direction()).isEqualTo(Direction.ONE_TO_MANY);
        assertThat(members.counterpart()).contains(of(Member.class, "club"));
        assertThat(members.isInStep()).isTrue();
        assertThat(members.isOwning()).isFalse();
        assertThat(members.isReadOnly()).isFalse();
        assertThat(members.collectionKind()).contains(CollectionKind.SET);
        assertThat(members.columns()).containsExactly(new ColumnPair("Member", "club_id", "Club", "id"));
        assertThat(members.associationTable()).isEmpty();
        assertThat(of(Member.class, "club").counterpart()).contains(members);
        assertThat(of(Member.class, "club").isOwning()).isTrue();
        assertThat(of(Member.class, "club").collectionKind()).isEmpty();
    }

    @Test
    void cascades_orphan_removal_and_loading_are_told() {
        Relationship members = of(Club.class, "members");

        assertThat(members.cascades())
                .containsExactlyInAnyOrder(
                        CascadeType.PERSIST,
                        CascadeType.MERGE,
                        CascadeType.REMOVE,
                        CascadeType.REFRESH,
                        CascadeType.DETACH);
        assertThat(members.isOrphanRemoval()).isTrue();
        assertThat(members.fetch()).isEqualTo(FetchType.LAZY);
        assertThat(members.fetchStyle()).isEqualTo(FetchStyle.BATCH);
        assertThat(of(Member.class, "club").cascades()).isEmpty();
        assertThat(of(Member.class, "club").fetchStyle()).isEqualTo(FetchStyle.SELECT);
        assertThat(of(Member.class, "home").fetch()).isEqualTo(FetchType.EAGER);
        assertThat(of(Member.class, "home").fetchStyle()).isEqualTo(FetchStyle.JOIN);
    }

    @Test
    void a_one_way_side_is_told() {
        Relationship terms = of(Captain.class, "terms");

        assertThat(terms.isOneWay()).isTrue();
        assertThat(terms.isInStep()).isFalse();
        assertThat(terms.counterpart()).contains(of(Captaincy.class, "captain"));
        assertThat(of(Captaincy.class, "captain").isOneWay()).isFalse();
        assertThat(of(Captaincy.class, "captain").counterpart()).contains(terms);
    }

    @Test
    void an_association_table_is_told_on_both_sides_with_the_keys_of_each_owner_first() {
        Relationship linked = of(Room.class, "linked");
        Relationship linkedBy = of(Room.class, "linkedBy");

        assertThat(linked.direction()).isEqualTo(Direction.MANY_TO_MANY);
        assertThat(linked.associationTable()).contains("room_links");
        assertThat(linked.columns())
                .containsExactly(
                        new ColumnPair("room_links", "from_id", "Room", "id"),
                        new ColumnPair("room_links", "to_id", "Room", "id"));
        assertThat(linkedBy.associationTable()).contains("room_links");
        assertThat(linkedBy.columns())
                .containsExactly(
                        new ColumnPair("room_links", "to_id", "Room", "id"),
                        new ColumnPair("room_links", "from_id", "Room", "id"));
        assertThat(linkedBy.counterpart()).contains(linked);
        assertThat(linked.collectionKind()).contains(CollectionKind.SORTED_SET);
    }

    @Test
    void a_one_to_many_without_counterpart_is_told_by_join_table_and_by_join_column() {
        Relationship guests = of(Club.class, "guests");
        Relationship rooms = of(Club.class, "rooms");

        assertThat(guests.direction()).isEqualTo(Direction.ONE_TO_MANY);
        assertThat(guests.counterpart()).isEmpty();
        assertThat(guests.associationTable()).contains("club_guests");
        assertThat(guests.collectionKind()).contains(CollectionKind.LIST);
        assertThat(rooms.direction()).isEqualTo(Direction.ONE_TO_MANY);
        assertThat(rooms.isOwning()).isTrue();
        assertThat(rooms.associationTable()).isEmpty();
        assertThat(rooms.collectionKind()).contains(CollectionKind.MAP);
        assertThat(rooms.columns()).containsExactly(new ColumnPair("Room", "room_club_id", "Club", "id"));
    }

    @Test
    void a_counterpart_in_an_embeddable_is_found_by_its_path() {
        assertThat(of(Captain.class, "keys").counterpart()).contains(of(Captaincy.class, "keys.captain"));
        assertThat(of(Captaincy.class, "keys.captain").counterpart()).contains(of(Captain.class, "keys"));
    }

    @Test
    void the_inverse_side_of_a_one_to_one_has_the_columns_of_the_owning_side() {
        Relationship card = of(Member.class, "card");

        assertThat(card.direction()).isEqualTo(Direction.ONE_TO_ONE);
        assertThat(card.isOwning()).isFalse();
        assertThat(card.columns()).containsExactly(new ColumnPair("Card", "holder_id", "Member", "id"));
        assertThat(of(Card.class, "holder").direction()).isEqualTo(Direction.ONE_TO_ONE);
    }

    @Test
    void a_key_attribute_is_written_and_a_view_is_not() {
        assertThat(of(Booking.class, "member").isReadOnly()).isFalse();
        assertThat(of(Card.class, "holder").isReadOnly()).isFalse();
        assertThat(of(Visit.class, "id.city").isReadOnly()).isFalse();
        assertThat(of(Card.class, "issuedIn").isReadOnly()).isTrue();
    }

    @Test
    void what_may_be_unset_is_told() {
        assertThat(of(Club.class, "address.city").isOptional()).isFalse();
        assertThat(of(Booking.class, "room").isOptional()).isFalse();
        assertThat(of(Member.class, "club").isOptional()).isTrue();
        assertThat(of(Club.class, "members").isOptional()).isTrue();
    }

    @Test
    void an_inherited_relationship_is_found_by_the_subclass() {
        assertThat(of(Captain.class, "club")).isEqualTo(of(Member.class, "club"));
        assertThat(of(Captain.class, "home").owner()).isEqualTo(Member.class.getName());
    }

    @Test
    void an_unknown_relationship_is_refused_with_those_there_are() {
        assertThatThrownBy(() -> of(Captain.class, "clubs"))
                .isInstanceOf(TenonException.class)
                .hasMessageStartingWith("TNN001040:")
                .hasMessageContaining("[card, club, home, keys, terms]. Ask for one of them.");
    }

    @Test
    void they_are_drawn_once_for_both_sides() {
        assertThat(relationships().toMermaid()).isEqualTo("""
                erDiagram
                    Booking }o--|| Member : "member"
                    Booking }o--|| Room : "room"
                    Captaincy }o--o| Captain : "captain / terms"
                    Captaincy }o--o| Captain : "keys.captain / keys"
                    Card |o--|| Member : "holder / card"
                    Card }o..o| City : "issuedIn"
                    Club }o--|| City : "address.city"
                    Club }o--o| Club : "contracts.partner"
                    Club |o--o{ Member : "guests via club_guests"
                    Club |o--o{ Room : "rooms"
                    Member }o--o| Club : "club / members"
                    Member }o--o| City : "home"
                    Room }o--o{ Room : "linked / linkedBy via room_links"
                    Visit }o--|| City : "id.city"
                """);
        assertThat(relationships().toDot()).startsWith("""
                digraph relationships {
                    node [shape=box];
                    edge [dir=both];
                    "Booking" -> "Member" [label="member", arrowtail=crowodot, arrowhead=teetee];
                """).contains("""
                    "Card" -> "City" [label="issuedIn", arrowtail=crowodot, arrowhead=teeodot, style=dotted];
                """).endsWith("}\n");
    }

    @Test
    void the_text_of_one_tells_all_of_it() {
        assertThat(of(Club.class, "members"))
                .hasToString(
                        "Club.members -> Member, one-to-many, in step with Member.club, inverse, set, lazy by batch,"
                                + " cascades persist merge remove refresh detach, orphan removal, [Member.club_id -> Club.id]");
    }

    @Test
    void they_are_the_same_at_each_call_and_cost_no_statement() {
        orm.sql().clear();

        Relationships first = relationships();

        assertThat(relationships()).isSameAs(first);
        assertThat(orm.sql().statements()).isEmpty();
        assertThatThrownBy(() -> first.all().clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}
