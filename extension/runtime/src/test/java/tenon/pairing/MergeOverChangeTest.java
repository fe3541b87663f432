/* SPDX-License-Identifier: Apache-2.0 */
package tenon.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.*;
import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tenon.pairing.Shop.*;
import tenon.testing.Orm;

class MergeOverChangeTest {

    @RegisterExtension
    static final Orm orm = Orm.with(User.class, Post.class, Profile.class, Student.class, Course.class);

    @Test
    void a_merge_over_a_change_that_is_not_flushed() {
        User one = new User(1);
        Post post = new Post(5);
        post.setUser(one);
        orm.persist(one, new User(2), new User(3), post);
        Post detached = orm.fromTransaction(session -> session.find(Post.class, 5L));
        detached.setUser(orm.fromTransaction(session -> session.find(User.class, 3L)));
        orm.inTransaction(session -> {
            Post managed = session.find(Post.class, 5L);
            User u1 = session.find(User.class, 1L);
            User u2 = session.find(User.class, 2L);
            User u3 = session.find(User.class, 3L);
            u1.getPosts().size();
            u2.getPosts().size();
            u3.getPosts().size();
            managed.setUser(u2);
            session.merge(detached);
            assertThat(managed.getUser()).isSameAs(u3);
            assertThat(u3.getPosts()).containsExactly(managed);
            assertThat(u2.getPosts()).isEmpty();
        });
    }
}
