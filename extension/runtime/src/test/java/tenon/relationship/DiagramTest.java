/* SPDX-License-Identifier: Apache-2.0 */
package tenon.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tenon.TenonException;
import tenon.mapping.BackPopulates;

/** Diagrams from the command line, of a mapping whose database is not there. */
class DiagramTest {

    @Entity(name = "Shelf")
    static class Shelf {
        @Id
        Long id;

        @OneToMany(mappedBy = "shelf", fetch = FetchType.EAGER)
        @BackPopulates("shelf")
        Set<Volume> volumes = new HashSet<>();
    }

    @Entity(name = "Volume")
    static class Volume {
        @Id
        Long id;

        @ManyToOne(fetch = FetchType.LAZY)
        @BackPopulates("volumes")
        Shelf shelf;
    }

    private static final String MERMAID = """
            erDiagram
                Volume }o--o| Shelf : "shelf / volumes"
            """;

    private static final String CLASSES = "classes=" + Shelf.class.getName() + "," + Volume.class.getName();

    @TempDir
    Path folder;

    private String written(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    @Test
    void a_user_runs_it_on_classes() throws Exception {
        assertThat(run(System.getProperty("java.class.path"), CLASSES, "to=" + folder))
                .contains("TNN001042: Diagrams and a report of 2 relationships were written to " + folder);

        assertThat(written("relationships.mmd")).isEqualTo(MERMAID);
        assertThat(written("relationships.dot")).startsWith("digraph").contains("\"Volume\" -> \"Shelf\"");
        assertThat(written("relationships.txt"))
                .contains("Volume.shelf -> Shelf, many-to-one, in step with Shelf.volumes, owning, lazy")
                .contains("Doubtful:\n- TNN001025: 'Shelf.volumes'");
    }

    @Test
    void a_user_runs_it_on_a_persistence_unit_whose_database_is_out_of_reach() throws Exception {
        Path classes = Files.createDirectories(folder.resolve("classes/META-INF"));
        Files.writeString(
                classes.resolve("persistence.xml"), """
                <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.0">
                  <persistence-unit name="library" transaction-type="RESOURCE_LOCAL">
                    <class>%s</class>
                    <class>%s</class>
                    <exclude-unlisted-classes>true</exclude-unlisted-classes>
                    <properties>
                      <property name="jakarta.persistence.jdbc.url" value="jdbc:postgresql://nowhere.invalid:1/no"/>
                      <property name="hibernate.dialect" value="org.hibernate.dialect.PostgreSQLDialect"/>
                      <property name="hibernate.hbm2ddl.auto" value="create"/>
                    </properties>
                  </persistence-unit>
                </persistence>
                """.formatted(Shelf.class.getName(), Volume.class.getName()));

        run(
                classes.getParent() + File.pathSeparator + System.getProperty("java.class.path"),
                "unit=library",
                "to=" + folder);

        assertThat(written("relationships.mmd")).isEqualTo(MERMAID);
    }

    private static String run(String classPath, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath,
                "-Duser.language=en",
                "tenon.relationship.Diagram"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    @Test
    void packages_are_searched_in_folders_and_jars() throws IOException {
        Diagram.main("packages=tenon.relationship.sample", "to=" + folder);

        assertThat(written("relationships.mmd")).isEqualTo("""
                erDiagram
                    Leaf }o--o| Stem : "stem / leaves"
                """);
        assertThat(written("relationships.txt")).endsWith("\nNothing is doubtful.\n");
    }

    @Test
    void a_dialect_can_be_told() throws IOException {
        Diagram.main(CLASSES, "to=" + folder, "dialect=org.hibernate.dialect.MariaDBDialect");

        assertThat(written("relationships.mmd")).isEqualTo(MERMAID);
    }

    @Test
    void wrong_arguments_are_refused_with_the_right_ones() {
        for (String[] arguments : new String[][] {{}, {"to=x"}, {"unit"}, {"unit=a", "form=dot"}}) {
            assertThatThrownBy(() -> Diagram.main(arguments))
                    .isInstanceOf(TenonException.class)
                    .hasMessageStartingWith("TNN001043:")
                    .hasMessageContaining("unit=<persistence unit>, packages=<package,...>");
        }
    }

    @Test
    void what_is_not_there_is_told() {
        for (String argument : List.of("unit=nowhere", "packages=no.such.place", "classes=no.such.Type")) {
            assertThatThrownBy(() -> Diagram.main(argument, "to=" + folder))
                    .isInstanceOf(TenonException.class)
                    .hasMessageStartingWith("TNN001044:")
                    .hasMessageContaining("'" + argument.substring(argument.indexOf('=') + 1) + "'");
        }
    }

    @Test
    void a_folder_that_cannot_be_written_is_told() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> Diagram.main(CLASSES, "to=" + file))
                .isInstanceOf(TenonException.class)
                .hasMessageStartingWith("TNN001045:");
    }
}
