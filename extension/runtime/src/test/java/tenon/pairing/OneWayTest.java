/* SPDX-License-Identifier: Apache-2.0 */
package tenon.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Hibernate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tenon.mapping.BackPopulates;
import tenon.testing.Orm;
import tenon.testing.Scene;
import tenon.testing.State;

/** A side that says oneWay changes the other, and is never changed by it. */
class OneWayTest {

    @Entity(name = "Box")
    static class Box {
        @Id
        Long id;

        @OneToMany(mappedBy = "box")
        @BackPopulates(value = "box", oneWay = true)
        List<Toy> toys = new ArrayList<>();

        @OneToMany(mappedBy = "chest")
        List<Toy> contents = new ArrayList<>();

        Box() {}

        Box(long id) {
            this.id = id;
        }

        List<Toy> getToys() {
            return toys;
        }

        List<Toy> getContents() {
            return contents;
        }
    }

    @Entity(name = "Toy")
    static class Toy {
        @Id
        Long id;

        @ManyToOne(fetch = FetchType.LAZY)
        Box box;

        @ManyToOne(fetch = FetchType.LAZY)
        @BackPopulates(value = "contents", oneWay = true)
        Box chest;

        Toy() {}

        Toy(long id) {
            this.id = id;
        }

        Box getBox() {
            return box;
        }

        void setBox(Box box) {
            this.box = box;
        }

        Box getChest() {
            return chest;
        }

        void setChest(Box chest) {
            this.chest = chest;
        }
    }

    @RegisterExtension
    static final Orm orm = Orm.with(Box.class, Toy.class);

    private final Box b = new Box(1);
    private final Toy t = new Toy(2);

    @ParameterizedTest
    @EnumSource(State.class)
    @DisplayName("BP-158: a one-way collection sets references, and references never change it")
    void a_one_way_collection_sets_references(State state) {
        try (Scene scene = Scene.of(orm, state, b, t)) {
            scene.actLoading(() -> scene.get(b).getToys().add(scene.get(t)));
            assertThat(scene.get(t).getBox()).isSameAs(scene.get(b));

            scene.actLoading(() -> scene.get(t).setBox(null));
            assertThat(scene.get(b).getToys()).containsExactly(scene.get(t));

            scene.actLoading(() -> scene.get(b).getToys().remove(scene.get(t)));
            assertThat(scene.get(b).getToys()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(State.class)
    @DisplayName("BP-159: a one-way reference fills collections, and collections never change it")
    void a_one_way_reference_fills_collections(State state) {
        try (Scene scene = Scene.of(orm, state, b, t)) {
            scene.act(() -> scene.get(t).setChest(scene.get(b)));
            assertThat(Hibernate.isInitialized(scene.get(b).getContents())).isEqualTo(state != State.UNLOADED);
            assertThat(scene.get(b).getContents()).containsExactly(scene.get(t));

            scene.get(b).getContents().clear();
            assertThat(scene.get(t).getChest()).isSameAs(scene.get(b));
        }
    }

    @Test
    @DisplayName("what only the collection says is written, where the reference was not changed")
    void what_only_the_collection_says_is_written() {
        orm.persist(b, t);
        orm.inTransaction(session -> {
            Box box = session.find(Box.class, 1L);
            Toy toy = session.find(Toy.class, 2L);
            box.getToys().add(toy);
            toy.setBox(null);
        });
        assertThat(orm.rows("select box_id from Toy")).containsExactly("1");

        orm.inTransaction(session -> {
            Box box = session.find(Box.class, 1L);
            Toy toy = session.find(Toy.class, 2L);
            box.getToys().remove(toy);
            toy.setBox(box);
        });
        assertThat(orm.rows("select box_id from Toy")).containsExactly("null");
    }
}
