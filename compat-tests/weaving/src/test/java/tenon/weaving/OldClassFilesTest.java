/* SPDX-License-Identifier: Apache-2.0 */
package tenon.weaving;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import tenon.weaving.old.Book;

/** Class files that are too old for dynamic constants are bound by call sites instead. */
class OldClassFilesTest {

    private final Entities entities = new Entities("old", BuildTime::weave);
    private final Class<?> shelf = entities.entity("Shelf");
    private final Class<?> book = entities.entity("Book");

    @Test
    void the_class_file_is_as_old_as_the_test_says_and_bound_by_a_call_site() {
        byte[] original = Entities.classFile(Book.class.getName());
        byte[] woven = BuildTime.weave(original);

        assertThat(original[7]).isEqualTo((byte) 52);
        assertThat(woven[7]).isEqualTo((byte) 52);
        assertThat(new String(woven, StandardCharsets.ISO_8859_1))
                .contains("tenon/spi/Woven")
                .contains("pairSite");
    }

    @Test
    void transient_objects_are_in_step() {
        Object first = Shelves.create(shelf, 1);
        Object second = Shelves.create(shelf, 2);
        Object moved = Shelves.create(book, 1);

        Shelves.books(first).add(moved);
        assertThat(Shelves.shelf(moved)).isSameAs(first);
        Shelves.put(moved, second);

        assertThat(Shelves.books(first)).isEmpty();
        assertThat(Shelves.books(second)).isEqualTo(List.of(moved));
    }

    @Test
    void managed_objects_are_in_step() {
        try (SessionFactory factory = Shelves.boot(shelf, book, "require")) {
            factory.inTransaction(session -> session.persist(Shelves.create(shelf, 1)));
            factory.inTransaction(session -> {
                Object added = Shelves.create(book, 1);
                Shelves.books(session.find(shelf, 1L)).add(added);
                session.persist(added);
            });
            factory.inTransaction(
                    session -> assertThat(Shelves.shelf(session.find(book, 1L))).isSameAs(session.find(shelf, 1L)));
        }
    }
}
