/* SPDX-License-Identifier: Apache-2.0 */
package tenon.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** The statements that a session factory executed, in order. */
public final class RecordedSql implements StatementInspector {

    private static final long serialVersionUID = 1L;

    private final List<String> statements = new CopyOnWriteArrayList<>();

    @Override
    public String inspect(String sql) {
        statements.add(sql);
        return sql;
    }

    public void clear() {
        statements.clear();
    }

    public List<String> statements() {
        return List.copyOf(statements);
    }

    /** How many of the statements start with the word. */
    public long count(String word) {
        return statements.stream().filter(sql -> sql.startsWith(word)).count();
    }

    @Override
    public String toString() {
        return String.join("\n", statements);
    }
}
