/* SPDX-License-Identifier: Apache-2.0 */
package tenon.boot.internal;

import org.hibernate.service.spi.SessionFactoryServiceContributor;
import org.hibernate.service.spi.SessionFactoryServiceInitiator;
import org.hibernate.service.spi.SessionFactoryServiceInitiatorContext;
import org.hibernate.service.spi.SessionFactoryServiceRegistryBuilder;
import tenon.relationship.internal.KeptRelationships;

/** Gives each session factory a place of its own where its relationships are kept. */
public final class RelationshipsContributor implements SessionFactoryServiceContributor {

    @Override
    public void contribute(SessionFactoryServiceRegistryBuilder registry) {
        registry.addInitiator(new Initiator());
    }

    private static final class Initiator implements SessionFactoryServiceInitiator<KeptRelationships> {

        @Override
        public Class<KeptRelationships> getServiceInitiated() {
            return KeptRelationships.class;
        }

        @Override
        public KeptRelationships initiateService(SessionFactoryServiceInitiatorContext context) {
            return new KeptRelationships();
        }
    }
}
