/* SPDX-License-Identifier: Apache-2.0 */
package blog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TourTest {

    private final List<String> output = new ArrayList<>();
    private final List<String> statements = new ArrayList<>();

    @Test
    void options_turn_thirteen_statements_into_three(@TempDir Path folder) {
        try (Database database = new Database(folder.resolve("blog.db"), statements::add)) {
            Tour tour = new Tour(database, output::add);
            tour.fill();
            statements.clear();

            database.inTransaction(em -> assertThat(Tour.comments(tour.users(em))).isEqualTo(9));
            assertThat(statements).hasSize(1 + 3 + 9);
            statements.clear();
            database.inTransaction(em -> assertThat(Tour.comments(tour.page(em))).isEqualTo(9));
            assertThat(statements).hasSize(3);
        }
    }

    @Test
    void the_tour_shows_what_raises_and_the_last_posts(@TempDir Path folder) {
        try (Database database = new Database(folder.resolve("blog.db"), statements::add)) {
            new Tour(database, output::add).run();

            assertThat(output)
                    .anyMatch(line -> line.startsWith("TNN003011: 'User.followers'"))
                    .contains("user 3: post 3 of user 3");
        }
    }
}
