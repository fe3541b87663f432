/* SPDX-License-Identifier: Apache-2.0 */
package quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quickstart.model.Post;
import quickstart.model.User;
import tenon.Tenon;
import tenon.relationship.Direction;
import tenon.relationship.Relationship;
import tenon.relationship.Relationships;

class ModelDiagramTest {

    private static final Path PICTURE = Path.of("model.mmd");

    @TempDir
    Path folder;

    @Test
    void the_picture_shows_the_model_as_it_is() throws IOException {
        String before = Files.exists(PICTURE) ? Files.readString(PICTURE) : "";
        String model;
        try (Database database = new Database(folder.resolve("model.db"), sql -> {})) {
            model = Tenon.of(database.factory()).relationships().toMermaid();
        }
        if (!model.equals(before)) {
            Files.writeString(PICTURE, model);
        }

        assertThat(before)
                .as("model.mmd was not as the model is. It has been written anew: look at it, and commit it")
                .isEqualTo(model);
    }

    @Test
    void each_relationship_of_the_model_can_be_looked_at() {
        List<String> report = new ArrayList<>();
        try (Database database = new Database(folder.resolve("report.db"), sql -> {})) {
            SessionFactory factory = database.factory();

            Relationships relationships = Tenon.of(factory).relationships();
            for (Relationship each : relationships.all()) {
                report.add(each.toString());
            }
            Relationship posts = relationships.of(User.class, "posts");
            assertThat(posts.direction()).isEqualTo(Direction.ONE_TO_MANY);
            assertThat(posts.counterpart()).contains(relationships.of(Post.class, "user"));
            assertThat(posts.columns()).hasToString("[posts.user_id -> users.id]");
        }
        assertThat(report).hasSize(10).allMatch(line -> line.contains("in step with"));
    }
}
