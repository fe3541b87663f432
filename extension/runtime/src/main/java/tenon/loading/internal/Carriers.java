/* SPDX-License-Identifier: Apache-2.0 */
package tenon.loading.internal;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.hibernate.graph.spi.RootGraphImplementor;
import org.jspecify.annotations.Nullable;

/** Graphs that carry options: proxies, since the class of graphs is internal and differs between the lines. */
final class Carriers {

    private Carriers() {}

    static RootGraphImplementor<?> carrier(RootGraphImplementor<?> graph, LoadPlan plan) {
        return (RootGraphImplementor<?>) Proxy.newProxyInstance(
                Carriers.class.getClassLoader(),
                new Class<?>[] {RootGraphImplementor.class, Carrier.class},
                new Handler(graph, plan));
    }

    /** What a graph carries; null for graphs of others. */
    static @Nullable LoadPlan plan(@Nullable Object graph) {
        return graph instanceof Carrier carrier ? carrier.tenonLoadPlan() : null;
    }

    private record Handler(RootGraphImplementor<?> graph, LoadPlan plan) implements InvocationHandler {

        @Override
        public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
                throws Throwable {
            switch (method.getName()) {
                case "tenonLoadPlan" -> {
                    return plan;
                }
                case "equals" -> {
                    return arguments != null && proxy == arguments[0];
                }
                case "hashCode" -> {
                    return System.identityHashCode(proxy);
                }
                default -> {
                    return call(method, arguments);
                }
            }
        }

        private @Nullable Object call(Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
            try {
                Object result = method.invoke(graph, arguments);
                // Named graphs are copied when they are registered and when they are asked for.
                return result instanceof RootGraphImplementor<?> copy
                                && method.getName().startsWith("make")
                        ? carrier(copy, plan)
                        : result;
            } catch (InvocationTargetException failure) {
                throw failure.getCause();
            }
        }
    }
}
