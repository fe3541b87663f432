/* SPDX-License-Identifier: Apache-2.0 */
package tenon.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.*;
import java.util.*;
import org.hibernate.FlushMode;
import org.hibernate.Hibernate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tenon.mapping.BackPopulates;
import tenon.pairing.OrphanRowsTest.Cart;
import tenon.pairing.OrphanRowsTest.Coupon;
import tenon.pairing.OrphanWithoutCascadeTest.Pot;
import tenon.pairing.OrphanWithoutCascadeTest.Seed;
import tenon.pairing.Shop.*;
import tenon.testing.Orm;

class BeforeFlushTest {

    @RegisterExtension
    static final Orm orm = Orm.with(
            Pot.class, Seed.class, Cart.class, OrphanRowsTest.Entry.class, Coupon.class, Hub.class, Spoke.class);

    @Entity(name = "Hub")
    static class Hub {
        @Id
        Long id;

        @OneToMany(mappedBy = "hub", cascade = CascadeType.PERSIST)
        @BackPopulates("hub")
        Set<Spoke> spokes = new HashSet<>();
    }

    @Entity(name = "Spoke")
    static class Spoke {
        @Id
        @GeneratedValue(strategy = GenerationType.UUID)
        String id;

        @ManyToOne(fetch = FetchType.LAZY)
        @BackPopulates("spokes")
        Hub hub;
    }

    @Test
    void moved_partner_without_cascade_and_a_query() {
        Pot one = new Pot(1);
        Seed s = new Seed(9);
        one.seed = s;
        orm.persist(one, new Pot(2), s);
        orm.inTransaction(session -> {
            Pot from = session.find(Pot.class, 1L);
            Pot to = session.find(Pot.class, 2L);
            to.seed = from.seed;
            session.createSelectionQuery("from Pot", Pot.class).getResultList();
        });
        assertThat(orm.rows("select id, single_id from Seed")).containsExactly("[9, 2]");
    }

    @Test
    void moved_partner_and_a_query_with_transient_parameter() {
        Pot one = new Pot(1);
        Seed s = new Seed(9);
        one.seed = s;
        Hub hub = new Hub();
        hub.id = 1L;
        orm.persist(one, new Pot(2), s, hub);
        orm.inTransaction(session -> {
            Pot from = session.find(Pot.class, 1L);
            Pot to = session.find(Pot.class, 2L);
            to.seed = from.seed;
            Spoke fresh = new Spoke();
            Hub loaded = session.find(Hub.class, 1L);
            loaded.spokes.size();
            fresh.hub = loaded;
            session.createSelectionQuery("from Spoke s where s = :p", Spoke.class)
                    .setParameter("p", fresh)
                    .getResultList();
        });
        assertThat(orm.rows("select id, single_id from Seed")).containsExactly("[9, 2]");
    }

    @Test
    void commit_mode_orphan_without_cascade() {
        Pot one = new Pot(1);
        Seed s = new Seed(9);
        one.set.add(s);
        orm.persist(one, new Pot(2), s);
        orm.inTransaction(session -> {
            session.setHibernateFlushMode(FlushMode.COMMIT);
            Seed seed = session.find(Seed.class, 9L);
            seed.inSet = null;
            session.createSelectionQuery("select 1 from Pot", Integer.class).getResultList();
            seed.inSet = session.find(Pot.class, 2L);
        });
        assertThat(orm.rows("select id, inSet_id from Seed")).containsExactly("[9, 2]");
    }

    @Test
    void commit_mode_orphan_without_cascade_loaded_owner() {
        Pot one = new Pot(1);
        Seed s = new Seed(9);
        one.set.add(s);
        orm.persist(one, new Pot(2), s);
        orm.inTransaction(session -> {
            session.setHibernateFlushMode(FlushMode.COMMIT);
            session.find(Pot.class, 1L).set.size();
            Seed seed = session.find(Seed.class, 9L);
            seed.inSet = null;
            session.createSelectionQuery("select 1 from Pot", Integer.class).getResultList();
            seed.inSet = session.find(Pot.class, 2L);
        });
        assertThat(orm.rows("select id, inSet_id from Seed")).containsExactly("[9, 2]");
    }

    @Test
    void in_manual_mode_a_query_loads_no_list() {
        Cart one = new Cart(1);
        OrphanRowsTest.Entry e = new OrphanRowsTest.Entry(9);
        orm.persist(one, e);
        orm.inTransaction(session -> {
            session.setHibernateFlushMode(FlushMode.MANUAL);
            Cart cart = session.find(Cart.class, 1L);
            session.find(OrphanRowsTest.Entry.class, 9L).inOrdered = cart;
            orm.sql().clear();
            session.createSelectionQuery("from Coupon", Coupon.class).getResultList();
            assertThat(orm.sql().statements()).hasSize(1);
            assertThat(Hibernate.isInitialized(cart.ordered)).isFalse();
        });
    }
}
