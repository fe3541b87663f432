/* SPDX-License-Identifier: Apache-2.0 */
package tenon.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The benchmark, with few objects: that its variants do the same work, and what they cost in statements. */
class BenchmarkTest {

    static Stream<String> groups() {
        return Benchmark.groups(Scale.TINY, System.out).keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("groups")
    void the_variants_of_each_comparison_come_to_the_same_result(String group) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        Benchmark.run(group, Scale.TINY, new PrintStream(printed, true, StandardCharsets.UTF_8));

        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("###", "| ");
    }

    @Test
    void appending_to_an_unloaded_collection_takes_two_statements_and_moving_takes_three() {
        Map<String, Statements.Cost> costs = Statements.unloaded(50);

        costs.forEach((change, cost) -> {
            if (change.contains("Tenon")) {
                boolean append = change.contains("append");
                assertThat(cost.statements())
                        .as(change)
                        .isEqualTo(append ? Map.of("SELECT", 1, "INSERT", 1) : Map.of("SELECT", 2, "UPDATE", 1));
                assertThat(cost.rows()).as(change).isEqualTo(append ? 1 : 2);
            }
        });
    }

    @Test
    void a_change_of_one_link_writes_one_row() {
        Map<String, Statements.Cost> costs = Statements.links(50);

        costs.forEach((change, cost) -> {
            if (change.contains("Tenon")) {
                Map<String, Integer> written = new java.util.HashMap<>(cost.statements());
                written.remove("SELECT");
                assertThat(written)
                        .as(change)
                        .isEqualTo(change.contains("add one") ? Map.of("INSERT", 1) : Map.of("DELETE", 1));
            }
        });
    }
}
