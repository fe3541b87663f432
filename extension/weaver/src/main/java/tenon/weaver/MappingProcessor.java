/* SPDX-License-Identifier: Apache-2.0 */
package tenon.weaver;

import java.util.LinkedHashSet;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import tenon.weaver.mapping.internal.SourceCheck;

/**
 * An annotation processor that finds, when entities are compiled, what would fail when they are booted: a
 * {@code @BackPopulates} that names nothing, names an attribute of another type or is not mutual, and a {@code @Secondary}
 * without an association table. Each is an error at the line of the annotation, with the code and the advice that boot
 * has for it.
 * <p>
 * It generates nothing, claims no annotation, and is silent where it cannot be sure, for example where a type does not
 * exist yet or a type variable is open. Boot checks again, and more. javac calls it only if a source has one of the
 * annotations.
 *
 * @since 1.0
 */
public final class MappingProcessor extends AbstractProcessor {

    private final Set<String> types = new LinkedHashSet<>();
    private final Set<String> annotated = new LinkedHashSet<>();

    /**
     * Called by javac.
     *
     * @since 1.0
     */
    public MappingProcessor() {}

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        // The entities as well: a generic superclass is judged by the entities that extend it.
        return Set.of(SourceCheck.BACK_POPULATES, SourceCheck.SECONDARY, "jakarta.persistence.Entity");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (TypeElement annotation : annotations) {
            for (Element element : round.getElementsAnnotatedWith(annotation)) {
                if (element instanceof TypeElement entity) {
                    types.add(entity.getQualifiedName().toString());
                } else if (element.getEnclosingElement() instanceof TypeElement owner) {
                    annotated.add(owner.getQualifiedName().toString());
                }
            }
        }
        if (round.processingOver() && !annotated.isEmpty()) {
            // By then all types are there; elements of an earlier round may be out of date.
            SourceCheck check = new SourceCheck(processingEnv, ElementFilter.typesIn(find(types)));
            ElementFilter.typesIn(find(annotated)).forEach(check::run);
        }
        return false;
    }

    private Set<Element> find(Set<String> names) {
        Set<Element> found = new LinkedHashSet<>();
        for (String name : names) {
            TypeElement type = processingEnv.getElementUtils().getTypeElement(name);
            if (type != null) {
                found.add(type);
            }
        }
        return found;
    }
}
