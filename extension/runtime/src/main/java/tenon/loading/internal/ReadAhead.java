/* SPDX-License-Identifier: Apache-2.0 */
package tenon.loading.internal;

import static tenon.logging.internal.LoadingMessages.LOADING;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import org.hibernate.ScrollableResults;
import org.jspecify.annotations.Nullable;

/** Results of a stream or scroll, forward only: some rows are read ahead, so that what they need is loaded for all of them. */
final class ReadAhead implements InvocationHandler {

    private final ScrollableResults<?> results;
    private final LoadRun run;
    private final LoadPlan plan;
    private final Queue<Object> ahead = new ArrayDeque<>();
    private @Nullable Object current;
    private boolean isAtEnd;

    private ReadAhead(ScrollableResults<?> results, LoadRun run, LoadPlan plan) {
        this.results = results;
        this.run = run;
        this.plan = plan;
    }

    static Object of(ScrollableResults<?> results, LoadRun run, LoadPlan plan) {
        return plan.hasWork()
                ? Proxy.newProxyInstance(
                        ReadAhead.class.getClassLoader(),
                        interfaces(results.getClass()),
                        new ReadAhead(results, run, plan))
                : results;
    }

    /** All that the results are, since callers on some lines expect more than the public interface. */
    private static Class<?>[] interfaces(Class<?> type) {
        Set<Class<?>> interfaces = new LinkedHashSet<>();
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            interfaces.addAll(List.of(each.getInterfaces()));
        }
        return interfaces.toArray(Class<?>[]::new);
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        return switch (method.getName()) {
            case "next" -> next();
            case "get" -> current;
            case "close", "isClosed", "setFetchSize", "getRowNumber", "getPosition" -> call(method, arguments);
            case "equals" -> arguments != null && proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            case "toString" -> results.toString();
            default -> throw LOADING.forwardOnly(method.getName());
        };
    }

    private boolean next() {
        if (ahead.isEmpty() && !isAtEnd) {
            read();
        }
        current = ahead.poll();
        return current != null;
    }

    private void read() {
        List<Object> rows = new ArrayList<>();
        while (rows.size() < plan.rowsAhead() && !isAtEnd) {
            isAtEnd = !results.next();
            if (!isAtEnd) {
                rows.add(results.get());
            }
        }
        Rows owners = new Rows(plan.type());
        rows.forEach(owners::add);
        run.load(owners.owners(), plan, true);
        ahead.addAll(rows);
    }

    private @Nullable Object call(Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(results, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }
}
