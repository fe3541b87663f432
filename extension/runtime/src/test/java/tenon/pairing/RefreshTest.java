/* SPDX-License-Identifier: Apache-2.0 */
package tenon.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.*;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tenon.TenonException;
import tenon.pairing.Yard.Kind;
import tenon.pairing.Yard.Lot;
import tenon.pairing.Yard.Stone;
import tenon.testing.InStep;
import tenon.testing.Orm;

class RefreshTest {
    @RegisterExtension
    static final Orm orm = Orm.with(Yard.ENTITIES);

    private final Lot l = new Lot(1);
    private final Lot m = new Lot(2);
    private final Stone a = new Stone(3);
    private final Stone b = new Stone(4);
    private final Stone n = new Stone(5);

    /** Stores lot 1 with stones a and b, lot 2 without any, and n that is nowhere; none is loaded in the session. */
    private void stored(Kind kind, Consumer<Session> work) {
        kind.place(a, l);
        kind.place(b, l);
        orm.persist(l, m, a, b, n);
        orm.inTransaction(work);
    }

    private static Lot lot(Session session, long id) {
        return session.find(Lot.class, id);
    }

    private static Stone stone(Session session, long id) {
        return session.find(Stone.class, id);
    }

    private static List<String> rows(Kind kind) {
        return orm.rows("select id, " + kind.column() + " from Stone order by id");
    }

    private final Lot dummy = l;

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("BP-187 BP-188: a refresh that reloads a collection leaves no element that still refers to it")
    void a_refresh_of_a_loaded_collection_leaves_the_sides_in_step(Kind kind) {
        stored(kind, session -> {
            Lot lot = lot(session, 1);
            Stone added = stone(session, 5);
            kind.stones(lot).size();
            kind.place(added, lot);

            session.refresh(lot);

            kind.stones(lot).size();
            InStep.check(List.of(lot, added, stone(session, 3), stone(session, 4)));
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("BP-87 BP-187: a refresh drops what was queued, and the sides agree afterwards")
    void a_refresh_drops_what_was_queued(Kind kind) {
        stored(kind, session -> {
            Lot lot = lot(session, 1);
            Stone added = stone(session, 5);
            kind.place(added, lot);

            session.refresh(lot);

            kind.stones(lot).size();
            InStep.check(List.of(lot, added, stone(session, 3), stone(session, 4)));
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_refresh_of_the_element_brings_it_back(Kind kind) {
        kind.place(a, l);
        orm.persist(l, m, a, b);
        orm.inTransaction(session -> {
            Lot lot = session.find(Lot.class, 1L);
            Lot other = session.find(Lot.class, 2L);
            Stone stone = session.find(Stone.class, 3L);
            kind.stones(lot).size();
            kind.stones(other).size();
            kind.place(stone, other);
            session.refresh(stone);
            assertThat(kind.lot(stone)).isSameAs(lot);
            InStep.check(List.of(lot, other, stone));
        });
        assertThat(rows(kind)).containsExactly("[3, 1]", "[4, null]");
    }

    @SuppressWarnings("unchecked")
    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("BP-194: a collection that a refresh replaced refuses changes")
    void a_collection_that_a_refresh_replaced_refuses_changes(Kind kind) {
        orm.persist(new Lot(1), new Stone(3));
        orm.inTransaction(session -> {
            Lot lot = session.find(Lot.class, 1L);
            Stone stone = session.find(Stone.class, 3L);
            Object before = kind.read(lot);
            kind.stones(lot).size();
            session.refresh(lot);
            if (kind.read(lot) == before) {
                return;
            }
            assertThatThrownBy(() -> {
                        if (before instanceof Collection<?>) {
                            ((Collection<Stone>) before).add(stone);
                        } else {
                            ((Map<String, Stone>) before).put(stone.name, stone);
                        }
                    })
                    .isInstanceOf(TenonException.class)
                    .hasMessageStartingWith("TNN005007:")
                    .hasMessageContaining("Read");
            assertThat(kind.lot(stone)).isNull();
        });
    }
}
