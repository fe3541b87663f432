/* SPDX-License-Identifier: Apache-2.0 */
package tenon.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.*;
import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tenon.pairing.Shop.*;
import tenon.testing.InStep;
import tenon.testing.Orm;

class FacadeTest {

    @RegisterExtension
    static final Orm orm = Orm.with(User.class, Post.class, Profile.class, Student.class, Course.class);

    @Test
    void the_collection_from_before_persist_refuses_changes_after_a_refresh() {
        User user = new User(1);
        Post post = new Post(5);
        List<Post> before = user.getPosts();
        orm.inTransaction(session -> {
            session.persist(user);
            session.persist(post);
            session.flush();
            session.refresh(user);
            user.getPosts().size();
            try {
                before.add(post);
            } catch (tenon.TenonException refused) {
                assertThat(post.getUser()).isNull();
                return;
            }
            InStep.check(List.of(user, post));
        });
    }
}
