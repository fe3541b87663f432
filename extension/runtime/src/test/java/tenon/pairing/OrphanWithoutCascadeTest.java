/* SPDX-License-Identifier: Apache-2.0 */
package tenon.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.*;
import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tenon.mapping.BackPopulates;
import tenon.testing.Orm;

class OrphanWithoutCascadeTest {

    @Entity(name = "Pot")
    static class Pot {
        @Id
        Long id;

        @OneToMany(mappedBy = "inList", orphanRemoval = true)
        @BackPopulates("inList")
        List<Seed> list = new ArrayList<>();

        @OneToMany(mappedBy = "inSet", orphanRemoval = true)
        @BackPopulates("inSet")
        Set<Seed> set = new HashSet<>();

        @OneToMany(mappedBy = "inMap", orphanRemoval = true)
        @MapKey(name = "id")
        @BackPopulates("inMap")
        Map<Long, Seed> map = new HashMap<>();

        @OneToOne(mappedBy = "single", orphanRemoval = true)
        @BackPopulates("single")
        Seed seed;

        Pot() {}

        Pot(long id) {
            this.id = id;
        }
    }

    @Entity(name = "Seed")
    static class Seed {
        @Id
        Long id;

        @ManyToOne(fetch = FetchType.LAZY)
        @BackPopulates("list")
        Pot inList;

        @ManyToOne(fetch = FetchType.LAZY)
        @BackPopulates("set")
        Pot inSet;

        @ManyToOne(fetch = FetchType.LAZY)
        @BackPopulates("map")
        Pot inMap;

        @OneToOne(fetch = FetchType.LAZY)
        @BackPopulates("seed")
        Pot single;

        Seed() {}

        Seed(long id) {
            this.id = id;
        }
    }

    @RegisterExtension
    static final Orm orm = Orm.with(Pot.class, Seed.class);

    private void moved(boolean loaded, java.util.function.BiConsumer<Seed, Pot> link, String column) {
        Pot from = new Pot(1);
        Seed seed = new Seed(3);
        link.accept(seed, from);
        orm.persist(from, new Pot(2), seed);
        orm.inTransaction(session -> {
            Pot one = session.find(Pot.class, 1L);
            Pot two = session.find(Pot.class, 2L);
            if (loaded) {
                for (Pot pot : List.of(one, two)) {
                    pot.list.size();
                    pot.set.size();
                    pot.map.size();
                }
            }
            link.accept(session.find(Seed.class, 3L), two);
        });
        assertThat(orm.rows("select id, " + column + " from Seed")).containsExactly("[3, 2]");
    }

    @Test
    void list_loaded() {
        moved(true, (seed, pot) -> seed.inList = pot, "inList_id");
    }

    @Test
    void list_unloaded() {
        moved(false, (seed, pot) -> seed.inList = pot, "inList_id");
    }

    @Test
    void set_loaded() {
        moved(true, (seed, pot) -> seed.inSet = pot, "inSet_id");
    }

    @Test
    void set_unloaded() {
        moved(false, (seed, pot) -> seed.inSet = pot, "inSet_id");
    }

    @Test
    void map_loaded() {
        moved(true, (seed, pot) -> seed.inMap = pot, "inMap_id");
    }

    @Test
    void map_unloaded() {
        moved(false, (seed, pot) -> seed.inMap = pot, "inMap_id");
    }

    @Test
    void one_to_one() {
        moved(false, (seed, pot) -> seed.single = pot, "single_id");
    }

    @Test
    void one_to_one_from_the_inverse_side() {
        moved(false, (seed, pot) -> pot.seed = seed, "single_id");
    }
}
