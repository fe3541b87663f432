/* SPDX-License-Identifier: Apache-2.0 */
package tenon.pairing.internal;

import jakarta.persistence.OneToMany;
import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import tenon.spi.PairedObjects;

/** Takes an object that is going to be deleted as an orphan out of every relationship that it still stands in. */
public final class Orphans implements PairedObjects {

    private static final ClassValue<Map<String, Boolean>> ORPHAN_REMOVAL = new ClassValue<>() {
        @Override
        protected Map<String, Boolean> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>();
        }
    };
    private static final ClassValue<List<Side>> REFERENCES = new ClassValue<>() {
        @Override
        protected List<Side> computeValue(Class<?> type) {
            return Declaration.relationships(type).stream()
                    .filter(declaration -> declaration.isAnnotated() && declaration.isReference())
                    .flatMap(declaration -> Sides.find(MethodHandles.lookup(), type, declaration.name()).stream())
                    .toList();
        }
    };

    @Override
    public void endOrphan(Object collection, Object element) {
        if (!(collection instanceof PairedCollection paired)
                || !removesOrphans(paired.side().attribute())) {
            return;
        }
        Object entity = Entities.entity(element);
        if (entity != null) {
            end(entity);
        }
    }

    /**
     * Ends the other relationships of an object that is about to be deleted, if it left a collection that deletes its orphans.
     *
     * @param wasSet whether an attribute of the object referred to something in the database
     */
    public static void endIfOrphan(Object entity, Predicate<String> wasSet) {
        for (Side side : REFERENCES.get(entity.getClass())) {
            if (side.attribute().get(entity) == null
                    && Entities.isLoaded(entity, side.attribute())
                    && removesOrphans(side.counterpart())
                    && wasSet.test(side.attribute().name())) {
                end(entity);
                return;
            }
        }
    }

    /** Whether a collection deletes what is taken out of it. */
    public static boolean areDeletedFrom(Declaration side) {
        OneToMany collection = side.annotation(OneToMany.class);
        return collection != null && collection.orphanRemoval();
    }

    private static void end(Object entity) {
        for (Side side : REFERENCES.get(entity.getClass())) {
            if (side.attribute().get(entity) != null) {
                side.attribute().set(entity, side.write(entity, null));
            }
        }
    }

    private static boolean removesOrphans(Attribute attribute) {
        return ORPHAN_REMOVAL
                .get(attribute.declaringClass())
                .computeIfAbsent(
                        attribute.name(),
                        name -> Declaration.of(attribute.declaringClass(), name)
                                .map(declaration -> declaration.annotation(OneToMany.class))
                                .filter(OneToMany::orphanRemoval)
                                .isPresent());
    }
}
