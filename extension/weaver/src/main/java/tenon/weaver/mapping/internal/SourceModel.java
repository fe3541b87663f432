/* SPDX-License-Identifier: Apache-2.0 */
package tenon.weaver.mapping.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Finds attributes and their targets in sources, by the rules of boot.
 *
 * @param elements javac's elements
 * @param types javac's types
 */
record SourceModel(Elements elements, Types types) {

    /** The attribute of that name of a class or of its superclasses. */
    Optional<SourceAttribute> find(TypeElement entity, String name) {
        return attributes(entity).stream()
                .filter(each -> each.name().equals(name))
                .findFirst();
    }

    /** All attributes with a field, those of the class itself first. */
    List<SourceAttribute> attributes(TypeElement entity) {
        List<SourceAttribute> found = new ArrayList<>();
        for (@Nullable TypeElement type = entity; type != null; type = superclass(type)) {
            for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
                if (!field.getModifiers().contains(Modifier.STATIC)) {
                    found.add(new SourceAttribute(entity, field, getter(type, field)));
                }
            }
        }
        return found;
    }

    /** Whether a superclass cannot be seen, so that there may be more attributes than are found. */
    boolean isIncomplete(TypeElement entity) {
        for (@Nullable TypeElement type = entity; type != null; type = superclass(type)) {
            if (type.getSuperclass().getKind() == TypeKind.ERROR) {
                return true;
            }
        }
        return false;
    }

    private @Nullable TypeElement superclass(TypeElement type) {
        return type.getSuperclass().getKind() == TypeKind.DECLARED
                ? (TypeElement) types.asElement(type.getSuperclass())
                : null;
    }

    private static @Nullable ExecutableElement getter(TypeElement type, VariableElement field) {
        String name = field.getSimpleName().toString();
        String capitalized = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            String called = method.getSimpleName().toString();
            if (method.getParameters().isEmpty()
                    && (called.equals("get" + capitalized) || called.equals("get" + name))
                    && !method.getAnnotationMirrors().isEmpty()) {
                return method;
            }
        }
        return null;
    }

    /** The class that an attribute refers to; null if it is not sure. */
    @Nullable TypeElement target(SourceAttribute attribute) {
        TypeMirror declared = attribute
                .targetEntity()
                .map(value -> value.getValue() instanceof TypeMirror type ? type : noType())
                .filter(type -> type.getKind() != TypeKind.VOID)
                .orElse(null);
        return element(declared == null ? referenced(attribute) : declared);
    }

    private TypeMirror noType() {
        return types.getNoType(TypeKind.NONE);
    }

    private @Nullable TypeElement element(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED ? (TypeElement) types.asElement(type) : null;
    }

    private TypeMirror referenced(SourceAttribute attribute) {
        TypeMirror type = types.asMemberOf((DeclaredType) attribute.entity().asType(), attribute.field());
        TypeMirror map = argument(type, "java.util.Map", 1);
        if (map != null) {
            return map;
        }
        TypeMirror element = argument(type, "java.util.Collection", 0);
        return element == null ? type : element;
    }

    /** What a type fills in for a parameter of one of its supertypes; null if it is no such type. */
    private @Nullable TypeMirror argument(TypeMirror type, String generic, int index) {
        if (type.getKind() != TypeKind.DECLARED) {
            return null;
        }
        DeclaredType declared = (DeclaredType) type;
        if (((TypeElement) declared.asElement()).getQualifiedName().contentEquals(generic)) {
            if (declared.getTypeArguments().size() <= index) {
                return noType();
            }
            TypeMirror argument = declared.getTypeArguments().get(index);
            return argument instanceof WildcardType wildcard
                    ? wildcard.getExtendsBound() == null ? noType() : wildcard.getExtendsBound()
                    : argument;
        }
        for (TypeMirror supertype : types.directSupertypes(type)) {
            TypeMirror found = argument(supertype, generic, index);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Whether an instance of one class may be an instance of the other. */
    boolean areRelated(Element one, Element other) {
        TypeMirror type = types.erasure(one.asType());
        TypeMirror otherType = types.erasure(other.asType());
        return types.isSubtype(type, otherType) || types.isSubtype(otherType, type);
    }
}
