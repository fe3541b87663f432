/* SPDX-License-Identifier: Apache-2.0 */
package tenon.hibernate.internal;

import org.hibernate.Hibernate;
import org.hibernate.bytecode.enhance.spi.interceptor.BytecodeLazyAttributeInterceptor;
import org.hibernate.bytecode.enhance.spi.interceptor.EnhancementAsProxyLazinessInterceptor;
import org.hibernate.collection.spi.PersistentCollection;
import org.hibernate.engine.spi.PersistentAttributeInterceptable;
import org.hibernate.proxy.HibernateProxy;
import org.hibernate.proxy.LazyInitializer;
import org.jspecify.annotations.Nullable;
import tenon.pairing.internal.EntityState;
import tenon.pairing.internal.PairedCollection;

/** What Hibernate knows of an object: its proxies, its enhancement, its collections. */
public final class HibernateEntityState implements EntityState {

    @Override
    public @Nullable Object entity(Object reference) {
        if (reference instanceof HibernateProxy proxy) {
            LazyInitializer initializer = proxy.getHibernateLazyInitializer();
            return initializer.isUninitialized() ? null : initializer.getImplementation();
        }
        return isUnloadedEnhanced(reference) ? null : reference;
    }

    /** Whether an enhanced class is its own proxy, and knows no more than its identifier. */
    private static boolean isUnloadedEnhanced(Object reference) {
        return reference instanceof PersistentAttributeInterceptable enhanced
                && enhanced.$$_hibernate_getInterceptor() instanceof EnhancementAsProxyLazinessInterceptor;
    }

    @Override
    public Object initialized(Object reference) {
        if (reference instanceof HibernateProxy) {
            return Hibernate.unproxy(reference);
        }
        if (reference instanceof PersistentAttributeInterceptable enhanced
                && enhanced.$$_hibernate_getInterceptor() instanceof EnhancementAsProxyLazinessInterceptor) {
            Hibernate.initialize(reference);
        }
        return reference;
    }

    @Override
    public void loadItself(Object owner) {
        if (isUnloadedEnhanced(owner)) {
            Hibernate.initialize(owner);
        }
    }

    @Override
    public boolean isLoaded(Object entity, String attribute) {
        return !(entity instanceof PersistentAttributeInterceptable enhanced)
                || !(enhanced.$$_hibernate_getInterceptor() instanceof BytecodeLazyAttributeInterceptor interceptor)
                || interceptor.isAttributeLoaded(attribute);
    }

    @Override
    public @Nullable PairedCollection unloaded(Object reference, String attribute) {
        if (reference instanceof HibernateProxy proxy) {
            LazyInitializer initializer = proxy.getHibernateLazyInitializer();
            return UnloadedOwners.collection(
                    initializer.getSession(),
                    initializer.getEntityName(),
                    initializer.getInternalIdentifier(),
                    attribute);
        }
        if (reference instanceof PersistentAttributeInterceptable enhanced
                && enhanced.$$_hibernate_getInterceptor() instanceof BytecodeLazyAttributeInterceptor interceptor) {
            return UnloadedOwners.collection(interceptor.getLinkedSession(), reference, attribute);
        }
        return null;
    }

    @Override
    public boolean isManaged(Object collection) {
        return collection instanceof PersistentCollection<?>;
    }
}
