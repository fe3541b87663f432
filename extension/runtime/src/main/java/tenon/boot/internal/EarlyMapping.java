/* SPDX-License-Identifier: Apache-2.0 */
package tenon.boot.internal;

import static tenon.logging.internal.MappingMessages.MAPPING;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Member;
import java.util.Map;
import tenon.association.internal.Derivation;
import tenon.mapping.Secondary;
import tenon.pairing.internal.Declaration;

/** What is said of classes before Hibernate binds them. It is derived from the classes alone, so nothing is remembered. */
final class EarlyMapping {

    private EarlyMapping() {}

    /**
     * Tells of pairs that are mappedBy on both sides. Hibernate fails on them, with a NullPointerException, before the check of
     * the finished mapping can run.
     */
    static void check(Class<?> entity) {
        if (!entity.isAnnotationPresent(Entity.class)) {
            return;
        }
        for (Declaration side : Declaration.relationships(entity)) {
            if (!side.mappedBy().isEmpty() && side.annotation(Secondary.class) == null) {
                side.counterpart()
                        .filter(counterpart -> counterpart.annotation(Secondary.class) == null)
                        .filter(counterpart -> isMappedByBoth(side, counterpart))
                        .ifPresent(counterpart -> {
                            throw MAPPING.bothMappedBy(side.toString(), counterpart.toString());
                        });
            }
        }
    }

    /** Without @BackPopulates only where each names the other, which is sure to fail. */
    private static boolean isMappedByBoth(Declaration side, Declaration counterpart) {
        return side.isAnnotated()
                ? !counterpart.mappedBy().isEmpty()
                : counterpart.mappedBy().equals(side.name()) && counterpart.refersTo(side.entity());
    }

    /** The annotations that Hibernate is to see on a field or getter in place of, and beside, those of the source. */
    static Map<Class<? extends Annotation>, Annotation> annotations(AnnotatedElement element) {
        if (!(element instanceof Member member)
                || !element.isAnnotationPresent(Secondary.class)
                || member.getDeclaringClass().isAnnotationPresent(Embeddable.class)) {
            return Map.of();
        }
        return AssociationSides.of(member)
                .map(side -> new Derivation(side, AssociationSides::of).annotations())
                .orElse(Map.of());
    }
}
