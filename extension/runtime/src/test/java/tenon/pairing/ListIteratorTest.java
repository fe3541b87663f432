/* SPDX-License-Identifier: Apache-2.0 */
package tenon.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.*;
import org.junit.jupiter.api.Test;
import tenon.pairing.Shop.Post;
import tenon.pairing.Shop.User;

class ListIteratorTest {
    private final User u = new User(1);
    private final Post a = new Post(3);
    private final Post b = new Post(4);

    @Test
    void an_iterator_adds_an_element_that_is_linked_already() {
        u.posts.addAll(List.of(a, b));
        ListIterator<Post> iterator = u.posts.listIterator();
        iterator.next();
        iterator.add(a);
        iterator.add(b);
        assertThat(iterator.next()).isSameAs(b);
        assertThat(u.posts).containsExactly(a, b);
    }
}
