/* SPDX-License-Identifier: Apache-2.0 */
package tenon.compat.internal;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.hibernate.metamodel.mapping.JdbcMapping;
import org.hibernate.sql.exec.internal.JdbcParameterImpl;
import org.hibernate.sql.exec.spi.ExecutionContext;
import org.hibernate.sql.exec.spi.JdbcParameterBindings;

/** One parameter that holds all keys. */
final class KeysParameter extends JdbcParameterImpl {

    private final KeyForm form;
    private final JdbcMapping key;

    KeysParameter(KeyForm form, JdbcMapping key) {
        super(key);
        this.form = form;
        this.key = key;
    }

    @Override
    public void bindParameterValue(
            PreparedStatement statement, int position, JdbcParameterBindings bindings, ExecutionContext context)
            throws SQLException {
        List<?> keys = (List<?>) bindings.getBinding(this).getBindValue();
        if (form == KeyForm.ARRAY) {
            Array array = statement.getConnection().createArrayOf(KeyForm.arrayType(key), keys.toArray());
            statement.setArray(position, array);
        } else {
            statement.setString(position, json(keys));
        }
    }

    private static String json(List<?> keys) {
        StringBuilder text = new StringBuilder(keys.size() * 8).append('[');
        for (Object each : keys) {
            if (text.length() > 1) {
                text.append(',');
            }
            if (each instanceof String string) {
                quote(string, text);
            } else {
                text.append(each);
            }
        }
        return text.append(']').toString();
    }

    private static void quote(String string, StringBuilder text) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char each = string.charAt(i);
            if (each == '"' || each == '\\') {
                text.append('\\').append(each);
            } else if (each < ' ') {
                text.append(String.format("\\u%04x", (int) each));
            } else {
                text.append(each);
            }
        }
        text.append('"');
    }
}
