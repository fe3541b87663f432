/* SPDX-License-Identifier: Apache-2.0 */
package tenon.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.*;
import java.util.*;
import org.hibernate.Hibernate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tenon.pairing.Shop.*;
import tenon.testing.Orm;

class UnloadedAddAllTest {

    @RegisterExtension
    static final Orm orm = Orm.with(User.class, Post.class, Profile.class, Student.class, Course.class);

    @Test
    void add_all_to_an_unloaded_bag_loads_nothing_as_in_hibernate() {
        orm.persist(new User(1));
        orm.inTransaction(session -> {
            User user = session.find(User.class, 1L);
            orm.sql().clear();
            user.getPosts().addAll(List.of(new Post(1), new Post(2)));
            assertThat(orm.sql().statements()).isEmpty();
            assertThat(Hibernate.isInitialized(user.getPosts())).isFalse();
        });
    }
}
