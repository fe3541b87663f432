/* SPDX-License-Identifier: Apache-2.0 */
package tenon.relationship.internal;

import static tenon.logging.internal.RelationshipMessages.RELATIONSHIPS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import tenon.TenonException;

/** Writes the diagrams and the report of a mapping. */
public record DiagramFiles(MappedRelationships relationships) {

    /** Boots the mapping that the arguments name and writes its files. */
    public static void write(Arguments arguments) {
        DiagramFiles files = new DiagramFiles(MappingBoot.of(arguments));
        Path folder = arguments.folder();
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("relationships.mmd"), files.relationships.toMermaid());
            Files.writeString(folder.resolve("relationships.dot"), files.relationships.toDot());
            Files.writeString(folder.resolve("relationships.txt"), files.report());
        } catch (IOException failure) {
            throw RELATIONSHIPS.unwritable(folder.toAbsolutePath().toString(), failure);
        }
        RELATIONSHIPS.diagramWritten(
                files.relationships.list().size(), folder.toAbsolutePath().toString());
    }

    private String report() {
        StringBuilder text = new StringBuilder();
        relationships.list().forEach(each -> text.append(each).append('\n'));
        List<TenonException> doubts = RelationshipChecks.run(relationships, Set.of());
        text.append('\n')
                .append(doubts.isEmpty() ? "Nothing is doubtful." : "Doubtful:")
                .append('\n');
        doubts.forEach(doubt -> text.append("- ").append(doubt.getMessage()).append('\n'));
        return text.toString();
    }
}
