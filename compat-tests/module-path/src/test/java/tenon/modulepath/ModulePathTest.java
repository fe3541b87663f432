/* SPDX-License-Identifier: Apache-2.0 */
package tenon.modulepath;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The client runs as a module beside the module of Tenon, which reads its private fields though nothing is open to it. */
class ModulePathTest {

    /** What Hibernate's own dependencies read without saying so to the module system. */
    private static final String HIBERNATE_NEEDS = "jakarta.transaction,jakarta.inject,jakarta.xml.bind,net.bytebuddy";

    @TempDir
    private Path directory;

    @Test
    void woven_at_build_time() throws Exception {
        assertInStep(run(System.getProperty("client.woven")));
    }

    @Test
    void woven_by_the_agent() throws Exception {
        assertInStep(run(System.getProperty("client.classes"), "-javaagent:" + System.getProperty("tenon.weaver.jar")));
    }

    private List<String> run(String client, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(Arrays.asList(options));
        command.add("--add-modules");
        command.add(HIBERNATE_NEEDS);
        command.add("--module-path");
        command.add(client + File.pathSeparator + System.getProperty("client.module.path"));
        command.add("--module");
        command.add("client/client.Main");
        Path output = directory.resolve("output.log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = process.waitFor(2, TimeUnit.MINUTES);
        process.destroyForcibly();
        String text = Files.readString(output);
        assertThat(ended).as(text).isTrue();
        assertThat(process.exitValue()).as(text).isZero();
        return text.lines()
                .filter(line -> line.startsWith("> "))
                .map(line -> line.substring(2))
                .toList();
    }

    private static void assertInStep(List<String> told) {
        assertThat(told)
                .containsExactly(
                        "module: client",
                        "tenon: tenon",
                        "open to tenon: false",
                        "owner of a new pet: true",
                        "befriended by its owner: true",
                        "pets: 2",
                        "befriended: 1",
                        "collection: tenon");
    }
}
