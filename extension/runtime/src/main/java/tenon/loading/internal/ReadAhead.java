/* SPDX-License-Identifier: Apache-2.0 */
package tenon.loading.internal;

import static tenon.logging.internal.LoadingMessages.LOADING;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.hibernate.query.spi.ScrollableResultsImplementor;
import org.jspecify.annotations.Nullable;

/** Results of a stream or scroll, forward only: some rows are read ahead, so that what they need is loaded for all of them. */
final class ReadAhead implements InvocationHandler {

    private final ScrollableResultsImplementor<?> results;
    private final LoadRun run;
    private final LoadPlan plan;
    private final Queue<Object> ahead = new ArrayDeque<>();
    private @Nullable Object current;
    private boolean isAtEnd;

    private ReadAhead(ScrollableResultsImplementor<?> results, LoadRun run, LoadPlan plan) {
        this.results = results;
        this.run = run;
        this.plan = plan;
    }

    static Object of(ScrollableResultsImplementor<?> results, LoadRun run, LoadPlan plan) {
        return plan.hasWork()
                ? Proxy.newProxyInstance(
                        ReadAhead.class.getClassLoader(),
                        new Class<?>[] {ScrollableResultsImplementor.class},
                        new ReadAhead(results, run, plan))
                : results;
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
        List<Object> owners = new ArrayList<>();
        rows.forEach(row -> addOwners(row, owners));
        run.load(owners, plan, true);
        ahead.addAll(rows);
    }

    private void addOwners(@Nullable Object row, List<Object> owners) {
        if (plan.type().isInstance(row)) {
            owners.add(row);
        } else if (row instanceof Object[] values) {
            for (Object value : values) {
                addOwners(value, owners);
            }
        }
    }

    private @Nullable Object call(Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(results, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }
}
