/* SPDX-License-Identifier: Apache-2.0 */
package tenon.pairing.internal;

import static tenon.logging.internal.PairingMessages.PAIRING;

import org.jspecify.annotations.Nullable;
import tenon.spi.FieldAccess;

/**
 * An attribute that stands on one side of a pair. A record on purpose: the JIT trusts the fields of records, so woven code
 * that is bound to a constant attribute compiles to plain field instructions.
 *
 * @param target the entity class that the attribute refers to
 * @param inverse whether the row of the target holds the foreign key; true also where neither side tells
 * @param itself the target, if an instance of exactly that class is no proxy and nothing of it is loaded on access; else void
 * @param access raw access to the field
 * @param key raw access to the attribute of the target that keys this map; null if this is no map, or keys are free
 */
public record Attribute(
        Class<?> declaringClass,
        String name,
        AttributeKind kind,
        Class<?> target,
        boolean inverse,
        Class<?> itself,
        FieldAccess access,
        @Nullable FieldAccess key,
        String keyName) {

    public boolean isReference() {
        return kind == AttributeKind.REFERENCE;
    }

    /**
     * Whether a reference that the attribute may hold surely is the entity itself. This is asked several times for each change,
     * and costs a tenth of what it takes to see that an object does not implement the interface of proxies.
     */
    boolean isSurelyItself(Object reference) {
        return reference.getClass() == itself;
    }

    @Nullable Object get(Object owner) {
        return access.get(owner);
    }

    void set(Object owner, @Nullable Object value) {
        access.set(owner, value);
    }

    /** The key under which this map holds an element. Throws if the element does not tell. */
    public Object keyOf(Object element, String counterpart) {
        if (key == null) {
            throw PAIRING.keyUnknown(toString(), counterpart);
        }
        Object value = key.get(element);
        if (value == null) {
            throw PAIRING.keyUnset(toString(), target.getSimpleName(), keyName);
        }
        return value;
    }

    @Override
    public String toString() {
        return declaringClass.getSimpleName() + "." + name;
    }
}
