/* SPDX-License-Identifier: Apache-2.0 */
package tenon.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.*;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tenon.pairing.Shop.Post;
import tenon.pairing.Shop.User;
import tenon.testing.InStep;

class AdoptionByLinkTest {
    private final User u = new User(1);
    private final Post a = new Post(2);
    private final Post b = new Post(3);

    @Test
    @DisplayName("trap 12: so it is where an element is moved before the field is read")
    void a_collection_behind_the_back_and_a_move() throws ReflectiveOperationException {
        Field posts = User.class.getDeclaredField("posts");
        posts.setAccessible(true);
        posts.set(u, new ArrayList<>(List.of(a)));
        User v = new User(4);

        b.setUser(u);
        a.setUser(v);

        InStep.check(List.of(u, v, a, b));
        assertThat(v.posts).containsExactly(a);
    }
}
