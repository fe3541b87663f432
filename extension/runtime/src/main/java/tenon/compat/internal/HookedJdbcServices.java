/* SPDX-License-Identifier: Apache-2.0 */
package tenon.compat.internal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.function.Consumer;
import org.hibernate.boot.registry.StandardServiceInitiator;
import org.hibernate.engine.jdbc.internal.JdbcServicesImpl;
import org.hibernate.engine.jdbc.spi.JdbcServices;
import org.hibernate.service.spi.ServiceRegistryImplementor;
import org.hibernate.sql.exec.spi.ExecutionContext;
import org.hibernate.sql.exec.spi.JdbcSelectExecutor;
import org.hibernate.sql.results.spi.RowTransformer;
import org.jspecify.annotations.Nullable;

/** Hibernate's JDBC services, with a hook around the executor of selects. */
public final class HookedJdbcServices extends JdbcServicesImpl {

    private static final long serialVersionUID = 1L;

    private final transient JdbcSelectExecutor executor;

    private HookedJdbcServices(SelectHook hook) {
        executor = hooked(super.getJdbcSelectExecutor(), hook);
    }

    /** What makes Hibernate use these services. */
    public static StandardServiceInitiator<JdbcServices> initiator(SelectHook hook) {
        return new Initiator(hook);
    }

    /** Whether selects that go through the services meet the hook: not so if another library replaced them. */
    public static boolean areIn(JdbcServices services) {
        return services instanceof HookedJdbcServices;
    }

    @Override
    public JdbcSelectExecutor getJdbcSelectExecutor() {
        return executor;
    }

    /** The type of the first parameter differs between the lines, so no class could implement the interface for all of them. */
    private static JdbcSelectExecutor hooked(JdbcSelectExecutor target, SelectHook hook) {
        return (JdbcSelectExecutor) Proxy.newProxyInstance(
                HookedJdbcServices.class.getClassLoader(),
                new Class<?>[] {JdbcSelectExecutor.class},
                (proxy, method, arguments) -> {
                    ExecutionContext context = argument(arguments, ExecutionContext.class);
                    return context != null && hook.concerns(context)
                            ? hook.around(context, rows -> call(target, method, showing(arguments, rows)))
                            : call(target, method, arguments);
                });
    }

    private static <T> @Nullable T argument(@Nullable Object @Nullable [] arguments, Class<T> type) {
        if (arguments != null) {
            for (Object argument : arguments) {
                if (type.isInstance(argument)) {
                    return type.cast(argument);
                }
            }
        }
        return null;
    }

    private static @Nullable Object[] showing(@Nullable Object[] arguments, Consumer<Object[]> rows) {
        @Nullable Object[] shown = arguments.clone();
        for (int i = 0; i < shown.length; i++) {
            if (shown[i] instanceof RowTransformer<?> transformer) {
                shown[i] = new ShownRows<>(transformer, rows);
            }
        }
        return shown;
    }

    private static @Nullable Object call(
            JdbcSelectExecutor target, Method method, @Nullable Object @Nullable [] arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failure) {
            if (failure.getCause() instanceof RuntimeException runtime) {
                throw runtime;
            }
            if (failure.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(failure.getCause());
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private record Initiator(SelectHook hook) implements StandardServiceInitiator<JdbcServices> {

        @Override
        public Class<JdbcServices> getServiceInitiated() {
            return JdbcServices.class;
        }

        @Override
        public JdbcServices initiateService(Map<String, Object> settings, ServiceRegistryImplementor registry) {
            return new HookedJdbcServices(hook);
        }
    }

    private record ShownRows<T>(RowTransformer<T> target, Consumer<Object[]> rows) implements RowTransformer<T> {

        @Override
        public T transformRow(Object[] row) {
            rows.accept(row);
            return target.transformRow(row);
        }

        @Override
        public int determineNumberOfResultElements(int rawElementCount) {
            return target.determineNumberOfResultElements(rawElementCount);
        }
    }
}
