/* SPDX-License-Identifier: Apache-2.0 */
package tenon.weaving;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A JVM of its own that runs one main class, with a class path and options as an application would have them. */
record Launch(Class<?> main, List<String> classPath, List<String> options) {

    /** What the JVM printed, on both streams, and how it ended. */
    record Outcome(int exitCode, String output) {

        long count(String text) {
            return output.lines().filter(line -> line.contains(text)).count();
        }

        /** What the main class itself printed. */
        List<String> told() {
            return output.lines()
                    .filter(line -> line.startsWith("> "))
                    .map(line -> line.substring(2))
                    .toList();
        }
    }

    /** With the class path of the tests: Tenon, the weaver, and classes as javac left them. */
    static Launch of(Class<?> main) {
        return new Launch(
                main,
                List.of(System.getProperty("java.class.path").split(File.pathSeparator)),
                List.of("-XX:TieredStopAtLevel=1"));
    }

    static String weaver() {
        return System.getProperty("tenon.weaver.jar");
    }

    Launch with(String... more) {
        List<String> all = new ArrayList<>(options);
        all.addAll(Arrays.asList(more));
        return new Launch(main, classPath, all);
    }

    Launch withAgent() {
        return with("-javaagent:" + weaver());
    }

    Launch withoutWeaver() {
        return without(weaver());
    }

    Launch withoutTenon() {
        return withoutWeaver().without(System.getProperty("tenon.jar"));
    }

    /** With the classes that byte-buddy-maven-plugin wove. */
    Launch woven() {
        List<String> replaced = new ArrayList<>(without(System.getProperty("tenon.weaving.classes")).classPath);
        replaced.add(System.getProperty("tenon.weaving.woven"));
        return new Launch(main, replaced, options);
    }

    private Launch without(String entry) {
        List<String> others = classPath.stream()
                .filter(each -> !Path.of(each).equals(Path.of(entry)))
                .toList();
        if (others.size() != classPath.size() - 1) {
            throw new IllegalStateException("'" + entry + "' is not on the class path " + classPath);
        }
        return new Launch(main, others, options);
    }

    Outcome run(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("-cp");
        command.add(String.join(File.pathSeparator, classPath));
        command.add(main.getName());
        command.addAll(Arrays.asList(arguments));
        try {
            Path output = Files.createTempFile("launch", ".log");
            try {
                Process process = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
                if (!process.waitFor(2, TimeUnit.MINUTES)) {
                    process.destroyForcibly();
                    throw new IllegalStateException("Still running: " + command);
                }
                return new Outcome(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
            } finally {
                Files.delete(output);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
