/* SPDX-License-Identifier: Apache-2.0 */
package tenon.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.PersistenceException;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;
import tenon.Tenon;
import tenon.TenonException;
import tenon.TenonSettings;
import tenon.testing.Orm;

/** Each session factory has its own relationships, also one without any annotation of Tenon. */
class RelationshipsOfAFactoryTest {

    @Entity(name = "Leaf")
    static class Leaf {
        @Id
        Long id;

        @ManyToOne
        Tree tree;
    }

    @Entity(name = "Tree")
    static class Tree {
        @Id
        Long id;

        @ManyToOne
        Tree parent;
    }

    @Test
    void a_unit_without_annotations_is_told_as_well() {
        Orm orm = Orm.with(Leaf.class, Tree.class);
        try (Orm.Booted booted = orm.start()) {
            assertThat(Tenon.of(orm.factory()).relationships().all())
                    .extracting(Relationship::attribute)
                    .containsExactly("tree", "parent");
        }
    }

    @Test
    void two_factories_do_not_meet() {
        Orm orm = Orm.with(Leaf.class, Tree.class);
        Orm other = Orm.with(Tree.class);
        try (Orm.Booted booted = orm.start();
                Orm.Booted otherBooted = other.start()) {
            assertThat(Tenon.of(orm.factory()).relationships().all()).hasSize(2);
            assertThat(Tenon.of(other.factory()).relationships().all()).hasSize(1);
        }
    }

    @Test
    void a_factory_built_without_tenon_is_refused() {
        Orm orm = Orm.with(Tree.class).set(TenonSettings.ENABLED, "false");
        try (Orm.Booted booted = orm.start()) {
            Tenon tenon = Tenon.of(orm.factory());

            assertThatThrownBy(tenon::relationships)
                    .isInstanceOf(TenonException.class)
                    .hasMessageStartingWith("TNN000005:")
                    .hasMessageContaining("'tenon.enabled' is false");
        }
    }

    @Test
    void a_factory_of_another_provider_is_refused() {
        EntityManagerFactory other = (EntityManagerFactory) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {EntityManagerFactory.class},
                (proxy, method, arguments) -> {
                    throw new PersistenceException("not of this provider");
                });

        assertThatThrownBy(() -> Tenon.of(other).relationships())
                .isInstanceOf(TenonException.class)
                .hasMessageStartingWith("TNN000005:");
    }

    @Test
    void a_closed_factory_is_refused() {
        Orm orm = Orm.with(Tree.class);
        Tenon tenon;
        try (Orm.Booted booted = orm.start()) {
            tenon = Tenon.of(orm.factory());
        }

        assertThatThrownBy(tenon::relationships)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("TNN000006:");
    }
}
