/* SPDX-License-Identifier: Apache-2.0 */
package tenon.loading.internal;

import java.util.List;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.property.access.spi.Getter;

/**
 * An attribute that was found in the mapping.
 *
 * @param path from the entity, through embeddables
 * @param owner the class whose instances have it
 * @param getters read it, one after the other
 * @param attribute how it is mapped
 */
record AttributePath(String path, Class<?> owner, List<Getter> getters, AttributeMapping attribute) {}
