/* SPDX-License-Identifier: Apache-2.0 */
package blog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Runs the tour on a database file in the build folder, and prints what is done and each select. */
public final class Main {

    // Kept, since the log manager forgets loggers that nobody holds.
    private static final List<Logger> QUIET = List.of(Logger.getLogger("org.hibernate"), Logger.getLogger("tenon"));

    private Main() {}

    public static void main(String[] arguments) throws IOException {
        QUIET.forEach(logger -> logger.setLevel(Level.SEVERE));
        Path folder = Files.createDirectories(Path.of(arguments.length > 0 ? arguments[0] : "target"));
        try (Database database =
                new Database(folder.resolve("blog.db"), sql -> System.out.println("      sql: " + sql))) {
            new Tour(database, System.out::println).run();
        }
    }
}
