/* SPDX-License-Identifier: Apache-2.0 */
package tenon.traces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tenon.traces.domain.User;

/**
 * Replays all traces of the directory {@code -Dtenon.traces.dir}, relative to where Maven was started, on the databases
 * {@code -Dtenon.databases}, with entities that were woven as {@code -Dtenon.traces.weaving} says.
 */
class TracesTest {

    private static final Store.All STORES = new Store.All();
    private static final Path DIRECTORY = Path.of(System.getProperty("tenon.traces.start", ""))
            .resolve(System.getProperty("tenon.traces.dir", "src/test/resources/traces"));
    private static final List<String> DATABASES =
            List.of(System.getProperty("tenon.databases", "sqlite,h2").split(","));

    @AfterAll
    static void closeStores() {
        STORES.close();
    }

    @TestFactory
    Stream<DynamicTest> after_each_step_objects_and_rows_are_as_recorded() {
        List<Trace> traces = Trace.in(DIRECTORY);
        assertThat(traces).as("traces in " + DIRECTORY.toAbsolutePath()).isNotEmpty();
        return DATABASES.stream()
                .flatMap(database -> traces.stream()
                        .map(trace -> DynamicTest.dynamicTest(
                                trace.name() + " on " + database, () -> replay(trace, database))));
    }

    private static void replay(Trace trace, String database) {
        Store store = STORES.of(database, trace.relationship());
        store.empty();
        try (Replay replay = new Replay(store, Domain.of(trace.relationship()))) {
            replay.run(trace);
        }
    }

    @Test
    void a_state_that_differs_is_reported_with_its_step() {
        Trace trace = Trace.read(TracesTest.class.getResourceAsStream("/traces/one-to-many-list.json"))
                .get(0);
        ObjectNode wrong = trace.steps().get(3).deepCopy();
        wrong.withObject("/state").putNull(wrong.get("state").fieldNames().next());
        Trace changed = new Trace(
                trace.name(),
                trace.relationship(),
                List.of(
                        trace.steps().get(0),
                        trace.steps().get(1),
                        trace.steps().get(2),
                        wrong));

        assertThatThrownBy(() -> replay(changed, DATABASES.get(0)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(trace.name() + ", step 3");
    }

    @Test
    void the_entities_are_woven_as_the_run_says() throws IOException {
        try (InputStream file = User.class.getResourceAsStream("User.class")) {
            String constants = new String(file.readAllBytes(), StandardCharsets.ISO_8859_1);

            assertThat(constants.contains("tenon/spi/Woven"))
                    .isEqualTo(
                            System.getProperty("tenon.traces.weaving", "woven").equals("woven"));
        }
    }
}
