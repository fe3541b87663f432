/* SPDX-License-Identifier: Apache-2.0 */
package keywords;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import keywords.model.Keyword;
import keywords.model.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TourTest {

    private final List<String> output = new ArrayList<>();
    private final List<String> statements = new ArrayList<>();

    @Test
    void the_tour_leaves_the_rows_that_the_objects_said(@TempDir Path folder) {
        try (Database database = new Database(folder.resolve("tour.db"), statements::add)) {
            new Tour(database, output::add).run();

            assertThat(database.rows("select user_id, keyword_id, note from users_keywords order by 1, 2"))
                    .containsExactly("[1, 1, null]", "[2, 2, the sea]");
            assertThat(output).anySatisfy(line -> assertThat(line)
                    .contains("ann.getKeywords().remove(blue)  ->  blue.users = [bob], ann.keywords = [red]"));
        }
    }

    @Test
    void removing_through_the_proxy_is_one_delete(@TempDir Path folder) {
        try (Database database = new Database(folder.resolve("remove.db"), statements::add)) {
            new Tour(database, output::add).create();

            database.inTransaction(session -> {
                User ann = session.find(User.class, 1L);
                Keyword red = session.find(Keyword.class, 1L);
                statements.clear();

                ann.getKeywords().remove(red);
                session.flush();

                // the collection is read to find the association object
                assertThat(statements).hasSize(2).element(1).asString().startsWith("delete from users_keywords");
            });
        }
    }
}
