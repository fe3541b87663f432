/* SPDX-License-Identifier: Apache-2.0 */
package tenon;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.EntityManagerFactory;
import tenon.relationship.Relationships;
import tenon.relationship.internal.KeptRelationships;

/**
 * What Tenon knows of one entity manager factory. Immutable, and safe to share between threads; it holds on to the
 * factory, so it should not outlive it.
 *
 * @since 1.0
 */
public final class Tenon {

    private final EntityManagerFactory factory;

    private Tenon(EntityManagerFactory factory) {
        this.factory = factory;
    }

    /**
     * Returns what Tenon knows of an entity manager factory, for example of a {@link org.hibernate.SessionFactory}.
     * Executes no statement.
     *
     * @param factory a factory that Hibernate built, or a proxy of one that can be unwrapped
     * @return what Tenon knows of it
     * @since 1.0
     */
    public static Tenon of(EntityManagerFactory factory) {
        return new Tenon(requireNonNull(factory, "factory"));
    }

    /**
     * Returns every relationship that the persistence unit maps, whether it has an annotation of Tenon or not.
     * Executes no statement.
     *
     * @return the relationships, the same object at each call
     * @throws TenonException (TNN000005) if the factory was built without Tenon, or is not Hibernate's
     * @throws IllegalStateException (TNN000006) if the factory is closed
     * @since 1.0
     */
    public Relationships relationships() {
        return KeptRelationships.of(factory);
    }
}
