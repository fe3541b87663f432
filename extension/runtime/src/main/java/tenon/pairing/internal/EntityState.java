/* SPDX-License-Identifier: Apache-2.0 */
package tenon.pairing.internal;

import org.jspecify.annotations.Nullable;

/**
 * What only the persistence provider knows of an object. Found once as a Java service: a fact of the class path, not of
 * one session factory. Implementations are stateless and never execute a statement, but for {@link #initialized}.
 */
public interface EntityState {

    /** The entity that a reference stands for: itself, or what a proxy has loaded; null for an unloaded proxy. */
    @Nullable Object entity(Object reference);

    /** As {@link #entity}, but loads what is not loaded. */
    Object initialized(Object reference);

    /**
     * Loads an object whose own code is running, if it is enhanced to be its own proxy. A proxy of another class has loaded its
     * entity before it calls any code of it, but for the constructor, in which it is no proxy yet.
     */
    void loadItself(Object owner);

    /** Whether the attribute of the entity holds its value: false for an attribute that is still to be loaded lazily. */
    boolean isLoaded(Object entity, String attribute);

    /**
     * The collection of an entity whose attribute is not loaded, or which is not loaded itself: to be told of changes until
     * it is. Null if nothing will ever load it.
     */
    @Nullable PairedCollection unloaded(Object reference, String attribute);

    /** Whether a collection is the provider's own, to be left as it is. */
    boolean isManaged(Object collection);
}
