/* SPDX-License-Identifier: Apache-2.0 */
package tenon.weaving;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A class loader of entities is collected once its session factory is closed, in whatever way they were woven. */
class ReloadingTest {

    @Test
    void woven_at_build_time() {
        assertCollected(Launch.of(Reloading.class), "woven");
    }

    @Test
    void woven_by_an_agent() {
        assertCollected(Launch.of(Reloading.class).withAgent());
    }

    @Test
    void woven_at_boot() {
        assertCollected(Launch.of(Reloading.class).with("-Dtenon.weaving=attach"));
    }

    private static void assertCollected(Launch launch, String... arguments) {
        Launch.Outcome outcome = launch.run(arguments);

        assertThat(outcome.exitCode()).as(outcome.output()).isZero();
        assertThat(outcome.told()).as(outcome.output()).containsExactly("in step", "in step", "collected", "collected");
    }
}
