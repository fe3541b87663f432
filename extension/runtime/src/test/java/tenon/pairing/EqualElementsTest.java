/* SPDX-License-Identifier: Apache-2.0 */
package tenon.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.*;
import org.hibernate.Hibernate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tenon.pairing.NastySequencesTest.Badge;
import tenon.pairing.NastySequencesTest.Club;
import tenon.pairing.NastySequencesTest.Fan;
import tenon.pairing.Shop.Post;
import tenon.pairing.Shop.User;
import tenon.testing.InStep;
import tenon.testing.Orm;

class EqualElementsTest {
    @RegisterExtension
    static final Orm orm =
            Orm.with(Shop.User.class, Shop.Post.class, Shop.Profile.class, Club.class, Fan.class, Badge.class);

    private final User u = new User(1);
    private final Post a = new Post(3);
    private final Post b = new Post(4);

    @Test
    void equal_elements_in_a_map_are_told_apart() {
        Club club = new Club(1);
        Fan one = new Fan(2, "same");
        Fan other = new Fan(3, "same");
        club.guests.put("same", one);
        club.guests = Map.of("same", other);
        assertThat(club.guests.get("same")).isSameAs(other);
        assertThat(one.home).isNull();
        assertThat(other.home).isSameAs(club);
    }

    @Test
    void equal_elements_in_a_map_are_told_apart_by_put_all_and_replace_all() {
        Club club = new Club(1);
        Fan one = new Fan(2, "same");
        Fan other = new Fan(3, "same");
        club.guests.put("same", one);
        club.guests.putAll(Map.of("same", other));
        assertThat(club.guests.get("same")).isSameAs(other);
        assertThat(one.home).isNull();
        assertThat(other.home).isSameAs(club);
        club.guests.replaceAll((name, fan) -> one);
        assertThat(club.guests.get("same")).isSameAs(one);
        InStep.check(List.of(club, one, other));
        club.guests.replace("same", other);
        InStep.check(List.of(club, one, other));
        club.guests.entrySet().iterator().next().setValue(one);
        InStep.check(List.of(club, one, other));
        assertThat(other.home).isNull();
    }

    @Test
    void sublist_removes_the_one_that_is_meant() {
        Club club = new Club(1);
        Fan one = new Fan(2, "same");
        Fan other = new Fan(3, "same");
        club.fans.add(one);
        club.fans.add(other);
        club.fans.subList(0, 2).remove(other);
        assertThat(club.fans).hasSize(1);
        assertThat(club.fans.get(0)).isSameAs(one);
        assertThat(one.club).isSameAs(club);
        assertThat(other.club).isNull();
    }

    @Test
    void retain_and_remove_by_proxies() {
        u.posts.addAll(List.of(a, b));
        orm.persist(u, a, b);
        orm.inTransaction(session -> {
            Post proxy = session.getReference(Post.class, 3L);
            Hibernate.initialize(proxy);
            Post real = (Post) Hibernate.unproxy(proxy);
            User user = session.find(User.class, 1L);
            user.setPosts(List.of(real));
            user.getPosts().retainAll(List.of(proxy));
            assertThat(user.getPosts()).hasSize(1);
            assertThat(real.user).isSameAs(user);
            user.getPosts().removeAll(List.of(proxy));
            assertThat(user.getPosts()).isEmpty();
            assertThat(real.user).isNull();
        });
    }
}
