/* SPDX-License-Identifier: Apache-2.0 */
package tenon.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tenon.pairing.Shop.Profile;
import tenon.pairing.Shop.User;
import tenon.testing.Orm;

class UnloadedPartnerTest {
    @RegisterExtension
    static final Orm orm = Orm.with(Shop.ENTITIES);

    @Test
    void a_profile_proxy_is_given_to_a_user() {
        User u = new User(1);
        User v = new User(2);
        Profile p = new Profile(3);
        u.setProfile(p);
        orm.persist(u, v, p);
        orm.inTransaction(session -> {
            Profile proxy = session.getReference(Profile.class, 3L);
            User user = session.find(User.class, 2L);
            user.setProfile(proxy);
            session.flush();
        });
        assertThat(orm.rows("select id, user_id from Profile")).containsExactly("[3, 2]");
    }
}
