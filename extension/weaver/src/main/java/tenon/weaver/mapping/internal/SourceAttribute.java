/* SPDX-License-Identifier: Apache-2.0 */
package tenon.weaver.mapping.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * An attribute as its source declares it, by annotations on the field or on the getter.
 *
 * @param entity the class whose attribute it is: the declaring class or, as generics may differ, a subclass
 * @param field the field that backs the attribute
 * @param getter the getter that carries annotations; null if there is none
 */
record SourceAttribute(
        TypeElement entity, VariableElement field, @Nullable ExecutableElement getter) {

    private static final String JPA = "jakarta.persistence.";

    static final List<String> RELATIONSHIPS = List.of("OneToMany", "ManyToOne", "OneToOne", "ManyToMany");

    String name() {
        return field.getSimpleName().toString();
    }

    /** The annotation of the relationship without its package; empty if there is none. */
    String relationship() {
        return RELATIONSHIPS.stream()
                .filter(each -> annotation(JPA + each).isPresent())
                .findFirst()
                .orElse("");
    }

    Optional<AnnotationMirror> annotation(String type) {
        Optional<AnnotationMirror> onField = annotation(field, type);
        return onField.isPresent() || getter == null ? onField : annotation(getter, type);
    }

    /** The field or the getter, whichever has the annotation. */
    Element carrier(String type) {
        return getter != null && annotation(field, type).isEmpty() ? getter : field;
    }

    static Optional<AnnotationMirror> annotation(Element element, String type) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            if (((TypeElement) mirror.getAnnotationType().asElement())
                    .getQualifiedName()
                    .contentEquals(type)) {
                return Optional.of(mirror);
            }
        }
        return Optional.empty();
    }

    /** What the annotation says, if it says it. */
    static Optional<AnnotationValue> value(Optional<AnnotationMirror> annotation, String member) {
        return annotation.flatMap(mirror -> mirror.getElementValues().entrySet().stream()
                .filter(entry -> entry.getKey().getSimpleName().contentEquals(member))
                .<AnnotationValue>map(Map.Entry::getValue)
                .findFirst());
    }

    private Optional<AnnotationMirror> relationshipAnnotation() {
        return annotation(JPA + relationship());
    }

    String mappedBy() {
        return value(relationshipAnnotation(), "mappedBy")
                .map(value -> String.valueOf(value.getValue()))
                .orElse("");
    }

    Optional<AnnotationValue> targetEntity() {
        return value(relationshipAnnotation(), "targetEntity");
    }

    boolean isAnnotated() {
        return annotation(SourceCheck.BACK_POPULATES).isPresent();
    }

    boolean isOneWay() {
        return value(annotation(SourceCheck.BACK_POPULATES), "oneWay")
                .filter(value -> Boolean.TRUE.equals(value.getValue()))
                .isPresent();
    }

    /** What @BackPopulates names; empty if it leaves that to mappedBy. */
    String named() {
        return value(annotation(SourceCheck.BACK_POPULATES), "value")
                .map(value -> String.valueOf(value.getValue()))
                .orElse("");
    }

    @Override
    public String toString() {
        return entity.getSimpleName() + "." + name();
    }
}
