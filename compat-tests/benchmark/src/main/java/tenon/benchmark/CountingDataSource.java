/* SPDX-License-Identifier: Apache-2.0 */
package tenon.benchmark;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** Counts the statements that a database is sent and the rows that are read from it. */
final class CountingDataSource {

    private final Map<String, Integer> statements = new TreeMap<>();
    private int rows;

    DataSource around(DataSource source) {
        return proxy(DataSource.class, source, "");
    }

    void clear() {
        statements.clear();
        rows = 0;
    }

    int statements() {
        return statements.values().stream().mapToInt(Integer::intValue).sum();
    }

    Map<String, Integer> byVerb() {
        return Map.copyOf(statements);
    }

    int rows() {
        return rows;
    }

    @Override
    public String toString() {
        return statements + ", " + rows + " rows read";
    }

    private <T> T proxy(Class<T> type, Object target, String sql) {
        InvocationHandler handler = (self, method, arguments) -> {
            count(method.getName(), target, arguments, sql);
            Object result;
            try {
                result = method.invoke(target, arguments);
            } catch (InvocationTargetException failure) {
                throw failure.getCause();
            }
            if (target instanceof ResultSet && method.getName().equals("next") && Boolean.TRUE.equals(result)) {
                rows++;
            }
            return wrapped(result, arguments, sql);
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private void count(String method, Object target, Object[] arguments, String sql) {
        if (!(target instanceof Statement)) {
            return;
        }
        if (arguments != null
                && arguments.length > 0
                && arguments[0] instanceof String text
                && method.startsWith("execute")) {
            count(text);
        } else if (!sql.isEmpty() && (method.equals("addBatch") || isSingle(method))) {
            count(sql);
        }
    }

    private static boolean isSingle(String method) {
        return method.startsWith("execute") && !method.contains("Batch");
    }

    private void count(String sql) {
        statements.merge(sql.strip().split("\\s", 2)[0].toUpperCase(Locale.ROOT), 1, Integer::sum);
    }

    private Object wrapped(Object result, Object[] arguments, String sql) {
        if (result instanceof Connection) {
            return proxy(Connection.class, result, "");
        }
        if (result instanceof PreparedStatement) {
            return proxy(PreparedStatement.class, result, arguments == null ? sql : (String) arguments[0]);
        }
        if (result instanceof Statement) {
            return proxy(Statement.class, result, "");
        }
        return result instanceof ResultSet ? proxy(ResultSet.class, result, "") : result;
    }
}
