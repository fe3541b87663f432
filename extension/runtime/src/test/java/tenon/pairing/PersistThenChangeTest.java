/* SPDX-License-Identifier: Apache-2.0 */
package tenon.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.*;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tenon.pairing.Yard.Kind;
import tenon.pairing.Yard.Lot;
import tenon.pairing.Yard.Stone;
import tenon.testing.InStep;
import tenon.testing.Orm;

class PersistThenChangeTest {
    @RegisterExtension
    static final Orm orm = Orm.with(
            Lot.class,
            Stone.class,
            Shop.User.class,
            Shop.Post.class,
            Shop.Profile.class,
            Shop.Student.class,
            Shop.Course.class);

    private final Lot l = new Lot(1);
    private final Lot m = new Lot(2);
    private final Stone a = new Stone(3);
    private final Stone b = new Stone(4);

    private static List<String> rows(Kind kind) {
        return orm.rows("select id, " + kind.column() + " from Stone order by id");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void persist_then_add_before_flush(Kind kind) {
        orm.inTransaction(session -> {
            Lot l = new Lot(1);
            Stone s = new Stone(2);
            session.persist(l);
            session.persist(s);
            kind.add(l, s);
            assertThat(kind.lot(s)).isSameAs(l);
        });
        assertThat(orm.rows("select id from Stone where " + kind.column() + " = 1"))
                .containsExactly("2");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("BP-189: a merge of a new graph keeps its sides in step")
    void a_merge_of_a_new_graph(Kind kind) {
        Stone stored = new Stone(3);
        orm.persist(stored);
        kind.place(a, l);
        orm.inTransaction(session -> {
            Lot merged = session.merge(l);
            Stone managed = session.find(Stone.class, 3L);
            assertThat(merged).isNotSameAs(l);
            assertThat(kind.stones(merged)).containsExactly(managed);
            assertThat(kind.lot(managed)).isSameAs(merged);
            InStep.check(List.of(merged, managed));
        });
        assertThat(rows(kind)).containsExactly("[3, 1]");
    }
}
