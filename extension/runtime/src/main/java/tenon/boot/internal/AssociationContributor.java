/* SPDX-License-Identifier: Apache-2.0 */
package tenon.boot.internal;

import org.hibernate.boot.ResourceStreamLocator;
import org.hibernate.boot.spi.AdditionalMappingContributions;
import org.hibernate.boot.spi.AdditionalMappingContributor;
import org.hibernate.boot.spi.InFlightMetadataCollector;
import org.hibernate.boot.spi.MetadataBuildingContext;
import tenon.association.internal.AssociationSchema;

/** Completes association tables when Hibernate has bound all classes: what {@code @JoinTable} has no words for. */
public final class AssociationContributor implements AdditionalMappingContributor {

    @Override
    public String getContributorName() {
        return "tenon";
    }

    @Override
    public void contribute(
            AdditionalMappingContributions contributions,
            InFlightMetadataCollector metadata,
            ResourceStreamLocator resources,
            MetadataBuildingContext context) {
        for (BoundAssociation bound :
                BoundAssociation.allOf(metadata.getEntityBindingMap().values())) {
            if (bound.isApplied(metadata.getDatabase())) {
                new AssociationSchema(bound.association(), bound.owner(), context, metadata.getDatabase()).apply();
            }
        }
    }
}
