/* SPDX-License-Identifier: Apache-2.0 */
package tenon.boot.internal;

import org.hibernate.boot.MetadataBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.spi.MetadataBuilderInitializer;
import tenon.compat.internal.AnnotationReaders;

/** Lets {@link EarlyMapping} speak when annotations are read, on Hibernate 6.6, which has no model of classes of its own. */
public final class EarlyAnnotations implements MetadataBuilderInitializer {

    @Override
    public void contribute(MetadataBuilder builder, StandardServiceRegistry registry) {
        AnnotationReaders.observe(builder, EarlyMapping::check, EarlyMapping::annotations);
    }
}
