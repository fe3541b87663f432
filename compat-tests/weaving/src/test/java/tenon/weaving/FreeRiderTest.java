/* SPDX-License-Identifier: Apache-2.0 */
package tenon.weaving;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A persistence unit without annotations of Tenon is what it is without Tenon: types, statements, classes. */
class FreeRiderTest {

    private static List<String> without;

    @BeforeAll
    static void runWithoutTenon() {
        Launch.Outcome outcome = Launch.of(FreeRider.class).withoutTenon().run();
        assertThat(outcome.exitCode()).as(outcome.output()).isZero();
        without = outcome.told();
        assertThat(without)
                .contains(
                        "org.hibernate.collection.spi.PersistentBag",
                        "org.hibernate.collection.spi.PersistentSet",
                        "org.hibernate.collection.spi.PersistentMap",
                        "org.hibernate.collection.spi.PersistentSortedSet")
                .anyMatch(line -> line.startsWith("delete from "));
    }

    @Test
    void with_tenon_on_the_class_path() {
        assertSame(Launch.of(FreeRider.class).withoutWeaver().run());
    }

    @Test
    void with_the_weaver_beside_it() {
        assertSame(Launch.of(FreeRider.class).run());
    }

    @Test
    void with_the_agent() {
        assertSame(Launch.of(FreeRider.class).withAgent().run());
    }

    @Test
    void after_a_build_with_the_weaver() {
        assertSame(Launch.of(FreeRider.class).woven().run());
    }

    private static void assertSame(Launch.Outcome outcome) {
        assertThat(outcome.exitCode()).as(outcome.output()).isZero();
        assertThat(outcome.told()).isEqualTo(without);
        assertThat(outcome.output()).doesNotContain("TNN");
    }
}
