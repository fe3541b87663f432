/* SPDX-License-Identifier: Apache-2.0 */
package tenon.weaving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tenon.TenonException;

/** Hibernate's enhancer before and after the weaver: its association management is refused, all else goes together. */
class EnhancerTest {

    static Stream<Arguments> managed() {
        return Stream.of(
                order("enhanced, then woven", file -> BuildTime.weave(BuildTime.enhance(file, true))),
                order("woven, then enhanced", file -> BuildTime.enhance(BuildTime.weave(file), true)),
                order("enhanced only", file -> BuildTime.enhance(file, true)));
    }

    static Stream<Arguments> unmanaged() {
        return Stream.of(
                order("enhanced, then woven", file -> BuildTime.weave(BuildTime.enhance(file, false))),
                order("woven, then enhanced", file -> BuildTime.enhance(BuildTime.weave(file), false)));
    }

    private static Arguments order(String name, UnaryOperator<byte[]> change) {
        return Arguments.of(name, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("managed")
    void association_management_is_refused(String order, UnaryOperator<byte[]> change) {
        Entities entities = new Entities("domain", change);

        assertThatThrownBy(() -> Shelves.boot(entities.entity("Shelf"), entities.entity("Book"), "require"))
                .isInstanceOf(TenonException.class)
                .hasMessageContaining("TNN004005")
                .hasMessageContaining("tenon.weaving.domain.")
                .hasMessageContaining("enableAssociationManagement");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unmanaged")
    void the_rest_of_the_enhancer_is_welcome(String order, UnaryOperator<byte[]> change) {
        Entities entities = new Entities("domain", change);
        Class<?> shelf = entities.entity("Shelf");
        Class<?> book = entities.entity("Book");

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
