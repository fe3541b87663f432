/* SPDX-License-Identifier: Apache-2.0 */
package tenon.compat.internal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.hibernate.LockOptions;
import org.hibernate.engine.spi.LoadQueryInfluencers;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.loader.ast.internal.LoaderSelectBuilder;
import org.hibernate.loader.ast.spi.Loadable;
import org.hibernate.metamodel.mapping.ModelPart;
import org.hibernate.metamodel.mapping.PluralAttributeMapping;
import org.hibernate.sql.ast.spi.SqlAliasBaseManager;
import org.hibernate.sql.ast.tree.expression.JdbcParameter;
import org.hibernate.sql.ast.tree.select.QuerySpec;
import org.hibernate.sql.ast.tree.select.SelectStatement;
import org.jspecify.annotations.Nullable;

/** The selects that Hibernate's own loaders use. From 7.4 on they take a generator of aliases. */
final class LoaderSelects {

    private static final Method CREATE = Arrays.stream(LoaderSelectBuilder.class.getMethods())
            .filter(method -> method.getName().equals("createSelect") && method.getParameterTypes()[2] == List.class)
            .findFirst()
            .orElseThrow();

    private static final boolean WITH_ALIASES = CREATE.getParameterCount() == 10;

    private LoaderSelects() {}

    @SuppressWarnings("removal") // the builder of every supported line takes them
    private static LockOptions noLock() {
        return new LockOptions();
    }

    /** A select of a collection's elements, or of entities; with no key it is left to the caller to restrict it. */
    static SelectStatement create(
            Loadable loadable,
            @Nullable ModelPart key,
            int keys,
            LoadQueryInfluencers influencers,
            Consumer<JdbcParameter> parameters,
            SessionFactoryImplementor sessionFactory) {
        List<ModelPart> restricted = key == null ? List.of() : List.of(key);
        SqlAliasBaseManager aliases = new SqlAliasBaseManager();
        SelectStatement select = (SelectStatement)
                (WITH_ALIASES
                        ? call(
                                loadable,
                                null,
                                restricted,
                                null,
                                keys,
                                influencers,
                                noLock(),
                                parameters,
                                aliases,
                                sessionFactory)
                        : call(
                                loadable,
                                null,
                                restricted,
                                null,
                                keys,
                                influencers,
                                noLock(),
                                parameters,
                                sessionFactory));
        if (WITH_ALIASES && loadable instanceof PluralAttributeMapping collection) {
            QuerySpec query = select.getQueryPart().getFirstQuerySpec();
            collection.applyAuxiliaryRestrictions(
                    query.getFromClause().getRoots().get(0), query::applyPredicate, influencers, aliases);
        }
        return select;
    }

    private static Object call(@Nullable Object... arguments) {
        try {
            return CREATE.invoke(null, arguments);
        } catch (InvocationTargetException failure) {
            if (failure.getCause() instanceof RuntimeException runtime) {
                throw runtime;
            }
            throw new IllegalStateException(failure.getCause());
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
