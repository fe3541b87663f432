/* SPDX-License-Identifier: Apache-2.0 */
package quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keeps model.mmd, the picture in the README, as the model is. */
class ModelDiagramTest {

    private static final Path PICTURE = Path.of("model.mmd");

    @Test
    void the_picture_shows_the_model_as_it_is(@TempDir Path folder) throws IOException {
        String before = Files.exists(PICTURE) ? Files.readString(PICTURE) : "";
        String model;
        try (Database database = new Database(folder.resolve("model.db"), sql -> {})) {
            model = database.diagram();
        }
        if (!model.equals(before)) {
            Files.writeString(PICTURE, model);
        }

        assertThat(before)
                .as("model.mmd was not as the model is. It has been written anew: look at it, and commit it")
                .isEqualTo(model);
    }
}
