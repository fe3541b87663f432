/* SPDX-License-Identifier: Apache-2.0 */
package tenon.pairing.internal;

import org.jspecify.annotations.Nullable;
import tenon.spi.PairedAttribute;

/**
 * One side of a pair: an attribute and the counterpart that its changes reach.
 *
 * @param populates whether changes of the attribute change the counterpart
 * @param mutual whether changes of the counterpart change the attribute, too: false for {@code oneWay}
 * @param propertyAccess whether Hibernate calls the user's setter, which must not be taken for a change
 */
public record Side(
        Attribute attribute, Attribute counterpart, boolean populates, boolean mutual, boolean propertyAccess)
        implements PairedAttribute {

    /** The pair from its other side. */
    Side reverse() {
        return new Side(counterpart, attribute, mutual, mutual, propertyAccess);
    }

    /** Whether the attribute is its own counterpart, as in a symmetric relationship of one entity. */
    boolean isSymmetric() {
        return attribute.access() == counterpart.access();
    }

    @Override
    public @Nullable Object write(Object owner, @Nullable Object value) {
        if (propertyAccess && Hydration.isUnderWay()) {
            return value;
        }
        if (!counterpart.isSurelyItself(owner)) {
            Entities.loadItself(owner);
        }
        return attribute.isReference()
                ? ReferenceWrite.apply(this, owner, value)
                : CollectionWrite.apply(this, owner, value);
    }

    @Override
    public @Nullable Object read(Object owner, @Nullable Object value) {
        return value == null || value instanceof PairedCollection ? value : CollectionWrite.adopt(this, owner, value);
    }

    @Override
    public void written(Object owner) {
        Object value = attribute.get(owner);
        if (value != null) {
            attribute.set(owner, null);
            attribute.set(owner, write(owner, value));
        }
    }
}
