/* SPDX-License-Identifier: Apache-2.0 */
package tenon.pairing.internal;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;
import tenon.spi.FieldAccess;

/** Where no class can be defined beside the entity: slower, as the JIT does not see through handles kept in fields. */
final class HandleFieldAccess extends FieldAccess {

    private final MethodHandle getter;
    private final MethodHandle setter;

    HandleFieldAccess(MethodHandle getter, MethodHandle setter) {
        this.getter = getter.asType(MethodType.methodType(Object.class, Object.class));
        this.setter = setter.asType(MethodType.methodType(void.class, Object.class, Object.class));
    }

    @Override
    public @Nullable Object get(Object owner) {
        try {
            return (Object) getter.invokeExact(owner);
        } catch (Throwable failure) {
            throw FieldAccesses.unchecked(failure);
        }
    }

    @Override
    public void set(Object owner, @Nullable Object value) {
        try {
            setter.invokeExact(owner, value);
        } catch (Throwable failure) {
            throw FieldAccesses.unchecked(failure);
        }
    }
}
