/* SPDX-License-Identifier: Apache-2.0 */
package tenon.boot.internal;

import static tenon.logging.internal.MappingMessages.MAPPING;

import jakarta.persistence.Entity;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.hibernate.models.spi.ClassLoading;
import org.hibernate.models.spi.ModelsConfiguration;
import org.hibernate.models.spi.ModelsContext;
import org.hibernate.models.spi.ModelsContextProvider;
import org.hibernate.models.spi.RegistryPrimer;
import org.jspecify.annotations.Nullable;
import tenon.pairing.internal.Declaration;

/**
 * Tells of pairs that are mappedBy on both sides when their classes are found. Hibernate fails on them, with a
 * NullPointerException, before the check of the finished mapping can run. Not on Hibernate 6.6, which has no such hook.
 */
public final class EarlyMappingCheck implements ModelsContextProvider {

    private static final ThreadLocal<Boolean> DELEGATING = new ThreadLocal<>();

    @Override
    public @Nullable ModelsContext produceContext(
            ClassLoading classLoading, RegistryPrimer primer, Map<Object, Object> settings) {
        if (DELEGATING.get() != null) {
            // To decline leads to the provider that would have been asked without this one.
            return null;
        }
        ModelsConfiguration configuration = new ModelsConfiguration();
        configuration.setClassLoading(observed(classLoading));
        configuration.setRegistryPrimer(primer);
        settings.forEach(configuration::configValue);
        DELEGATING.set(true);
        try {
            return configuration.bootstrap();
        } finally {
            DELEGATING.remove();
        }
    }

    private static ClassLoading observed(ClassLoading classLoading) {
        return (ClassLoading) Proxy.newProxyInstance(
                ClassLoading.class.getClassLoader(),
                new Class<?>[] {ClassLoading.class},
                (proxy, method, arguments) -> {
                    try {
                        Object result = method.invoke(classLoading, arguments);
                        if (result instanceof Class<?> type && type.isAnnotationPresent(Entity.class)) {
                            check(type);
                        }
                        return result;
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    /** Without @BackPopulates only where each names the other, which is sure to fail. */
    private static boolean isMappedByBoth(Declaration side, Declaration counterpart) {
        return side.isAnnotated()
                ? !counterpart.mappedBy().isEmpty()
                : counterpart.mappedBy().equals(side.name()) && counterpart.refersTo(side.entity());
    }

    private static void check(Class<?> entity) {
        for (Declaration side : Declaration.relationships(entity)) {
            if (!side.mappedBy().isEmpty()) {
                side.counterpart()
                        .filter(counterpart -> isMappedByBoth(side, counterpart))
                        .ifPresent(counterpart -> {
                            throw MAPPING.bothMappedBy(side.toString(), counterpart.toString());
                        });
            }
        }
    }
}
