/* SPDX-License-Identifier: Apache-2.0 */
package tenon.compat.internal;

import static tenon.logging.internal.BootMessages.BOOT;

import java.util.List;
import org.hibernate.Version;

/** The lines of Hibernate that Tenon is tested with. */
public final class SupportedLines {

    private static final List<String> LINES = List.of("6.6", "7.1", "7.2", "7.4");

    static final String LIST = String.join(", ", LINES);

    private SupportedLines() {}

    /** Warns if the line is none of the tested ones. */
    public static void check() {
        String version = Version.getVersionString();
        if (LINES.stream().noneMatch(line -> version.startsWith(line + "."))) {
            BOOT.untestedHibernate(version, LIST);
        }
    }
}
