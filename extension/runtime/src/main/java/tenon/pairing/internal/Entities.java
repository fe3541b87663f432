/* SPDX-License-Identifier: Apache-2.0 */
package tenon.pairing.internal;

import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** The objects that references stand for. Identity of entities is always that of these, never that of proxies. */
public final class Entities {

    private static final EntityState STATE = find();

    private Entities() {}

    private static EntityState find() {
        try {
            return ServiceLoader.load(EntityState.class, EntityState.class.getClassLoader())
                    .findFirst()
                    .orElseGet(PlainObjects::new);
        } catch (ServiceConfigurationError | LinkageError withoutProvider) {
            return new PlainObjects();
        }
    }

    /** The entity behind a reference; null for null, and for a proxy that is not loaded. */
    public static @Nullable Object entity(@Nullable Object reference) {
        return reference == null ? null : STATE.entity(reference);
    }

    /** The entity behind a reference that the attribute may hold. */
    static @Nullable Object entity(Attribute attribute, @Nullable Object reference) {
        return reference != null && attribute.isSurelyItself(reference) ? reference : entity(reference);
    }

    /** The entity behind a reference that the attribute may hold, loaded if it was not. */
    static Object initialized(Attribute attribute, Object reference) {
        return attribute.isSurelyItself(reference) ? reference : initialized(reference);
    }

    /** Whether two references that the attribute may hold stand for one entity. */
    static boolean same(Attribute attribute, @Nullable Object one, @Nullable Object other) {
        if (one == other) {
            return true;
        }
        if (one == null || other == null) {
            return false;
        }
        return !(attribute.isSurelyItself(one) && attribute.isSurelyItself(other)) && same(one, other);
    }

    /**
     * Whether the instances of exactly this class are neither proxies nor loaded on access. What a persistence provider makes
     * or enhances implements an interface of the provider, so a class with none but those of the JDK is neither.
     */
    static boolean areThemselves(Class<?> type) {
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            for (Class<?> implemented : each.getInterfaces()) {
                if (!implemented.getName().startsWith("java.")) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Loads an object that is its own proxy and whose setter is running: what it held has to be known. */
    static void loadItself(Object owner) {
        STATE.loadItself(owner);
    }

    /** The entity behind a reference, loaded if it was not. */
    public static Object initialized(Object reference) {
        return STATE.initialized(reference);
    }

    /** Whether two references stand for one entity. An unloaded proxy is the same as itself only. */
    public static boolean same(@Nullable Object one, @Nullable Object other) {
        if (one == other) {
            return true;
        }
        if (one == null || other == null) {
            return false;
        }
        Object entity = STATE.entity(one);
        return entity != null && entity == STATE.entity(other);
    }

    /** Whether the attribute holds its value; false if it is still to be loaded lazily. */
    public static boolean isLoaded(Object entity, Attribute attribute) {
        return STATE.isLoaded(entity, attribute.name());
    }

    static @Nullable PairedCollection unloaded(Object reference, Attribute attribute) {
        return STATE.unloaded(reference, attribute.name());
    }

    static boolean isManaged(Object collection) {
        return STATE.isManaged(collection);
    }

    /** What identity comparisons go by: the entity, or the unloaded proxy itself. */
    public static Object identity(Object reference) {
        Object entity = STATE.entity(reference);
        return entity == null ? reference : entity;
    }
}
