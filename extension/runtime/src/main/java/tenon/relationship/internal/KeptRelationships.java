/* SPDX-License-Identifier: Apache-2.0 */
package tenon.relationship.internal;

import static java.util.Objects.requireNonNull;
import static tenon.logging.internal.BootMessages.BOOT;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import java.util.function.Supplier;
import org.hibernate.boot.Metadata;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.service.Service;
import org.hibernate.service.UnknownServiceException;
import org.jspecify.annotations.Nullable;
import tenon.relationship.Relationships;

/**
 * Keeps the relationships of one session factory for as long as it lives, as one of its services. At boot only the facts
 * are noted; they are linked when they are asked for, so a unit that never asks does not pay for it.
 */
public final class KeptRelationships implements Service {

    private static final long serialVersionUID = 1L;

    private transient volatile MappedRelationships.@Nullable Model model;
    private transient @Nullable MappedRelationships relationships;

    /** Notes the boot model of the session factory that is being built. */
    public static Supplier<MappedRelationships> keep(Metadata metadata, SessionFactoryImplementor sessionFactory) {
        KeptRelationships service = service(sessionFactory);
        KeptRelationships kept = service == null ? new KeptRelationships() : service;
        kept.model = MappedRelationships.Model.of(metadata);
        return () -> requireNonNull(kept.relationships());
    }

    /** The relationships of a factory. */
    public static Relationships of(EntityManagerFactory factory) {
        SessionFactoryImplementor sessionFactory;
        try {
            sessionFactory = factory.unwrap(SessionFactoryImplementor.class);
        } catch (PersistenceException other) {
            throw BOOT.builtWithoutTenon(factory.getClass().getName());
        }
        if (!sessionFactory.isOpen()) {
            throw BOOT.factoryClosed();
        }
        KeptRelationships service = service(sessionFactory);
        MappedRelationships kept = service == null ? null : service.relationships();
        if (kept == null) {
            throw BOOT.builtWithoutTenon(sessionFactory.getName() == null ? "" : sessionFactory.getName());
        }
        return kept;
    }

    private static @Nullable KeptRelationships service(SessionFactoryImplementor sessionFactory) {
        try {
            return sessionFactory.getServiceRegistry().getService(KeptRelationships.class);
        } catch (UnknownServiceException contributedByNobody) {
            return null;
        }
    }

    private synchronized @Nullable MappedRelationships relationships() {
        MappedRelationships.Model noted = model;
        if (relationships == null && noted != null) {
            relationships = noted.relationships();
        }
        return relationships;
    }
}
