/* SPDX-License-Identifier: Apache-2.0 */
package tenon.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogManager;

/**
 * Runs the comparisons and prints their tables. Each group runs in a JVM of its own, as what the JIT learned in one would
 * change the figures of the next. Arguments: the names of groups; none for all.
 */
public final class Benchmark {

    private static final int LINKS = 1000;

    private Benchmark() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        LogManager.getLogManager().getLogger("").setLevel(Level.SEVERE);
        List<String> groups = new ArrayList<>(Arrays.asList(arguments));
        if (groups.isEmpty()) {
            groups.addAll(groups(Scale.FULL, System.out).keySet());
        }
        if (groups.size() == 1) {
            run(groups.get(0), Scale.FULL, System.out);
            return;
        }
        System.out.printf(
                "Java %s, %d processors%n",
                Runtime.version(), Runtime.getRuntime().availableProcessors());
        for (String group : groups) {
            fork(group);
        }
    }

    private static void fork(String group) throws IOException, InterruptedException {
        String java = ProcessHandle.current().info().command().orElse("java");
        Process process = new ProcessBuilder(
                        java,
                        "-XX:+UseSerialGC",
                        "-Xms3g",
                        "-Xmx3g",
                        "-Xmn1500m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Benchmark.class.getName(),
                        group)
                .inheritIO()
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("The group '" + group + "' failed");
        }
    }

    static void run(String group, Scale scale, PrintStream out) {
        Runnable work = groups(scale, out).get(group);
        if (work == null) {
            throw new IllegalArgumentException(
                    "No group '" + group + "' in " + groups(scale, out).keySet());
        }
        work.run();
    }

    static Map<String, Runnable> groups(Scale scale, PrintStream out) {
        Changes changes = new Changes(scale, out);
        Map<String, Runnable> groups = new LinkedHashMap<>();
        groups.put("lists", changes::lists);
        groups.put("sets", changes::sets);
        groups.put("managed-lists", changes::managedLists);
        groups.put("managed-sets", changes::managedSets);
        groups.put("sizes", changes::sizes);
        groups.put("one-to-one", changes::oneToOne);
        groups.put("many-to-many", changes::manyToMany);
        groups.put("roles", changes::roles);
        groups.put(
                "unloaded",
                () -> Statements.print(
                        "Collections of " + scale.rows() + " rows, not loaded",
                        Statements.unloaded(scale.rows()),
                        out));
        groups.put("links", () -> Statements.print("Many-to-many of " + LINKS + " rows", Statements.links(LINKS), out));
        groups.put("flush", () -> Flushes.run(scale, out));
        groups.put("boot", () -> Boots.run(scale, out));
        return groups;
    }
}
