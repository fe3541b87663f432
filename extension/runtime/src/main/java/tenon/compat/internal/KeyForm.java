/* SPDX-License-Identifier: Apache-2.0 */
package tenon.compat.internal;

import java.math.BigInteger;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.H2Dialect;
import org.hibernate.dialect.MariaDBDialect;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.metamodel.mapping.JdbcMapping;
import org.hibernate.type.SqlTypes;

/** How many keys are given to one statement. */
enum KeyForm {

    /** A list of parameters, one for each column of each key. */
    LIST,
    /** One parameter that is an array. */
    ARRAY,
    /** One parameter that is a JSON text. */
    JSON;

    private static final Set<Class<?>> INTEGERS = Set.of(Long.class, Integer.class, Short.class, BigInteger.class);
    private static final Map<Class<?>, String> ARRAY_TYPES = Map.of(
            Long.class, "bigint",
            Integer.class, "integer",
            Short.class, "smallint",
            String.class, "varchar",
            UUID.class, "uuid");

    static KeyForm of(JdbcMapping key, Dialect dialect) {
        Class<?> type = key.getJdbcJavaType().getJavaTypeClass();
        int sqlType = key.getJdbcType().getDefaultSqlTypeCode();
        if (dialect instanceof PostgreSQLDialect || dialect instanceof H2Dialect) {
            return ARRAY_TYPES.containsKey(type) && (type != String.class || sqlType == SqlTypes.VARCHAR)
                    ? ARRAY
                    : LIST;
        }
        if (isSqlite(dialect)) {
            return INTEGERS.contains(type) || (type == String.class && sqlType == SqlTypes.VARCHAR) ? JSON : LIST;
        }
        // Texts of a JSON table have a collation of their own there, which need not be that of the column.
        return dialect instanceof MariaDBDialect && INTEGERS.contains(type) ? JSON : LIST;
    }

    static boolean isSqlite(Dialect dialect) {
        for (Class<?> type = dialect.getClass(); type != null; type = type.getSuperclass()) {
            if (type.getSimpleName().equals("SQLiteDialect")) {
                return true;
            }
        }
        return false;
    }

    static String arrayType(JdbcMapping key) {
        return ARRAY_TYPES.getOrDefault(key.getJdbcJavaType().getJavaTypeClass(), "varchar");
    }
}
