/* SPDX-License-Identifier: Apache-2.0 */
package tenon.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.*;
import java.util.*;
import org.junit.jupiter.api.extension.RegisterExtension;
import tenon.pairing.OrphanWithoutCascadeTest.Pot;
import tenon.pairing.OrphanWithoutCascadeTest.Seed;
import tenon.pairing.Shop.*;
import tenon.testing.Orm;

class ReplacedIteratorTest {

    @RegisterExtension
    static final Orm orm = Orm.with(Pot.class, Seed.class);

    @org.junit.jupiter.params.ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(strings = {"list", "set", "iterator", "addAll"})
    void a_replaced_collection_that_refuses_has_not_changed(String kind) {
        Pot one = new Pot(1);
        Seed s = new Seed(9);
        one.list.add(s);
        one.set.add(s);
        orm.persist(one, s);
        orm.inTransaction(session -> {
            Pot pot = session.find(Pot.class, 1L);
            Collection<Seed> before = kind.equals("list") ? pot.list : pot.set;
            before.size();
            session.refresh(pot);
            Seed seed = session.find(Seed.class, 9L);
            assertThatThrownBy(() -> {
                        if (kind.equals("iterator")) {
                            Iterator<Seed> i = before.iterator();
                            i.next();
                            i.remove();
                        } else if (kind.equals("addAll")) {
                            before.addAll(List.of(new Seed(1), new Seed(2)));
                        } else {
                            before.remove(seed);
                        }
                    })
                    .hasMessageContaining("Nothing was changed");
            assertThat(before).hasSize(1);
        });
    }
}
