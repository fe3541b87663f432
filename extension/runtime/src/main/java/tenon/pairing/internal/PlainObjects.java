/* SPDX-License-Identifier: Apache-2.0 */
package tenon.pairing.internal;

import org.jspecify.annotations.Nullable;

/** Where no persistence provider is on the class path: every reference is the object itself. */
final class PlainObjects implements EntityState {

    @Override
    public Object entity(Object reference) {
        return reference;
    }

    @Override
    public Object initialized(Object reference) {
        return reference;
    }

    @Override
    public void loadItself(Object owner) {}

    @Override
    public boolean isLoaded(Object entity, String attribute) {
        return true;
    }

    @Override
    public @Nullable PairedCollection unloaded(Object reference, String attribute) {
        return null;
    }

    @Override
    public boolean isManaged(Object collection) {
        return false;
    }
}
