/* SPDX-License-Identifier: Apache-2.0 */
package tenon.compat.internal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
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
import org.hibernate.sql.ast.tree.from.TableGroup;
import org.hibernate.sql.ast.tree.predicate.Predicate;
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
        if (loadable instanceof PluralAttributeMapping collection) {
            QuerySpec query = select.getQueryPart().getFirstQuerySpec();
            TableGroup root = query.getFromClause().getRoots().get(0);
            if (WITH_ALIASES) {
                collection.applyAuxiliaryRestrictions(root, query::applyPredicate, influencers, aliases);
            } else {
                BeforeAliases.applySoftDeletion(collection, root, query);
            }
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

    /** Soft deletion, as the lines before 7.4 have it. */
    private static final class BeforeAliases {

        private static final Method RESTRICT = Arrays.stream(PluralAttributeMapping.class.getMethods())
                .filter(method -> method.getName().equals("applySoftDeleteRestrictions"))
                .findFirst()
                .orElseThrow();

        private BeforeAliases() {}

        static void applySoftDeletion(PluralAttributeMapping collection, TableGroup root, QuerySpec query) {
            Class<?> consumer = RESTRICT.getParameterTypes()[1];
            Object restriction = Proxy.newProxyInstance(
                    LoaderSelects.class.getClassLoader(), new Class<?>[] {consumer}, (proxy, method, arguments) -> {
                        query.applyPredicate((Predicate) arguments[0]);
                        return null;
                    });
            try {
                RESTRICT.invoke(collection, root, restriction);
            } catch (ReflectiveOperationException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }
}
