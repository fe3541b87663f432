/* SPDX-License-Identifier: Apache-2.0 */
package tenon.boot.internal;

import static tenon.logging.internal.AssociationMessages.ASSOCIATION;
import static tenon.logging.internal.MappingMessages.MAPPING;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.boot.Metadata;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import tenon.TenonException;
import tenon.pairing.internal.Declaration;

/** Finds relationships in embeddables, which have no identity to link to. */
record EmbeddableCheck(Metadata metadata) {

    void run(Collection<TenonException> mistakes) {
        Set<Class<?>> seen = new LinkedHashSet<>();
        for (PersistentClass entity : metadata.getEntityBindings()) {
            check(entity.getProperties(), seen, mistakes);
            if (entity.getIdentifier() instanceof Component identifier) {
                check(identifier, seen, mistakes);
            }
        }
    }

    private void check(List<Property> properties, Set<Class<?>> seen, Collection<TenonException> mistakes) {
        for (Property property : properties) {
            if (property.getValue() instanceof Component component) {
                check(component, seen, mistakes);
            }
        }
    }

    private void check(Component component, Set<Class<?>> seen, Collection<TenonException> mistakes) {
        if (component.isDynamic()
                || component.getComponentClassName() == null
                || !seen.add(component.getComponentClass())) {
            return;
        }
        Class<?> type = component.getComponentClass();
        if (!metadata.getEntityBindings().stream().anyMatch(entity -> type.equals(entity.getMappedClass()))) {
            Declaration.relationships(type).stream()
                    .filter(Declaration::isAnnotated)
                    .forEach(declaration ->
                            mistakes.add(MAPPING.embedded(declaration.toString(), type.getSimpleName())));
            AssociationSides.of(type)
                    .forEach(side -> mistakes.add(ASSOCIATION.inEmbeddable(side.toString(), type.getSimpleName())));
        }
        check(component.getProperties(), seen, mistakes);
    }
}
