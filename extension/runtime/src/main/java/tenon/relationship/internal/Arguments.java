/* SPDX-License-Identifier: Apache-2.0 */
package tenon.relationship.internal;

import static tenon.logging.internal.RelationshipMessages.RELATIONSHIPS;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The arguments of the command line.
 *
 * @param values what stands behind the equals sign, by what stands before it
 */
public record Arguments(Map<String, String> values) {

    private static final List<String> NAMES = List.of("unit", "packages", "classes", "to", "dialect");

    /** Reads and checks arguments of the form {@code name=value}. */
    public static Arguments of(String... arguments) {
        Map<String, String> values = new TreeMap<>();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument : argument.substring(0, equals);
            if (equals < 0 || !NAMES.contains(name)) {
                throw RELATIONSHIPS.wrongArguments(Arrays.toString(arguments));
            }
            values.put(name, argument.substring(equals + 1).strip());
        }
        if (List.of("unit", "packages", "classes").stream().noneMatch(values::containsKey)) {
            throw RELATIONSHIPS.wrongArguments(Arrays.toString(arguments));
        }
        return new Arguments(Map.copyOf(values));
    }

    Optional<String> unit() {
        return Optional.ofNullable(values.get("unit"));
    }

    List<String> packages() {
        return list("packages");
    }

    List<String> classes() {
        return list("classes");
    }

    Optional<String> dialect() {
        return Optional.ofNullable(values.get("dialect"));
    }

    Path folder() {
        return Path.of(values.getOrDefault("to", "target/relationships"));
    }

    private List<String> list(String name) {
        return Arrays.stream(values.getOrDefault(name, "").split(",", -1))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
