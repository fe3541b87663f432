/* SPDX-License-Identifier: Apache-2.0 */
package tenon.compat.internal;

import static tenon.logging.internal.BootMessages.BOOT;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.dynamic.loading.ClassLoadingStrategy;
import net.bytebuddy.implementation.MethodCall;
import net.bytebuddy.implementation.bytecode.assign.Assigner;
import net.bytebuddy.matcher.ElementMatchers;
import org.hibernate.Version;
import org.hibernate.boot.MetadataBuilder;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.boot.spi.MetadataBuilderImplementor;
import org.jspecify.annotations.Nullable;

/**
 * How Hibernate 6.6 reads annotations: through a provider of readers, of a class that later lines do not have. A subclass of it
 * is generated, since this code is compiled against a later line.
 */
public final class AnnotationReaders {

    private static final String PROVIDER = "org.hibernate.boot.model.internal.JPAXMLOverriddenMetadataProvider";

    private AnnotationReaders() {}

    /**
     * Has classes told, and annotations of members added, when they are read. Does nothing on lines with models of classes.
     *
     * @param onClass told of each class that is read
     * @param onMember tells the annotations that a field or method has in place of, and beside, its own
     */
    public static void observe(
            MetadataBuilder builder,
            Consumer<Class<?>> onClass,
            Function<AnnotatedElement, Map<Class<? extends Annotation>, Annotation>> onMember) {
        BootstrapContext context = ((MetadataBuilderImplementor) builder).getBootstrapContext();
        Object reflection;
        try {
            reflection =
                    BootstrapContext.class.getMethod("getReflectionManager").invoke(context);
        } catch (NoSuchMethodException withModels) {
            return;
        } catch (ReflectiveOperationException failure) {
            throw unsupported(failure);
        }
        BiFunction<AnnotatedElement, Object, Object> observer = (element, reader) -> {
            if (element instanceof Class<?> type) {
                onClass.accept(type);
                return reader;
            }
            Map<Class<? extends Annotation>, Annotation> added = onMember.apply(element);
            return added.isEmpty() ? reader : with(reader, added);
        };
        try {
            Object provider = provider(context, observer);
            Class<?> injector = Class.forName(
                    "org.hibernate.annotations.common.reflection.MetadataProviderInjector",
                    true,
                    reflection.getClass().getClassLoader());
            injector.getMethod(
                            "setMetadataProvider",
                            injector.getMethod("getMetadataProvider").getReturnType())
                    .invoke(reflection, provider);
        } catch (ReflectiveOperationException failure) {
            throw unsupported(failure);
        }
    }

    private static Object provider(BootstrapContext context, BiFunction<AnnotatedElement, Object, Object> observer)
            throws ReflectiveOperationException {
        Class<?> stock = Class.forName(PROVIDER, true, BootstrapContext.class.getClassLoader());
        return new ByteBuddy()
                .subclass(stock)
                .method(ElementMatchers.named("getAnnotationReader"))
                .intercept(MethodCall.invoke(BiFunction.class.getMethod("apply", Object.class, Object.class))
                        .on(observer, BiFunction.class)
                        .withArgument(0)
                        .withMethodCall(MethodCall.invokeSuper().withAllArguments())
                        .withAssigner(Assigner.DEFAULT, Assigner.Typing.DYNAMIC))
                .make()
                .load(stock.getClassLoader(), ClassLoadingStrategy.Default.WRAPPER)
                .getLoaded()
                .getConstructor(BootstrapContext.class)
                .newInstance(context);
    }

    /** The reader with annotations added. */
    private static Object with(Object reader, Map<Class<? extends Annotation>, Annotation> added) {
        return Proxy.newProxyInstance(
                reader.getClass().getClassLoader(), reader.getClass().getInterfaces(), (proxy, method, arguments) -> {
                    Object known = arguments != null && arguments.length == 1 ? added.get(arguments[0]) : null;
                    if (known != null) {
                        if (method.getReturnType() == boolean.class) {
                            return true;
                        }
                        return known;
                    }
                    Object result = call(reader, method, arguments);
                    return result instanceof Annotation[] annotations ? merged(annotations, added) : result;
                });
    }

    private static @Nullable Object call(Object reader, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(reader, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private static Annotation[] merged(Annotation[] own, Map<Class<? extends Annotation>, Annotation> added) {
        List<Annotation> merged = new ArrayList<>(added.values());
        for (Annotation annotation : own) {
            if (!added.containsKey(annotation.annotationType())) {
                merged.add(annotation);
            }
        }
        return merged.toArray(Annotation[]::new);
    }

    private static RuntimeException unsupported(ReflectiveOperationException failure) {
        return BOOT.unsupportedHibernate(Version.getVersionString(), PROVIDER, SupportedLines.LIST, failure);
    }
}
