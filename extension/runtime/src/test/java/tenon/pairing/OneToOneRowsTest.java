/* SPDX-License-Identifier: Apache-2.0 */
package tenon.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hibernate.Hibernate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tenon.pairing.Shop.Profile;
import tenon.pairing.Shop.User;
import tenon.testing.InStep;
import tenon.testing.Orm;
import tenon.testing.Scene;
import tenon.testing.State;

/** One-to-one: nobody keeps a partner who has another. */
class OneToOneRowsTest {

    @RegisterExtension
    static final Orm orm = Orm.with(Shop.ENTITIES);

    private final User u = new User(1);
    private final User v = new User(2);
    private final Profile a = new Profile(3);
    private final Profile b = new Profile(4);

    private static List<String> rows() {
        return orm.rows("select id, user_id from Profile order by id");
    }

    private static Object real(Object reference) {
        return Hibernate.unproxy(reference);
    }

    @ParameterizedTest
    @EnumSource(State.class)
    @DisplayName("BP-60 BP-61: setting and clearing either side")
    void setting_and_clearing_either_side(State state) {
        try (Scene scene = Scene.of(orm, state, u, v, a, b)) {
            scene.act(() -> {
                scene.get(u).setProfile(scene.get(a));
                scene.get(b).setUser(scene.get(v));
            });
            assertThat(scene.get(a).getUser()).isSameAs(scene.get(u));
            assertThat(scene.get(v).getProfile()).isSameAs(scene.get(b));

            scene.act(() -> {
                scene.get(u).setProfile(null);
                scene.get(b).setUser(null);
            });
            assertThat(scene.get(a).getUser()).isNull();
            assertThat(scene.get(v).getProfile()).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource(State.class)
    @DisplayName("BP-64 BP-67 BP-68: taking a partner over from the inverse side")
    void taking_a_partner_over_from_the_inverse_side(State state) {
        u.setProfile(a);
        v.setProfile(b);
        try (Scene scene = Scene.of(orm, state, u, v, a, b)) {
            scene.act(() -> scene.get(v).setProfile(scene.get(a)));

            assertThat(scene.get(u).getProfile()).isNull();
            assertThat(scene.get(b).getUser()).isNull();
            assertThat(real(scene.get(a).getUser())).isSameAs(real(scene.get(v)));

            scene.act(() -> scene.get(u).setProfile(scene.get(b)));
            assertThat(real(scene.get(a).getUser())).isSameAs(real(scene.get(v)));
            scene.commit();
        }
        if (state != State.DETACHED) {
            assertThat(rows()).containsExactly("[3, 2]", "[4, 1]");
        }
    }

    @ParameterizedTest
    @EnumSource(State.class)
    @DisplayName("BP-65 BP-70 BP-71: taking a partner over from the owning side")
    void taking_a_partner_over_from_the_owning_side(State state) {
        u.setProfile(a);
        try (Scene scene = Scene.of(orm, state, u, a, b)) {
            scene.act(() -> scene.get(b).setUser(scene.get(u)));

            assertThat(scene.get(a).getUser()).isNull();
            assertThat(real(scene.get(u).getProfile())).isSameAs(scene.get(b));
            scene.commit();
        }
        if (state != State.DETACHED) {
            assertThat(rows()).containsExactly("[3, null]", "[4, 1]");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"LOADED", "UNLOADED"})
    @DisplayName("BP-69 C-27: a swap is flushed under the unique constraint")
    void a_swap_is_flushed_under_the_unique_constraint(State state) {
        u.setProfile(a);
        v.setProfile(b);
        try (Scene scene = Scene.of(orm, state, u, v, a, b)) {
            scene.act(() -> {
                scene.get(u).setProfile(scene.get(b));
                scene.get(v).setProfile(scene.get(a));
            });
            scene.commit();
        }
        assertThat(rows()).containsExactly("[3, 2]", "[4, 1]");
    }

    @Test
    @DisplayName("C-27: a new partner takes over from one that is stored, and from one that is removed")
    void a_new_partner_takes_over() {
        u.setProfile(a);
        v.setProfile(b);
        orm.persist(u, v, a, b);
        orm.inTransaction(session -> {
            User found = session.find(User.class, 1L);
            Profile fresh = new Profile(5);
            found.setProfile(fresh);
            session.persist(fresh);
            session.remove(session.find(Profile.class, 4L));
            Profile other = new Profile(6);
            other.setUser(session.find(User.class, 2L));
            session.persist(other);
        });
        assertThat(rows()).containsExactly("[3, null]", "[5, 1]", "[6, 2]");
    }

    @Test
    @DisplayName("BP-66 trap 18: taking over an unloaded target executes nothing, and the flush empties the old key")
    void taking_over_an_unloaded_target() {
        u.setProfile(a);
        orm.persist(u, a, b);
        orm.inTransaction(session -> {
            Profile found = session.find(Profile.class, 4L);
            User reference = session.getReference(User.class, 1L);
            orm.sql().clear();

            found.setUser(reference);

            assertThat(orm.sql().statements()).isEmpty();
            assertThat(Hibernate.isInitialized(reference)).isFalse();
        });
        assertThat(rows()).containsExactly("[3, null]", "[4, 1]");
    }

    @Test
    @DisplayName("BP-73: setting the inverse side writes the key of the new partner")
    void setting_the_inverse_side_writes_the_key() {
        orm.persist(u, a);
        orm.inTransaction(session -> session.find(User.class, 1L).setProfile(session.find(Profile.class, 3L)));
        assertThat(rows()).containsExactly("[3, 1]");
        InStep.check(List.of(u, a));
    }
}
