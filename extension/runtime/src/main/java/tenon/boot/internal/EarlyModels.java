/* SPDX-License-Identifier: Apache-2.0 */
package tenon.boot.internal;

import jakarta.persistence.Entity;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.models.spi.ClassDetails;
import org.hibernate.models.spi.ClassDetailsRegistry;
import org.hibernate.models.spi.ClassLoading;
import org.hibernate.models.spi.MemberDetails;
import org.hibernate.models.spi.ModelsConfiguration;
import org.hibernate.models.spi.ModelsContext;
import org.hibernate.models.spi.ModelsContextProvider;
import org.hibernate.models.spi.MutableMemberDetails;
import org.hibernate.models.spi.RegistryPrimer;
import org.jspecify.annotations.Nullable;
import tenon.mapping.Secondary;

/**
 * Lets {@link EarlyMapping} speak when a class is found, on Hibernate 7.1 and later. The context is the one that would have been
 * made without this provider; it and its registry are seen through proxies, since their interfaces differ between the lines.
 */
public final class EarlyModels implements ModelsContextProvider {

    private static final ThreadLocal<Boolean> DELEGATING = new ThreadLocal<>();

    @Override
    public @Nullable ModelsContext produceContext(
            ClassLoading classLoading, RegistryPrimer primer, Map<Object, Object> settings) {
        if (DELEGATING.get() != null) {
            // To decline leads to the provider that would have been asked without this one.
            return null;
        }
        ModelsConfiguration configuration = new ModelsConfiguration();
        configuration.setClassLoading(classLoading);
        configuration.setRegistryPrimer(primer);
        settings.forEach(configuration::configValue);
        DELEGATING.set(true);
        try {
            return observed(configuration.bootstrap());
        } finally {
            DELEGATING.remove();
        }
    }

    private static ModelsContext observed(ModelsContext context) {
        ClassDetailsRegistry registry = observed(context.getClassDetailsRegistry());
        return proxy(
                ModelsContext.class,
                (proxy, method, arguments) -> method.getName().equals("getClassDetailsRegistry")
                        ? registry
                        : call(method, context, arguments));
    }

    private static ClassDetailsRegistry observed(ClassDetailsRegistry registry) {
        Set<ClassDetails> seen = ConcurrentHashMap.newKeySet();
        return proxy(ClassDetailsRegistry.class, (proxy, method, arguments) -> {
            Object result = call(method, registry, arguments);
            if (result instanceof ClassDetails details && method.getName().endsWith("ClassDetails")) {
                observe(details, seen);
            }
            return result;
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object call(Method method, Object delegate, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(delegate, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    /** Superclasses are resolved by the registry itself, past the proxy, so they are visited with the class. */
    private static void observe(ClassDetails found, Set<ClassDetails> seen) {
        for (ClassDetails details = found;
                details != null && isOfUser(details) && seen.add(details);
                details = details.getSuperClass()) {
            if (details.hasDirectAnnotationUsage(Entity.class)) {
                EarlyMapping.check(details.toJavaClass());
            }
            details.getFields().forEach(EarlyModels::annotate);
            details.getMethods().forEach(EarlyModels::annotate);
        }
    }

    private static boolean isOfUser(ClassDetails details) {
        String name = details.getClassName();
        return name != null && !name.startsWith("java.");
    }

    private static void annotate(MemberDetails member) {
        if (member.hasDirectAnnotationUsage(Secondary.class)
                && member.toJavaMember() instanceof AnnotatedElement element
                && member instanceof MutableMemberDetails annotated) {
            for (Annotation annotation : EarlyMapping.annotations(element).values()) {
                annotated.addAnnotationUsage(annotation);
            }
        }
    }
}
