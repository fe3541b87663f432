/* SPDX-License-Identifier: Apache-2.0 */
package tenon.compat.internal;

import org.hibernate.dialect.MariaDBDialect;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.mapping.JdbcMappingContainer;
import org.hibernate.sql.ast.SqlAstTranslator;
import org.hibernate.sql.ast.spi.SqlAppender;
import org.hibernate.sql.ast.tree.expression.ColumnReference;
import org.hibernate.sql.ast.tree.expression.SelfRenderingExpression;

/** A column is among the keys of one parameter. Each form uses the index of the column. */
record KeysPredicate(ColumnReference column, KeysParameter parameter, KeyForm form, JdbcMappingContainer type)
        implements SelfRenderingExpression {

    @Override
    public void renderToSql(SqlAppender sql, SqlAstTranslator<?> walker, SessionFactoryImplementor sessionFactory) {
        column.accept(walker);
        if (form == KeyForm.ARRAY) {
            sql.appendSql("=any(");
            parameter.accept(walker);
            sql.appendSql(")");
        } else if (sessionFactory.getJdbcServices().getDialect() instanceof MariaDBDialect) {
            sql.appendSql(" in (select keys_.v from json_table(");
            parameter.accept(walker);
            sql.appendSql(",'$[*]' columns (v bigint path '$')) keys_)");
        } else {
            sql.appendSql(" in (select value from json_each(");
            parameter.accept(walker);
            sql.appendSql("))");
        }
    }

    @Override
    public JdbcMappingContainer getExpressionType() {
        return type;
    }
}
