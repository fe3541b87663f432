/* SPDX-License-Identifier: Apache-2.0 */
package tenon.loading.internal;

import static tenon.logging.internal.LoadingMessages.LOADING;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The entities among the values of a query's rows: the values themselves, and what tuples and data transfer objects hold. */
final class Rows {

    private final Class<?> type;
    private final List<Object> owners = new ArrayList<>();
    private final Map<Class<?>, List<Field>> fieldsOf = new HashMap<>();
    private @Nullable Object other;
    private boolean isShown;
    private boolean hasNulls;

    Rows(Class<?> type) {
        this.type = type;
    }

    List<Object> owners() {
        return owners;
    }

    void add(@Nullable Object[] row) {
        isShown = true;
        for (Object value : row) {
            add(value);
        }
    }

    /** Native queries show no rows: their results are what the query returns. */
    void addUnlessShown(@Nullable Object result) {
        if (!isShown && result instanceof List<?> results) {
            results.forEach(this::add);
        }
    }

    void add(@Nullable Object value) {
        if (type.isInstance(value)) {
            owners.add(value);
        } else if (value instanceof Object[] values) {
            for (Object each : values) {
                add(each);
            }
        } else if (value == null) {
            hasNulls = true;
        } else {
            addHeld(value);
            if (other == null) {
                other = value;
            }
        }
    }

    private void addHeld(Object value) {
        for (Field field : fieldsOf.computeIfAbsent(value.getClass(), this::fields)) {
            try {
                Object held = field.get(value);
                if (type.isInstance(held)) {
                    owners.add(held);
                }
            } catch (IllegalAccessException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    /** The fields of a data transfer object that may hold what is looked for. */
    private List<Field> fields(Class<?> holder) {
        List<Field> fields = new ArrayList<>();
        for (Class<?> each = holder; each != null && !isPlatform(each); each = each.getSuperclass()) {
            for (Field field : each.getDeclaredFields()) {
                boolean fits = field.getType().isAssignableFrom(type) || type.isAssignableFrom(field.getType());
                if (fits && !Modifier.isStatic(field.getModifiers()) && field.trySetAccessible()) {
                    fields.add(field);
                }
            }
        }
        return fields;
    }

    private static boolean isPlatform(Class<?> type) {
        return type.getClassLoader() == null
                || type.getClassLoader() == ClassLoader.getPlatformClassLoader()
                || type.isPrimitive();
    }

    /** Refuses a query that returned rows but nothing that the options are about. */
    void refuseOthers(LoadPlan plan, String query) {
        // A null may be what a left join did not find.
        if (owners.isEmpty() && other != null && !hasNulls) {
            throw LOADING.noSuchEntity(
                    plan.type().getSimpleName(), other.getClass().getSimpleName(), query);
        }
    }
}
