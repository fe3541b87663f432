/* SPDX-License-Identifier: Apache-2.0 */
package tenon.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.junit.jupiter.api.Test;
import tenon.TenonException;
import tenon.mapping.AssociationProxy;
import tenon.mapping.BackPopulates;
import tenon.testing.Orm;

/** What boot says of association proxies, and of association objects beside a many-to-many. */
class ProxyMistakesTest {

    private static void assertRefused(String code, String[] parts, Class<?>... entities) {
        assertThatThrownBy(() -> Orm.boot(entities))
                .isInstanceOf(TenonException.class)
                .hasMessageStartingWith(code + ":")
                .hasMessageContainingAll(parts);
    }

    @Entity(name = "Target")
    static class Target {
        @Id
        Long id;

        String name;
    }

    @Entity(name = "Link")
    static class Link {
        @Id
        Long id;

        @ManyToOne
        Target target;

        @Formula("1 + 1")
        Long computed;
    }

    @Entity(name = "UnknownVia")
    static class UnknownVia {
        @Id
        Long id;

        @OneToMany
        @JoinColumn
        List<Link> links = new ArrayList<>();

        @AssociationProxy(via = "link", target = "target")
        Set<Target> targets;
    }

    @Test
    void an_unknown_via_is_told_with_the_candidates() {
        assertRefused(
                "TNN002050",
                new String[] {"'UnknownVia.targets'", "'link'", "[links]", "Name one of them"},
                UnknownVia.class,
                Link.class,
                Target.class);
    }

    @Entity(name = "UnknownTarget")
    static class UnknownTarget {
        @Id
        Long id;

        @OneToMany
        @JoinColumn
        List<Link> links = new ArrayList<>();

        @AssociationProxy(via = "links", target = "goal")
        Set<Target> targets;
    }

    @Test
    void an_unknown_target_is_told_with_the_candidates() {
        assertRefused(
                "TNN002051",
                new String[] {"'UnknownTarget.targets'", "'goal'", "'Link'", "target]", "Name one of them"},
                UnknownTarget.class,
                Link.class,
                Target.class);
    }

    @Entity(name = "OtherType")
    static class OtherType {
        @Id
        Long id;

        @OneToMany
        @JoinColumn
        List<Link> links = new ArrayList<>();

        @AssociationProxy(via = "links", target = "target")
        Set<Link> targets;
    }

    @Test
    void a_target_of_another_type_is_told_with_the_type() {
        assertRefused(
                "TNN002052",
                new String[] {"'OtherType.targets'", "'Link.target'", "is 'Target'", "Declare the field"},
                OtherType.class,
                Link.class,
                Target.class);
    }

    @Entity(name = "Computed")
    static class Computed {
        @Id
        Long id;

        @OneToMany
        @JoinColumn
        List<Link> links = new ArrayList<>();

        @AssociationProxy(via = "links", target = "computed")
        Set<Long> computed;
    }

    @Test
    void a_target_without_columns_is_refused() {
        assertRefused(
                "TNN002053",
                new String[] {"'Computed.computed'", "'Link.computed'", "Remove @AssociationProxy"},
                Computed.class,
                Link.class,
                Target.class);
    }

    @Entity(name = "Mapped")
    static class Mapped {
        @Id
        Long id;

        @OneToMany
        @JoinColumn
        List<Link> links = new ArrayList<>();

        @AssociationProxy(via = "links", target = "target")
        Map<String, Target> targets;
    }

    @Test
    void a_map_is_no_path() {
        assertRefused(
                "TNN002054",
                new String[] {"'Mapped.targets'", "'Map'", "Expected Collection, List or Set"},
                Mapped.class,
                Link.class,
                Target.class);
    }

    @Entity(name = "Unseen")
    static class Unseen {
        @Id
        Long id;

        @OneToMany
        @JoinColumn
        List<Link> links = new ArrayList<>();

        @AssociationProxy(via = "links", target = "target")
        transient Set<Target> targets;
    }

    @Test
    void a_transient_field_is_refused() {
        assertRefused(
                "TNN002055",
                new String[] {"'Unseen.targets'", "not transient", "remove the annotation"},
                Unseen.class,
                Link.class,
                Target.class);
    }

    @MappedSuperclass
    abstract static class Base {
        @Id
        Long id;

        @OneToMany
        @JoinColumn
        List<Link> links = new ArrayList<>();

        @AssociationProxy(via = "links", target = "target")
        Set<Target> targets;
    }

    @Entity(name = "Derived")
    static class Derived extends Base {}

    @Test
    void a_mapped_superclass_is_no_place_for_it() {
        assertRefused(
                "TNN002057",
                new String[] {"'Base.targets'", "'Base'", "Declare the field in the entity"},
                Derived.class,
                Link.class,
                Target.class);
    }

    @Entity(name = "Pupil")
    static class Pupil {
        @Id
        Long id;

        @OneToMany(mappedBy = "pupil", orphanRemoval = true)
        @BackPopulates("pupil")
        List<Seat> seats = new ArrayList<>();

        @ManyToMany
        @JoinTable(
                name = "seat",
                joinColumns = @JoinColumn(name = "pupil_id"),
                inverseJoinColumns = @JoinColumn(name = "room_id"))
        Set<Room> rooms = new HashSet<>();
    }

    @Entity(name = "Seat")
    @Table(name = "seat")
    static class Seat {
        @Id
        Long id;

        @ManyToOne
        @JoinColumn(name = "pupil_id")
        @BackPopulates("seats")
        Pupil pupil;

        @ManyToOne
        @JoinColumn(name = "room_id")
        Room room;
    }

    @Entity(name = "Room")
    static class Room {
        @Id
        Long id;
    }

    @Test
    void a_many_to_many_over_the_table_of_an_association_object_is_refused() {
        assertRefused(
                "TNN002060",
                new String[] {"'Pupil.rooms'", "'seat'", "'Seat'", "tenon.relationship.Proxies", "@Immutable"},
                Pupil.class,
                Seat.class,
                Room.class);
    }

    @Entity(name = "Reader")
    static class Reader {
        @Id
        Long id;

        @OneToMany(mappedBy = "reader", orphanRemoval = true)
        @BackPopulates("reader")
        List<Loan> loans = new ArrayList<>();

        @ManyToMany
        @Immutable
        @JoinTable(
                name = "loan",
                joinColumns = @JoinColumn(name = "reader_id"),
                inverseJoinColumns = @JoinColumn(name = "room_id"))
        Set<Room> rooms = new HashSet<>();
    }

    @Entity(name = "Loan")
    @Table(name = "loan")
    static class Loan {
        @Id
        Long id;

        @ManyToOne
        @JoinColumn(name = "reader_id")
        @BackPopulates("loans")
        Reader reader;

        @ManyToOne
        @JoinColumn(name = "room_id")
        Room room;
    }

    @Test
    void a_read_only_many_to_many_over_the_table_of_an_association_object_is_accepted() {
        Orm.boot(Reader.class, Loan.class, Room.class);
    }

    @Entity(name = "Plain")
    static class Plain {
        @Id
        Long id;

        @ManyToMany
        @JoinTable(
                name = "plain_room",
                joinColumns = @JoinColumn(name = "plain_id"),
                inverseJoinColumns = @JoinColumn(name = "room_id"))
        Set<Room> rooms = new HashSet<>();
    }

    @Entity(name = "PlainRoom")
    @Table(name = "plain_room")
    static class PlainRoom {
        @Id
        @Column(name = "plain_id")
        Long id;

        @ManyToOne
        @JoinColumn(name = "room_id")
        Room room;
    }

    @Test
    void a_model_without_annotations_of_ours_is_left_alone() {
        Orm.boot(Plain.class, PlainRoom.class, Room.class);
    }

    @Test
    void mistakes_are_told_together() {
        assertThatThrownBy(() -> Orm.boot(UnknownVia.class, UnknownTarget.class, Link.class, Target.class))
                .isInstanceOfSatisfying(
                        TenonException.class,
                        thrown -> assertThat(thrown.getSuppressed()).hasSize(2));
    }
}
