/* SPDX-License-Identifier: Apache-2.0 */
package tenon.hibernate.internal;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.dialect.Dialect;
import org.hibernate.engine.jdbc.spi.JdbcCoordinator;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.Table;
import org.hibernate.type.Type;
import org.jspecify.annotations.Nullable;

/**
 * The foreign key columns of a to-one attribute, and statements that write them where Hibernate's own order of statements, or
 * its rule of who is written, cannot do what the objects say.
 */
record ReferenceColumns(int count, String update, String byId, String byTarget, String set, String clear) {

    static ReferenceColumns of(Property reference, SessionFactoryImplementor factory) {
        Dialect dialect = factory.getJdbcServices().getDialect();
        Table table = reference.getValue().getTable();
        List<Column> columns = reference.getValue().getColumns();
        return new ReferenceColumns(
                columns.size(),
                "update " + factory.getSqlStringGenerationContext().format(table.getQualifiedTableName()) + " set ",
                " where " + each(table.getPrimaryKey().getColumns(), "=?", " and ", dialect),
                " where " + each(columns, "=?", " and ", dialect),
                each(columns, "=?", ", ", dialect),
                each(columns, "=null", ", ", dialect));
    }

    private static String each(List<Column> columns, String comparison, String separator, Dialect dialect) {
        return columns.stream()
                .map(column -> column.getQuotedName(dialect) + comparison)
                .collect(Collectors.joining(separator));
    }

    /** Empties the columns of the row with the given id. */
    void clearById(SharedSessionContractImplementor session, Type idType, Object id) {
        execute(session, update + clear + byId, statement -> idType.nullSafeSet(statement, id, 1, session));
    }

    /** Empties the columns of the rows that refer to the target. */
    void clearByTarget(SharedSessionContractImplementor session, Type type, Object target) {
        execute(session, update + clear + byTarget, statement -> type.nullSafeSet(statement, target, 1, session));
    }

    /** Lets the row with the given id refer to the target, or to none. */
    void write(SharedSessionContractImplementor session, Type type, @Nullable Object target, Type idType, Object id) {
        execute(session, update + set + byId, statement -> {
            type.nullSafeSet(statement, target, 1, session);
            idType.nullSafeSet(statement, id, 1 + count, session);
        });
    }

    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private static void execute(SharedSessionContractImplementor session, String sql, Binding binding) {
        JdbcCoordinator jdbc = session.getJdbcCoordinator();
        PreparedStatement statement = jdbc.getStatementPreparer().prepareStatement(sql);
        try {
            binding.bind(statement);
            jdbc.getResultSetReturn().executeUpdate(statement, sql);
        } catch (SQLException failure) {
            throw session.getJdbcServices()
                    .getSqlExceptionHelper()
                    .convert(failure, "could not write a foreign key", sql);
        } finally {
            jdbc.getLogicalConnection().getResourceRegistry().release(statement);
            jdbc.afterStatementExecution();
        }
    }
}
