/* SPDX-License-Identifier: Apache-2.0 */
package tenon.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.*;
import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tenon.pairing.OrphanRowsTest.Cart;
import tenon.pairing.OrphanRowsTest.Coupon;
import tenon.pairing.Shop.*;
import tenon.testing.Orm;

class RemovalTest {

    @RegisterExtension
    static final Orm orm = Orm.with(Cart.class, OrphanRowsTest.Entry.class, Coupon.class);

    @Test
    void what_is_removed_keeps_its_references_where_it_is_no_orphan() {
        Cart one = new Cart(1);
        OrphanRowsTest.Entry e = new OrphanRowsTest.Entry(9);
        one.list.add(e);
        orm.persist(one, e);
        orm.inTransaction(session -> {
            OrphanRowsTest.Entry entry = session.find(OrphanRowsTest.Entry.class, 9L);
            session.remove(entry);
            assertThat(entry.inList).isNotNull();
        });
    }

    @Test
    void what_is_removed_and_persisted_again_keeps_its_references() {
        Cart one = new Cart(1);
        OrphanRowsTest.Entry e = new OrphanRowsTest.Entry(9);
        one.list.add(e);
        orm.persist(one, e);
        orm.inTransaction(session -> {
            OrphanRowsTest.Entry entry = session.find(OrphanRowsTest.Entry.class, 9L);
            session.remove(entry);
            session.persist(entry);
        });
        assertThat(orm.rows("select id, inList_id from Entry")).containsExactly("[9, 1]");
    }
}
