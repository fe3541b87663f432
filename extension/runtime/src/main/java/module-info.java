/* SPDX-License-Identifier: Apache-2.0 */
/** Relationships of JPA entities that stay in step, for Hibernate ORM. */
@org.jspecify.annotations.NullMarked
module tenon {
    requires transitive jakarta.persistence;
    requires transitive org.hibernate.orm.core;
    // SessionFactory extends javax.naming.Referenceable
    requires java.naming;
    // its ASM, for accessors of entity fields
    requires net.bytebuddy;
    // from Hibernate 7.1 on
    requires static org.hibernate.models;
    requires org.jboss.logging;
    requires static org.jboss.logging.annotations;
    requires static transitive org.jspecify;

    exports tenon;
    exports tenon.loading;
    exports tenon.mapping;
    exports tenon.relationship;
    exports tenon.spi;

    uses tenon.pairing.internal.EntityState;
    uses tenon.spi.PairedAttributes;
    uses tenon.spi.PairedObjects;

    provides org.hibernate.integrator.spi.Integrator with
            tenon.boot.internal.TenonIntegrator;
    provides org.hibernate.models.spi.ModelsContextProvider with
            tenon.boot.internal.EarlyModels;
    provides org.hibernate.boot.spi.MetadataBuilderInitializer with
            tenon.boot.internal.EarlyAnnotations;
    provides org.hibernate.boot.spi.AdditionalMappingContributor with
            tenon.boot.internal.AssociationContributor;
    provides org.hibernate.service.spi.SessionFactoryServiceContributor with
            tenon.boot.internal.RelationshipsContributor;
    provides org.hibernate.service.spi.ServiceContributor with
            tenon.loading.internal.LoadingContributor;
    provides tenon.pairing.internal.EntityState with
            tenon.hibernate.internal.HibernateEntityState;
    provides tenon.spi.PairedAttributes with
            tenon.pairing.internal.DeclaredAttributes;
    provides tenon.spi.PairedObjects with
            tenon.pairing.internal.Orphans;
}
