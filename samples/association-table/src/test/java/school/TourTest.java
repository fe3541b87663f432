/* SPDX-License-Identifier: Apache-2.0 */
package school;

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
    void the_tour_prints_the_schema_both_sides_and_the_rows(@TempDir Path folder) {
        try (Database database = new Database(folder.resolve("tour.db"), statements::add)) {
            new Tour(database, output::add).run();
        }

        assertThat(output)
                .anyMatch(line -> line.contains("primary key (course_id, student_id)"))
                .anyMatch(line -> line.contains("enrolled_at timestamp default current_timestamp not null"))
                .anyMatch(line -> line.contains("create table Membership")
                        && line.contains("primary key (club_id, student_id)"))
                .contains(
                        "   ann.courses = [math, art], math.students = [ann, bob]",
                        "   bob.courses = [math], art.students = [ann]",
                        "   ann.clubs = [club 1, club 3, club 4], club 4's members = [ann]",
                        "   bob.mentors = [ann], ann.pupils = [bob]",
                        "   enrolments: [1, 1, 1] [1, 2, 1] [2, 1, 1]",
                        "   Membership: [1, 1] [1, 3] [1, 4]",
                        "   Mentoring: [1, 2]");
    }

    @Test
    void a_change_of_a_list_is_one_delete_and_one_insert(@TempDir Path folder) {
        try (Database database = new Database(folder.resolve("list.db"), statements::add)) {
            Tour tour = new Tour(database, output::add);
            tour.linkFromEitherSide();
            statements.clear();

            tour.changeAList();
        }

        assertThat(statements)
                .filteredOn(sql -> sql.startsWith("delete"))
                .singleElement()
                .asString()
                .startsWith("delete from Membership");
        // Three when the clubs were joined, and the one that changed.
        assertThat(statements).filteredOn(sql -> sql.startsWith("insert into Membership")).hasSize(4);
    }
}
