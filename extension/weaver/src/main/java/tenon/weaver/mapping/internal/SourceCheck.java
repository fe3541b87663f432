/* SPDX-License-Identifier: Apache-2.0 */
package tenon.weaver.mapping.internal;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.tools.Diagnostic;

/** Finds mistakes in the annotations of one class after the other. Texts and codes are those of boot. */
public final class SourceCheck {

    /** Names and not classes: the annotations are not on the class path of a processor. */
    public static final String BACK_POPULATES = "tenon.mapping.BackPopulates";

    /** Beside @ManyToMany, names an association table. */
    public static final String SECONDARY = "tenon.mapping.Secondary";

    private static final String ASSOCIATION_TABLE = "tenon.mapping.AssociationTable";

    private final SourceModel model;
    private final Messager messager;
    private final Collection<TypeElement> entities;
    private final Set<Element> told = new HashSet<>();

    /** Of a compilation, with the entities that it compiles. */
    public SourceCheck(ProcessingEnvironment environment, Collection<TypeElement> entities) {
        this.model = new SourceModel(environment.getElementUtils(), environment.getTypeUtils());
        this.messager = environment.getMessager();
        this.entities = entities;
    }

    /** Checks the attributes that a class declares. */
    public void run(TypeElement declaring) {
        for (TypeElement entity : views(declaring)) {
            for (SourceAttribute attribute : model.attributes(entity)) {
                if (declaring.equals(attribute.field().getEnclosingElement())) {
                    checkSecondary(attribute);
                    if (attribute.isAnnotated()) {
                        checkSide(attribute);
                    }
                }
            }
        }
    }

    /** The class itself or, since a type variable says nothing, the entities that extend a generic class. */
    private List<TypeElement> views(TypeElement declaring) {
        return declaring.getTypeParameters().isEmpty()
                ? List.of(declaring)
                : entities.stream()
                        .filter(entity -> entity.getTypeParameters().isEmpty() && model.areRelated(entity, declaring))
                        .toList();
    }

    private void checkSide(SourceAttribute side) {
        TypeElement target = model.target(side);
        if (side.relationship().isEmpty() || target == null || model.isIncomplete(target)) {
            // Mapped by orm.xml, generic, or not there yet: boot knows better.
            return;
        }
        String name = counterpartName(side, target);
        if (name.isEmpty()) {
            error(
                    side,
                    BACK_POPULATES,
                    SourceMessages.counterpartUntold(
                            side, target.getSimpleName(), side.entity().getSimpleName(), candidates(side, target)));
            return;
        }
        SourceAttribute counterpart = model.find(target, name).orElse(null);
        if (counterpart == null) {
            error(
                    side,
                    BACK_POPULATES,
                    SourceMessages.unknownCounterpart(
                            side,
                            name,
                            target.getSimpleName(),
                            side.entity().getSimpleName(),
                            candidates(side, target)));
            return;
        }
        TypeElement back = model.target(counterpart);
        if (back == null) {
            return;
        }
        if (!model.areRelated(back, side.entity())) {
            error(
                    side,
                    BACK_POPULATES,
                    SourceMessages.counterpartOfOtherType(
                            side,
                            counterpart,
                            back.getSimpleName(),
                            side.entity().getSimpleName(),
                            candidates(side, target)));
            return;
        }
        checkPair(side, counterpart, back);
    }

    private void checkPair(SourceAttribute side, SourceAttribute counterpart, TypeElement back) {
        if (side.isOneWay()) {
            if (counterpart.isAnnotated()) {
                error(side, BACK_POPULATES, SourceMessages.oneWayAnswered(side, counterpart));
            }
            return;
        }
        if (counterpart.isOneWay()) {
            // told at the counterpart
            return;
        }
        String answer = counterpart.isAnnotated() ? counterpartName(counterpart, back) : "";
        if (!counterpart.isAnnotated() || (!answer.isEmpty() && !answer.equals(side.name()))) {
            error(
                    side,
                    BACK_POPULATES,
                    SourceMessages.notMutual(
                            side,
                            counterpart,
                            side.name(),
                            counterpart.isAnnotated()
                                    ? "it back-populates '" + answer + "'"
                                    : "it has no @BackPopulates"));
            return;
        }
        checkDirections(side, counterpart);
    }

    private void checkDirections(SourceAttribute side, SourceAttribute counterpart) {
        String one = side.relationship();
        String other = counterpart.relationship();
        if (other.isEmpty()) {
            return;
        }
        if (one.equals(other) && (one.equals("OneToMany") || one.equals("ManyToOne"))) {
            error(side, BACK_POPULATES, SourceMessages.sameDirection(side, counterpart, one));
        } else if (!other.equals(opposite(one))) {
            error(side, BACK_POPULATES, SourceMessages.directionsDoNotFit(side, one, counterpart, other));
        } else if (!side.mappedBy().isEmpty() && !counterpart.mappedBy().isEmpty()) {
            error(side, BACK_POPULATES, SourceMessages.bothMappedBy(side, counterpart));
        }
    }

    private static String opposite(String relationship) {
        return switch (relationship) {
            case "OneToMany" -> "ManyToOne";
            case "ManyToOne" -> "OneToMany";
            default -> relationship;
        };
    }

    /** Told by the annotation or by mappedBy of either side; empty if neither tells. */
    private String counterpartName(SourceAttribute side, TypeElement target) {
        if (!side.named().isEmpty()) {
            return side.named();
        }
        if (!side.mappedBy().isEmpty()) {
            return side.mappedBy();
        }
        return referring(side, target)
                .filter(other -> other.mappedBy().equals(side.name()))
                .map(SourceAttribute::name)
                .findFirst()
                .orElse("");
    }

    private List<String> candidates(SourceAttribute side, TypeElement target) {
        return referring(side, target).map(SourceAttribute::name).sorted().toList();
    }

    /** The relationships of the target that may refer back. */
    private Stream<SourceAttribute> referring(SourceAttribute side, TypeElement target) {
        return model.attributes(target).stream()
                .filter(other -> !other.relationship().isEmpty())
                .filter(other -> {
                    TypeElement back = model.target(other);
                    return back != null && model.areRelated(back, side.entity());
                });
    }

    private void checkSecondary(SourceAttribute attribute) {
        Optional<AnnotationMirror> secondary = attribute.annotation(SECONDARY);
        Optional<AnnotationValue> marker = SourceAttribute.value(secondary, "value");
        if (marker.isEmpty() || !(marker.get().getValue() instanceof DeclaredType type)) {
            return;
        }
        Element table = type.asElement();
        if (SourceAttribute.annotation(table, ASSOCIATION_TABLE).isEmpty()) {
            error(attribute, SECONDARY, SourceMessages.noAssociationTable(attribute, table.getSimpleName()));
        } else if (!attribute.relationship().isEmpty()
                && !attribute.relationship().equals("ManyToMany")) {
            error(attribute, SECONDARY, SourceMessages.noManyToMany(attribute));
        }
    }

    /** Tells one mistake for each annotation, at its line. */
    private void error(SourceAttribute attribute, String annotation, String text) {
        Element carrier = attribute.carrier(annotation);
        if (told.add(carrier)) {
            Optional<AnnotationMirror> mirror = attribute.annotation(annotation);
            Optional<AnnotationValue> value = SourceAttribute.value(mirror, "value");
            messager.printMessage(Diagnostic.Kind.ERROR, text, carrier, mirror.orElse(null), value.orElse(null));
        }
    }
}
