/* SPDX-License-Identifier: Apache-2.0 */
package tenon.weaving;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tenon.weaving.domain.Book;
import tenon.weaving.plain.Line;

/** A class is woven once, however often it passes the weaver. */
class TwiceTest {

    @Test
    void the_second_time_nothing_changes() {
        byte[] once = BuildTime.weave(Entities.classFile(Book.class.getName()));

        assertThat(text(once)).contains("tenon/spi/Woven");
        assertThat(BuildTime.weave(once)).isEqualTo(once);
    }

    @Test
    void the_second_time_nothing_changes_though_hibernate_enhanced_it_between() {
        byte[] enhanced = BuildTime.enhance(BuildTime.weave(Entities.classFile(Book.class.getName())), false);

        assertThat(text(enhanced)).contains("$$_hibernate_write_shelf", "tenon/spi/Woven");
        assertThat(BuildTime.weave(enhanced)).isEqualTo(enhanced);
    }

    @Test
    void a_class_without_pairs_stays_as_it_is() {
        byte[] file = Entities.classFile(Line.class.getName());

        assertThat(text(BuildTime.weave(file))).doesNotContain("tenon/spi/");
    }

    private static String text(byte[] classFile) {
        return new String(classFile, StandardCharsets.ISO_8859_1);
    }
}
