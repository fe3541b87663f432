/* SPDX-License-Identifier: Apache-2.0 */
package tenon.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.*;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tenon.pairing.SerializationRowsTest.Tab;
import tenon.pairing.SerializationRowsTest.TabLine;

class GenericSerializationTest {
    @SuppressWarnings("unchecked")
    private static <T> T copy(T object) {
        try {
            java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
            new java.io.ObjectOutputStream(bytes).writeObject(object);
            return (T)
                    new java.io.ObjectInputStream(new java.io.ByteArrayInputStream(bytes.toByteArray())).readObject();
        } catch (java.io.IOException | ClassNotFoundException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    @DisplayName("BP-192: the collection of a generic superclass")
    void the_collection_of_a_generic_superclass() {
        Tab tab = new Tab();
        tab.lines.add(new TabLine(1));

        Tab copy = copy(tab);

        assertThat(copy.lines.get(0).getBill()).isSameAs(copy);
        TabLine added = new TabLine(2);
        copy.lines.add(added);
        assertThat(added.getBill()).isSameAs(copy);
    }
}
