/* SPDX-License-Identifier: Apache-2.0 */
package tenon.traces;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;

/** A property of an entity, through its getter and setter as any caller uses them. */
record Property(Object owner, String name) {

    Object get() {
        return call("get", 0);
    }

    void set(Object value) {
        call("set", 1, value);
    }

    Class<?> type() {
        return method("get", 0).getReturnType();
    }

    private Object call(String prefix, int parameters, Object... arguments) {
        try {
            return method(prefix, parameters).invoke(owner, arguments);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(thrown.getCause());
        } catch (IllegalAccessException inaccessible) {
            throw new IllegalStateException(inaccessible);
        }
    }

    private Method method(String prefix, int parameters) {
        String method = prefix + Character.toUpperCase(name.charAt(0)) + name.substring(1);
        return Arrays.stream(owner.getClass().getMethods())
                .filter(each -> each.getName().equals(method) && each.getParameterCount() == parameters)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No method '" + method + "' in " + owner.getClass()));
    }
}
