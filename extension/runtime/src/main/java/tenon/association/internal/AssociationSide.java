/* SPDX-License-Identifier: Apache-2.0 */
package tenon.association.internal;

import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyJoinColumn;
import jakarta.persistence.OrderColumn;
import java.lang.annotation.Annotation;
import org.jspecify.annotations.Nullable;
import tenon.mapping.AssociationTable;
import tenon.mapping.Secondary;

/**
 * An attribute with {@code @Secondary}.
 *
 * @param owner the class that declares the attribute
 * @param target the class that it refers to
 * @param annotations the annotations that it has
 */
public record AssociationSide(Class<?> owner, String name, Class<?> target, Annotations annotations) {

    /** Tells the annotations of an attribute. */
    @FunctionalInterface
    public interface Annotations {
        <A extends Annotation> @Nullable A get(Class<A> type);
    }

    Secondary secondary() {
        Secondary secondary = annotations.get(Secondary.class);
        if (secondary == null) {
            throw new IllegalArgumentException(this + " has no @Secondary");
        }
        return secondary;
    }

    public Class<?> marker() {
        return secondary().value();
    }

    String role() {
        return secondary().role();
    }

    @Nullable AssociationTable table() {
        return marker().getAnnotation(AssociationTable.class);
    }

    String mappedBy() {
        ManyToMany relationship = annotations.get(ManyToMany.class);
        return relationship == null ? "" : relationship.mappedBy();
    }

    boolean isManyToMany() {
        return annotations.get(ManyToMany.class) != null;
    }

    boolean hasJoinTable() {
        return annotations.get(JoinTable.class) != null;
    }

    /** Whether rows hold a position or a key for this side, which only the owning side can write. */
    boolean hasColumns() {
        return annotations.get(OrderColumn.class) != null
                || annotations.get(MapKeyColumn.class) != null
                || annotations.get(MapKeyJoinColumn.class) != null;
    }

    boolean isSelfReferential() {
        return owner.isAssignableFrom(target) || target.isAssignableFrom(owner);
    }

    boolean is(AssociationSide other) {
        return owner == other.owner && name.equals(other.name);
    }

    /** Whether both describe one relationship: the same table, and each refers to what has the other. */
    boolean isCounterpartOf(AssociationSide other) {
        return marker() == other.marker()
                && !is(other)
                && owner.isAssignableFrom(other.target)
                && other.owner.isAssignableFrom(target);
    }

    @Override
    public String toString() {
        return owner.getSimpleName() + "." + name;
    }
}
