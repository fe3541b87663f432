/* SPDX-License-Identifier: Apache-2.0 */
package tenon.traces;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A recorded sequence of changes of one relationship, with the state after each. */
record Trace(String name, String relationship, List<JsonNode> steps) {

    /** All traces of the JSON files of a directory. */
    static List<Trace> in(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .flatMap(file -> read(file).stream())
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<Trace> read(Path file) {
        try {
            return read(Files.newInputStream(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** All traces of a JSON file. */
    static List<Trace> read(InputStream file) {
        try (file) {
            List<Trace> traces = new ArrayList<>();
            for (JsonNode trace : new ObjectMapper().readTree(file)) {
                List<JsonNode> steps = new ArrayList<>();
                trace.get("steps").forEach(steps::add);
                traces.add(new Trace(
                        trace.get("name").asText(), trace.get("relationship").asText(), steps));
            }
            return traces;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
