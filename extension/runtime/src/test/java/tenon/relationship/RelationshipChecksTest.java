/* SPDX-License-Identifier: Apache-2.0 */
package tenon.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.CascadeType;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tenon.TenonException;
import tenon.TenonSettings;
import tenon.mapping.BackPopulates;
import tenon.mapping.Intended;
import tenon.testing.Orm;
import tenon.testing.RecordedWarnings;

/** Doubtful relationships of a unit that uses Tenon are told at boot, each with its own code. */
class RelationshipChecksTest {

    /** Makes a unit one that uses Tenon. */
    @Entity(name = "Uses")
    static class Uses {
        @Id
        Long id;

        @ManyToOne
        @BackPopulates("others")
        Uses other;

        @OneToMany(mappedBy = "other")
        @BackPopulates("other")
        Set<Uses> others = new HashSet<>();
    }

    private static List<String> warnings(Class<?>... entities) {
        Class<?>[] all = new Class<?>[entities.length + 1];
        System.arraycopy(entities, 0, all, 1, entities.length);
        all[0] = Uses.class;
        return boot(Orm.with(all));
    }

    private static List<String> boot(Orm orm) {
        try (RecordedWarnings warnings = RecordedWarnings.of("tenon.relationship");
                Orm.Booted booted = orm.start()) {
            return warnings.messages();
        }
    }

    private static void assertOne(List<String> warnings, String code, String... hints) {
        assertThat(warnings).singleElement().asString().startsWith(code + ":").contains(hints);
    }

    @Nested
    @DisplayName("F-369: two relationships that write the same column")
    class Overlap {

        @Entity(name = "Par")
        static class Par {
            @Id
            Long id;

            @OneToMany
            @JoinColumn(name = "par_id")
            Set<Ch> children = new HashSet<>();
        }

        @Entity(name = "Ch")
        static class Ch {
            @Id
            Long id;

            @ManyToOne
            @JoinColumn(name = "par_id")
            Par parent;
        }

        @Test
        void are_told_with_the_column() {
            assertOne(
                    warnings(Par.class, Ch.class),
                    "TNN001020",
                    "'Ch.parent' and 'Par.children' both write [ch.par_id]",
                    "Say mappedBy on one of them",
                    "@Intended(\"TNN001020\")");
        }

        @Entity(name = "ReadOnlyPar")
        static class ReadOnlyPar {
            @Id
            Long id;

            @OneToMany
            @JoinColumn(name = "par_id")
            Set<ReadOnlyCh> children = new HashSet<>();
        }

        @Entity(name = "ReadOnlyCh")
        static class ReadOnlyCh {
            @Id
            Long id;

            @ManyToOne
            @JoinColumn(name = "par_id", insertable = false, updatable = false)
            ReadOnlyPar parent;
        }

        @Test
        void are_not_told_if_one_is_read_only() {
            assertThat(warnings(ReadOnlyPar.class, ReadOnlyCh.class)).isEmpty();
        }

        @Entity(name = "PairedPar")
        static class PairedPar {
            @Id
            Long id;

            @OneToMany
            @JoinColumn(name = "par_id")
            @BackPopulates("parent")
            Set<PairedCh> children = new HashSet<>();
        }

        @Entity(name = "PairedCh")
        static class PairedCh {
            @Id
            Long id;

            @ManyToOne
            @JoinColumn(name = "par_id")
            @BackPopulates("children")
            PairedPar parent;
        }

        @Test
        void are_not_told_if_they_are_kept_in_step() {
            assertThat(warnings(PairedPar.class, PairedCh.class)).isEmpty();
        }

        @Entity(name = "L")
        static class L {
            @Id
            Long id;

            @ManyToMany
            @JoinTable(
                    name = "l_r",
                    joinColumns = @JoinColumn(name = "l_id"),
                    inverseJoinColumns = @JoinColumn(name = "r_id"))
            Set<R> rights = new HashSet<>();
        }

        @Entity(name = "R")
        static class R {
            @Id
            Long id;

            @ManyToMany
            @JoinTable(
                    name = "l_r",
                    joinColumns = @JoinColumn(name = "r_id"),
                    inverseJoinColumns = @JoinColumn(name = "l_id"))
            Set<L> lefts = new HashSet<>();
        }

        @Test
        void are_told_of_a_join_table_with_two_owners() {
            assertOne(
                    warnings(L.class, R.class),
                    "TNN001020",
                    "'L.rights' and 'R.lefts' both write [l_r.l_id, l_r.r_id]");
        }

        @Entity(name = "Part")
        static class Part {
            @Id
            Long id;

            @ManyToMany
            @JoinTable(
                    name = "part_of",
                    joinColumns = @JoinColumn(name = "part_id"),
                    inverseJoinColumns = @JoinColumn(name = "whole_id"))
            Set<Part> wholes = new HashSet<>();
        }

        @Entity(name = "PartOf")
        @Table(name = "part_of")
        @IdClass(PartOfId.class)
        static class PartOf {
            @Id
            @ManyToOne
            @JoinColumn(name = "part_id")
            Part part;

            @Id
            @ManyToOne
            @JoinColumn(name = "whole_id")
            Part whole;
        }

        static class PartOfId implements Serializable {
            Long part;
            Long whole;

            @Override
            public boolean equals(Object other) {
                return other instanceof PartOfId that
                        && Objects.equals(part, that.part)
                        && Objects.equals(whole, that.whole);
            }

            @Override
            public int hashCode() {
                return Objects.hash(part, whole);
            }
        }

        @Test
        @DisplayName("F-015: are told of an association object beside a many-to-many")
        void are_told_of_an_association_object_beside_a_many_to_many() {
            assertThat(warnings(Part.class, PartOf.class))
                    .hasSize(2)
                    .anyMatch(each -> each.contains("'Part.wholes' and 'PartOf.part' both write [part_of.part_id]"))
                    .anyMatch(each -> each.contains("'Part.wholes' and 'PartOf.whole' both write [part_of.whole_id]"));
        }

        @Entity(name = "Shape")
        @DiscriminatorColumn
        static class Shape {
            @Id
            Long id;
        }

        @Entity(name = "Circle")
        static class Circle extends Shape {
            @ManyToOne
            @JoinColumn(name = "near_id")
            Shape near;
        }

        @Entity(name = "Square")
        static class Square extends Shape {
            @ManyToOne
            @JoinColumn(name = "near_id")
            Shape near;
        }

        @Test
        void are_not_told_of_siblings_in_one_table() {
            assertThat(warnings(Shape.class, Circle.class, Square.class)).isEmpty();
        }

        @Entity(name = "MeantPar")
        static class MeantPar {
            @Id
            Long id;

            @OneToMany
            @JoinColumn(name = "par_id")
            @Intended("TNN001020")
            Set<MeantCh> children = new HashSet<>();
        }

        @Entity(name = "MeantCh")
        static class MeantCh {
            @Id
            Long id;

            @ManyToOne
            @JoinColumn(name = "par_id")
            MeantPar parent;
        }

        @Test
        void are_not_told_if_one_of_them_says_it_is_meant() {
            assertThat(warnings(MeantPar.class, MeantCh.class)).isEmpty();
        }
    }

    @Nested
    @DisplayName("F-368: a side mapped by an attribute of another kind")
    class MappedByAnotherKind {

        @Entity(name = "X3")
        static class X3 {
            @Id
            Long id;

            @ManyToMany(mappedBy = "x")
            Set<Y3> ys = new HashSet<>();
        }

        @Entity(name = "Y3")
        static class Y3 {
            @Id
            Long id;

            @ManyToOne
            X3 x;
        }

        @Test
        void many_to_many_mapped_by_a_to_one_is_told() {
            assertOne(warnings(X3.class, Y3.class), "TNN001021", "'X3.ys'", "'Y3.x'", "Make 'X3.ys' a @OneToMany");
        }

        @Entity(name = "X4")
        static class X4 {
            @Id
            Long id;

            @OneToMany(mappedBy = "xs")
            Set<Y4> ys = new HashSet<>();
        }

        @Entity(name = "Y4")
        static class Y4 {
            @Id
            Long id;

            @ManyToMany
            Set<X4> xs = new HashSet<>();
        }

        @Test
        void one_to_many_mapped_by_a_many_to_many_is_told() {
            assertOne(warnings(X4.class, Y4.class), "TNN001022", "'X4.ys'", "'Y4.xs'", "Make 'X4.ys' a @ManyToMany");
        }

        @Entity(name = "X5")
        static class X5 {
            @Id
            Long id;

            @OneToOne(mappedBy = "x", fetch = FetchType.EAGER)
            Y5 y;
        }

        @Entity(name = "Y5")
        static class Y5 {
            @Id
            Long id;

            @ManyToOne
            X5 x;
        }

        @Test
        void one_to_one_mapped_by_a_many_to_one_is_told() {
            assertOne(warnings(X5.class, Y5.class), "TNN001029", "'X5.y'", "'Y5.x'", "Make 'Y5.x' a @OneToOne");
        }

        @Entity(name = "X6")
        static class X6 {
            @Id
            Long id;

            @ManyToMany(mappedBy = "xs")
            Set<Y6> ys = new HashSet<>();
        }

        @Entity(name = "Y6")
        static class Y6 {
            @Id
            Long id;

            @ManyToMany(mappedBy = "ys")
            Set<X6> xs = new HashSet<>();
        }

        @Test
        @DisplayName("F-363: both sides mappedBy, without @BackPopulates")
        void both_sides_mapped_by_are_told() {
            assertThatThrownBy(() -> Orm.boot(X6.class, Y6.class))
                    .isInstanceOf(TenonException.class)
                    .hasMessageStartingWith("TNN001008:")
                    .hasMessageContaining("Remove mappedBy from the side");
        }

        @Entity(name = "X7")
        static class X7 {
            @Id
            Long id;

            @OneToOne(mappedBy = "x")
            Y7 y;
        }

        @Entity(name = "Y7")
        static class Y7 {
            @Id
            Long id;

            @OneToOne(mappedBy = "y")
            X7 x;
        }

        @Test
        void both_sides_mapped_by_of_a_one_to_one_are_told_too() {
            assertThatThrownBy(() -> Orm.boot(X7.class, Y7.class))
                    .isInstanceOf(TenonException.class)
                    .hasMessageStartingWith("TNN001008:");
        }

        @Entity(name = "X8")
        static class X8 {
            @Id
            Long id;

            @OneToMany(mappedBy = "x")
            @BackPopulates("previous")
            Set<Y8> ys = new HashSet<>();
        }

        @Entity(name = "Y8")
        static class Y8 {
            @Id
            Long id;

            @ManyToOne
            X8 x;

            @ManyToOne
            @BackPopulates("ys")
            X8 previous;
        }

        @Test
        void a_counterpart_that_is_not_what_mapped_by_names_is_told() {
            assertOne(
                    warnings(X8.class, Y8.class), "TNN001028", "'X8.ys' is mappedBy 'x' but back-populates 'previous'");
        }
    }

    @Nested
    class AListWithoutOrder {

        @Entity(name = "Bags")
        static class Bags {
            @Id
            Long id;

            @ManyToMany
            List<Uses> rewritten = new ArrayList<>();

            @ManyToMany
            @JoinTable(name = "bags_ordered")
            @OrderColumn
            List<Uses> ordered = new ArrayList<>();

            @OneToMany
            @JoinColumn(name = "bags_id")
            List<Bags> byForeignKey = new ArrayList<>();

            @ManyToMany
            @JoinTable(name = "bags_in_step")
            @BackPopulates("inverse")
            List<Bags> inStep = new ArrayList<>();

            @ManyToMany(mappedBy = "inStep")
            @BackPopulates("inStep")
            List<Bags> inverse = new ArrayList<>();
        }

        @Test
        void is_told_if_hibernate_writes_it_anew_at_each_change() {
            assertOne(
                    warnings(Bags.class),
                    "TNN001024",
                    "'Bags.rewritten'",
                    "deletes all its rows in 'Bags_Uses'",
                    "add @OrderColumn");
        }
    }

    @Nested
    class AnEagerToMany {

        @Entity(name = "Eager")
        static class Eager {
            @Id
            Long id;

            @ManyToMany(fetch = FetchType.EAGER)
            Set<Uses> uses = new HashSet<>();
        }

        @Test
        void is_told() {
            assertOne(warnings(Eager.class), "TNN001025", "'Eager.uses'", "Make it lazy");
        }
    }

    @Nested
    class AOneToOneThatCannotBeLazy {

        @Entity(name = "Head")
        static class Head {
            @Id
            Long id;

            @OneToOne(mappedBy = "head", fetch = FetchType.LAZY)
            Hat hat;

            @OneToOne(mappedBy = "head")
            Wig wig;
        }

        @Entity(name = "Hat")
        static class Hat {
            @Id
            Long id;

            @OneToOne(fetch = FetchType.LAZY)
            Head head;
        }

        @Entity(name = "Wig")
        static class Wig {
            @Id
            Long id;

            @OneToOne(fetch = FetchType.LAZY)
            Head head;
        }

        @Test
        void is_told_if_it_asks_for_it() {
            assertOne(
                    warnings(Head.class, Hat.class, Wig.class),
                    "TNN001026",
                    "'Head.hat'",
                    "Let 'Head.hat' hold the key");
        }
    }

    @Nested
    class RemoveOnAManyToMany {

        @Entity(name = "Removes")
        static class Removes {
            @Id
            Long id;

            @ManyToMany(cascade = CascadeType.ALL)
            Set<Uses> uses = new HashSet<>();

            @OneToMany(cascade = CascadeType.ALL)
            Set<Removes> own = new HashSet<>();
        }

        @Test
        void is_told() {
            assertOne(warnings(Removes.class), "TNN001027", "'Removes.uses'", "deletes each 'Uses'");
        }
    }

    @Nested
    class Settings {

        @Entity(name = "Doubtful")
        static class Doubtful {
            @Id
            Long id;

            @ManyToMany(fetch = FetchType.EAGER, cascade = CascadeType.REMOVE)
            List<Doubtful> others = new ArrayList<>();
        }

        @Entity(name = "Meant")
        static class Meant {
            private Long id;
            private List<Meant> others = new ArrayList<>();

            @Id
            Long getId() {
                return id;
            }

            void setId(Long id) {
                this.id = id;
            }

            @ManyToMany(fetch = FetchType.EAGER, cascade = CascadeType.REMOVE)
            @Intended({"TNN001024", "TNN001025", "TNN001027"})
            List<Meant> getOthers() {
                return others;
            }

            void setOthers(List<Meant> others) {
                this.others = others;
            }
        }

        @Entity(name = "Mistyped")
        static class Mistyped {
            @Id
            Long id;

            @ManyToOne
            @Intended("TNN9")
            Mistyped other;
        }

        @Test
        void each_doubt_of_a_relationship_is_told() {
            assertThat(warnings(Doubtful.class))
                    .extracting(each -> each.substring(0, 9))
                    .containsExactlyInAnyOrder("TNN001024", "TNN001025", "TNN001027");
        }

        @Test
        void a_unit_that_does_not_use_tenon_is_not_warned() {
            assertThat(boot(Orm.with(Doubtful.class))).isEmpty();
            assertThat(boot(Orm.with(Doubtful.class).set(TenonSettings.STRICT, "false")))
                    .isEmpty();
        }

        @Test
        void strict_makes_them_errors_told_at_once_also_in_a_unit_that_does_not_use_tenon() {
            assertThatThrownBy(() -> boot(Orm.with(Doubtful.class).set(TenonSettings.STRICT, true)))
                    .isInstanceOf(TenonException.class)
                    .hasMessageStartingWith("TNN001001: 3 mistakes")
                    .hasMessageContainingAll("TNN001024", "TNN001025", "TNN001027");
        }

        @Test
        void one_alone_is_thrown_as_it_is() {
            assertThatThrownBy(() -> boot(Orm.with(Doubtful.class)
                            .set(TenonSettings.STRICT, true)
                            .set(TenonSettings.SILENCE, "tnn001024, TNN001025")))
                    .isInstanceOf(TenonException.class)
                    .hasMessageStartingWith("TNN001027:");
        }

        @Test
        void codes_can_be_silenced_for_the_unit() {
            assertThat(boot(Orm.with(Uses.class, Doubtful.class).set(TenonSettings.SILENCE, "TNN001024,TNN001025")))
                    .singleElement()
                    .asString()
                    .startsWith("TNN001027:");
        }

        @Test
        void each_can_be_said_to_be_meant_on_a_getter_too() {
            assertThat(boot(Orm.with(Meant.class).set(TenonSettings.STRICT, true)))
                    .isEmpty();
        }

        @Test
        void an_unknown_code_is_told() {
            assertOne(warnings(Mistyped.class), "TNN001041", "'Mistyped.other'", "TNN9", "Expected some of [TNN001020");
            assertThatThrownBy(() -> boot(Orm.with(Uses.class).set(TenonSettings.SILENCE, "TNN1025")))
                    .isInstanceOf(TenonException.class)
                    .hasMessageStartingWith("TNN000004:")
                    .hasMessageContaining("TNN001025");
        }

        @Test
        void an_invalid_value_of_strict_is_told() {
            assertThatThrownBy(() -> boot(Orm.with(Uses.class).set(TenonSettings.STRICT, "yes")))
                    .isInstanceOf(TenonException.class)
                    .hasMessageStartingWith("TNN000004:")
                    .hasMessageContaining("'tenon.strict' is 'yes'");
        }
    }
}
