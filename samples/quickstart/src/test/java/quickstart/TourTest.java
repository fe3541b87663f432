/* SPDX-License-Identifier: Apache-2.0 */
package quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Hibernate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quickstart.model.Author;
import quickstart.model.Course;
import quickstart.model.Node;
import quickstart.model.Post;
import quickstart.model.Profile;
import quickstart.model.Student;
import quickstart.model.User;

class TourTest {

    private final List<String> output = new ArrayList<>();
    private final List<String> statements = new ArrayList<>();

    @Test
    void the_tour_leaves_the_rows_that_the_objects_said(@TempDir Path folder) {
        try (Database database = new Database(folder.resolve("tour.db"), statements::add)) {
            new Tour(database, output::add).run();

            database.inTransaction(session -> {
                assertThat(session.find(User.class, 1L).getPosts()).isEmpty();
                assertThat(session.find(Post.class, 2L).getUser()).isNull();
                assertThat(session.find(Profile.class, 1L).getUser().getName()).isEqualTo("bob");
                assertThat(session.find(Student.class, 1L).getCourses())
                        .extracting(Course::getName)
                        .containsExactlyInAnyOrder("math", "art");
                assertThat(session.find(Author.class, 1L).getBooks()).hasToString("[joints]");
                assertThat(session.find(Node.class, 2L).getChildren()).hasToString("[leaf]");
            });
        }
    }

    @Test
    void a_move_between_unloaded_lists_is_one_update_and_the_lists_show_it_when_they_are_read(@TempDir Path folder) {
        try (Database database = new Database(folder.resolve("move.db"), statements::add)) {
            new Tour(database, output::add).createBothSides();

            database.inTransaction(session -> {
                User bob = session.find(User.class, 2L);
                Post hello = session.find(Post.class, 1L);
                statements.clear();

                hello.setUser(bob);
                session.flush();

                assertThat(statements).singleElement().asString().startsWith("update posts");
                assertThat(bob.getPosts()).containsExactly(hello);
            });
        }
    }

    @Test
    void the_inverse_side_of_a_many_to_many_writes_one_row_and_loads_nothing(@TempDir Path folder) {
        try (Database database = new Database(folder.resolve("courses.db"), statements::add)) {
            new Tour(database, output::add).manyToMany();

            database.inTransaction(session -> {
                Student ann = session.find(Student.class, 1L);
                Course art = session.find(Course.class, 2L);
                Hibernate.initialize(art.getStudents());
                statements.clear();

                art.getStudents().add(ann);
                session.flush();

                assertThat(statements).singleElement().asString().startsWith("insert into students_courses");
                assertThat(Hibernate.isInitialized(ann.getCourses())).isFalse();
            });
        }
    }

    @Test
    void assigning_a_list_loads_the_list_that_it_replaces_and_updates_each_element_that_came_or_went(
            @TempDir Path folder) {
        try (Database database = new Database(folder.resolve("lists.db"), statements::add)) {
            new Tour(database, output::add).createBothSides();

            database.inTransaction(session -> {
                User ada = session.find(User.class, 1L);
                Post bye = session.find(Post.class, 2L);
                statements.clear();

                ada.setPosts(List.of(bye));
                assertThat(statements).singleElement().asString().startsWith("select");
                session.flush();

                assertThat(statements).hasSize(2).last().asString().startsWith("update posts");
            });
        }
    }

    @Test
    void a_one_to_one_that_is_taken_over_is_one_update(@TempDir Path folder) {
        try (Database database = new Database(folder.resolve("profiles.db"), statements::add)) {
            new Tour(database, output::add).createBothSides();

            database.inTransaction(session -> {
                User ada = session.find(User.class, 1L);
                User bob = session.find(User.class, 2L);
                Profile profile = ada.getProfile();
                statements.clear();

                bob.setProfile(profile);
                assertThat(ada.getProfile()).isNull();
                assertThat(statements).isEmpty();
                session.flush();

                assertThat(statements).singleElement().asString().startsWith("update profiles");
            });
        }
    }
}
