/* SPDX-License-Identifier: Apache-2.0 */
package tenon.enhanced;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hibernate.Hibernate;
import org.hibernate.engine.spi.PersistentAttributeInterceptable;
import org.hibernate.engine.spi.SelfDirtinessTracker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tenon.enhanced.domain.Depot;
import tenon.enhanced.domain.Parcel;
import tenon.enhanced.domain.Seal;
import tenon.testing.Orm;

/** Attributes that Hibernate's enhancement loads lazily, and writes that its dirty tracking has to see. */
class LazyAttributesTest {

    @RegisterExtension
    static final Orm ORM = Orm.with(Depot.class, Parcel.class, Seal.class).set("tenon.weaving", "require");

    @BeforeEach
    void store() {
        Depot depot = new Depot(1);
        Parcel parcel = new Parcel(1);
        Seal seal = new Seal(1);
        parcel.setDepot(depot);
        parcel.setSeal(seal);
        ORM.persist(depot, new Depot(2), parcel, new Parcel(2), seal, new Seal(2));
        ORM.sql().clear();
    }

    @Test
    void the_entities_are_enhanced() {
        assertThat(new Parcel(3))
                .isInstanceOf(SelfDirtinessTracker.class)
                .isInstanceOf(PersistentAttributeInterceptable.class);
    }

    @Test
    void a_move_between_unloaded_collections_loads_none_of_them_and_no_lazy_attribute() {
        ORM.inTransaction(session -> {
            Parcel parcel = session.find(Parcel.class, 1L);
            Depot to = session.find(Depot.class, 2L);
            ORM.sql().clear();

            parcel.setDepot(to);

            assertThat(ORM.sql().statements()).isEmpty();
            assertThat(Hibernate.isInitialized(to.getParcels())).isFalse();
            assertThat(Hibernate.isPropertyInitialized(to, "plan")).isFalse();
            assertThat(Hibernate.isPropertyInitialized(parcel, "contents")).isFalse();
            assertThat(Hibernate.isPropertyInitialized(parcel, "seal")).isFalse();
        });
        assertThat(ORM.rows("select id, depot_id from Parcel order by id")).containsExactly("[1, 2]", "[2, null]");
    }

    @Test
    void a_lazy_collection_that_is_loaded_after_the_change_shows_it() {
        ORM.inTransaction(session -> {
            Parcel added = session.find(Parcel.class, 2L);
            Depot depot = session.find(Depot.class, 1L);

            added.setDepot(depot);

            assertThat(depot.getParcels()).containsExactlyInAnyOrder(added, session.find(Parcel.class, 1L));
            assertThat(depot.getPlan()).isEqualTo("plan 1");
        });
    }

    @Test
    void a_change_of_the_collection_is_seen_by_the_dirty_tracking_of_the_element() {
        ORM.inTransaction(session -> {
            Parcel added = session.find(Parcel.class, 2L);
            session.find(Depot.class, 1L).getParcels().add(added);

            assertThat(List.of(((SelfDirtinessTracker) added).$$_hibernate_getDirtyAttributes()))
                    .containsExactly("depot");
        });
        assertThat(ORM.rows("select id, depot_id, version from Parcel order by id"))
                .containsExactly("[1, 1, 0]", "[2, 1, 1]");
    }

    @Test
    void a_lazy_one_to_one_is_taken_over_from_the_owning_side() {
        ORM.inTransaction(session -> {
            Parcel parcel = session.find(Parcel.class, 1L);
            Seal old = session.find(Seal.class, 1L);
            Seal other = session.find(Seal.class, 2L);
            assertThat(parcel.getSeal()).isSameAs(old);
            ORM.sql().clear();

            other.setParcel(parcel);

            assertThat(ORM.sql().statements()).isEmpty();
            assertThat(parcel.getSeal()).isSameAs(other);
            assertThat(old.getParcel()).isNull();
        });
        assertThat(ORM.rows("select id, parcel_id from Seal order by id")).containsExactly("[1, null]", "[2, 1]");
    }

    @Test
    void a_lazy_one_to_one_that_was_not_loaded_is_written_right() {
        ORM.inTransaction(session -> {
            Parcel parcel = session.find(Parcel.class, 2L);
            Seal seal = session.find(Seal.class, 2L);
            ORM.sql().clear();

            seal.setParcel(parcel);

            assertThat(ORM.sql().statements()).isEmpty();
        });
        assertThat(ORM.rows("select id, parcel_id from Seal order by id")).containsExactly("[1, 1]", "[2, 2]");
        ORM.inTransaction(
                session -> assertThat(session.find(Parcel.class, 2L).getSeal()).isSameAs(session.find(Seal.class, 2L)));
    }

    @Test
    void what_was_only_read_is_not_written() {
        ORM.inTransaction(session -> {
            Depot depot = session.find(Depot.class, 1L);
            assertThat(depot.getParcels()).hasSize(1);
            assertThat(depot.getParcels().get(0).getSeal()).isNotNull();
        });

        assertThat(ORM.sql().count("update")).isZero();
        assertThat(ORM.sql().count("insert")).isZero();
    }

    @Test
    void a_plain_attribute_is_still_tracked() {
        ORM.inTransaction(session -> session.find(Depot.class, 1L).setName("renamed"));

        assertThat(ORM.rows("select name, version from Depot where id = 1")).containsExactly("[renamed, 1]");
    }
}
