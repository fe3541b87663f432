/* SPDX-License-Identifier: Apache-2.0 */
package tenon.relationship;

import tenon.relationship.internal.Arguments;
import tenon.relationship.internal.DiagramFiles;

/**
 * Writes diagrams and a report of the relationships of any project, from the command line. It boots the mapping and
 * nothing more: no connection is opened, no table is touched, and the entities need not be woven.
 * <pre>{@code
 * mvn compile exec:java -Dexec.mainClass=tenon.relationship.Diagram -Dexec.args="packages=com.acme.model"
 * }</pre>
 * The arguments are of the form {@code name=value}. One of the first three is needed:
 * <ul>
 * <li>{@code unit}: the name of a persistence unit of a {@code META-INF/persistence.xml};
 * <li>{@code packages}: packages, separated by commas, whose mapped classes are taken, with those of packages below;
 * <li>{@code classes}: names of mapped classes, separated by commas;
 * <li>{@code to}: the folder that the files are written to, {@code target/relationships} if left out;
 * <li>{@code dialect}: the class of Hibernate's dialect; if left out, that of the persistence unit, or H2's.
 * </ul>
 * Three files are written: {@code relationships.mmd} for Mermaid, {@code relationships.dot} for Graphviz and
 * {@code relationships.txt}, the report: one line for each relationship, and what is doubtful in them.
 *
 * @since 1.0
 */
public final class Diagram {

    private Diagram() {}

    /**
     * Writes the files.
     *
     * @param arguments each of the form {@code name=value}, see above
     * @throws tenon.TenonException (TNN001043) if an argument is unknown or none tells what to draw; (TNN001044) if there
     *         is no such persistence unit, class or package; (TNN001045) if a file cannot be written
     * @since 1.0
     */
    public static void main(String... arguments) {
        DiagramFiles.write(Arguments.of(arguments));
    }
}
