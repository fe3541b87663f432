/* SPDX-License-Identifier: Apache-2.0 */
package tenon.compat.internal;

import org.hibernate.mapping.Value;

/** How a mapped value is fetched. The getter that tells it has another name and type from Hibernate 8 on. */
public final class FetchModes {

    private FetchModes() {}

    /** Whether the value is joined to the statement that loads its owner. If Hibernate does not tell, the answer is no. */
    public static boolean isJoin(Value value) {
        return "JOIN".equals(mode(value, "getFetchMode")) || "JOIN".equals(mode(value, "getFetchStyle"));
    }

    private static String mode(Value value, String getter) {
        try {
            return String.valueOf(Value.class.getMethod(getter).invoke(value));
        } catch (ReflectiveOperationException ofAnotherLine) {
            return "";
        }
    }
}
