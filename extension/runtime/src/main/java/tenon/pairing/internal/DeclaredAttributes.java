/* SPDX-License-Identifier: Apache-2.0 */
package tenon.pairing.internal;

import java.lang.invoke.MethodHandles;
import org.jspecify.annotations.Nullable;
import tenon.spi.PairedAttribute;
import tenon.spi.PairedAttributes;

/** Binds woven instructions to the sides that the annotations of their classes declare. */
public final class DeclaredAttributes implements PairedAttributes {

    private static final PairedAttribute INERT = new Inert();

    @Override
    public PairedAttribute find(MethodHandles.Lookup caller, Class<?> declaringClass, String name) {
        boolean generic =
                Declaration.of(declaringClass, name).filter(Sides::isGeneric).isPresent();
        return generic
                ? new GenericAttribute(caller, name)
                : Sides.find(caller, declaringClass, name)
                        .map(PairedAttribute.class::cast)
                        .orElse(INERT);
    }

    /** An attribute whose mapping is wrong, which boot reports: it stays a plain field. */
    private static final class Inert implements PairedAttribute {

        @Override
        public @Nullable Object write(Object owner, @Nullable Object value) {
            return value;
        }

        @Override
        public @Nullable Object read(Object owner, @Nullable Object value) {
            return value;
        }

        @Override
        public void written(Object owner) {}
    }

    /** An attribute whose target is a type parameter of the declaring class: each subclass has a side of its own. */
    private static final class GenericAttribute implements PairedAttribute {

        private final ClassValue<PairedAttribute> sides;

        GenericAttribute(MethodHandles.Lookup caller, String name) {
            sides = new ClassValue<>() {
                @Override
                protected PairedAttribute computeValue(Class<?> entity) {
                    return Sides.find(caller, entity, name)
                            .map(PairedAttribute.class::cast)
                            .orElse(INERT);
                }
            };
        }

        @Override
        public @Nullable Object write(Object owner, @Nullable Object value) {
            return sides.get(owner.getClass()).write(owner, value);
        }

        @Override
        public @Nullable Object read(Object owner, @Nullable Object value) {
            return sides.get(owner.getClass()).read(owner, value);
        }

        @Override
        public void written(Object owner) {
            sides.get(owner.getClass()).written(owner);
        }
    }
}
