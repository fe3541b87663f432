/* SPDX-License-Identifier: Apache-2.0 */
package tenon.boot.internal;

import static tenon.logging.internal.AssociationMessages.ASSOCIATION;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.boot.Metadata;
import org.hibernate.mapping.PersistentClass;
import tenon.TenonException;
import tenon.association.internal.Association;
import tenon.association.internal.AssociationSchema;
import tenon.association.internal.AssociationSide;
import tenon.association.internal.Derivation;
import tenon.mapping.BackPopulates;
import tenon.mapping.Secondary;

/** Finds the mistakes in the association tables of a persistence unit. */
record AssociationCheck(Metadata metadata) {

    private static final String SERVICE = "org.hibernate.models.spi.ModelsContextProvider";

    void run(Collection<TenonException> mistakes) {
        // Both sides of a relationship tell of one mistake in the same words.
        Map<String, TenonException> found = new LinkedHashMap<>();
        for (PersistentClass entity : metadata.getEntityBindings()) {
            if (entity.hasPojoRepresentation()) {
                for (AssociationSide side : AssociationSides.of(entity.getMappedClass())) {
                    new Derivation(side, AssociationSides::of).mistakes().forEach(mistake -> add(mistake, found));
                }
                checkGetters(entity.getMappedClass(), found);
            }
        }
        List<BoundAssociation> associations = BoundAssociation.allOf(metadata.getEntityBindings());
        checkShared(associations, found);
        if (found.isEmpty()) {
            associations.forEach(bound -> checkBound(bound, found));
        }
        mistakes.addAll(found.values());
        if (mistakes.isEmpty()) {
            associations.stream().map(BoundAssociation::association).forEach(AssociationCheck::warnIfNotPaired);
        }
    }

    private static void checkGetters(Class<?> entity, Map<String, TenonException> found) {
        for (Class<?> type = entity; type != null; type = type.getSuperclass()) {
            for (Method method : type.getDeclaredMethods()) {
                if (!method.isBridge()
                        && method.isAnnotationPresent(Secondary.class)
                        && AssociationSides.of(method).isEmpty()) {
                    add(
                            ASSOCIATION.noField(type.getSimpleName() + "." + method.getName(), type.getSimpleName()),
                            found);
                }
            }
        }
    }

    private static void add(TenonException mistake, Map<String, TenonException> found) {
        found.put(String.valueOf(mistake.getMessage()), mistake);
    }

    private static void checkShared(List<BoundAssociation> associations, Map<String, TenonException> found) {
        Map<Class<?>, Set<String>> owners = new LinkedHashMap<>();
        for (BoundAssociation bound : associations) {
            owners.computeIfAbsent(bound.association().marker(), marker -> new TreeSet<>())
                    .add(bound.owner().getRole());
        }
        owners.forEach((marker, roles) -> {
            if (roles.size() > 1) {
                add(ASSOCIATION.sharedTable(marker.getSimpleName(), shortened(roles)), found);
            }
        });
    }

    private static List<String> shortened(Set<String> roles) {
        List<String> names = new ArrayList<>();
        for (String role : roles) {
            String entity = role.substring(0, role.lastIndexOf('.'));
            int simpleName = Math.max(entity.lastIndexOf('.'), entity.lastIndexOf('$')) + 1;
            names.add("'" + role.substring(simpleName) + "'");
        }
        return names;
    }

    private void checkBound(BoundAssociation bound, Map<String, TenonException> found) {
        if (!bound.isApplied(metadata.getDatabase())) {
            add(ASSOCIATION.notApplied(bound.association().owner().toString(), SERVICE), found);
            return;
        }
        Set<String> unknown = new LinkedHashSet<>();
        AssociationSchema.columnsOfConstraints(bound.association().table()).forEach(unknown::add);
        unknown.removeIf(column ->
                AssociationSchema.find(column, bound.owner().getCollectionTable(), metadata.getDatabase()) != null);
        for (String column : unknown) {
            add(
                    ASSOCIATION.unknownColumn(
                            bound.association().marker().getSimpleName(),
                            column,
                            bound.owner().getCollectionTable().getColumns().stream()
                                    .map(org.hibernate.mapping.Column::getName)
                                    .toList()),
                    found);
        }
    }

    private static void warnIfNotPaired(Association association) {
        AssociationSide inverse = association.inverse();
        if (inverse != null
                && (association.owner().annotations().get(BackPopulates.class) == null
                        || inverse.annotations().get(BackPopulates.class) == null)) {
            ASSOCIATION.notPaired(
                    association.owner().toString(),
                    inverse.toString(),
                    association.marker().getSimpleName());
        }
    }
}
