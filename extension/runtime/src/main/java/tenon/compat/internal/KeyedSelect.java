/* SPDX-License-Identifier: Apache-2.0 */
package tenon.compat.internal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.hibernate.engine.spi.LoadQueryInfluencers;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.engine.spi.SubselectFetch;
import org.hibernate.loader.ast.spi.Loadable;
import org.hibernate.metamodel.mapping.BasicValuedModelPart;
import org.hibernate.metamodel.mapping.EntityMappingType;
import org.hibernate.metamodel.mapping.ForeignKeyDescriptor;
import org.hibernate.metamodel.mapping.JdbcMapping;
import org.hibernate.metamodel.mapping.PluralAttributeMapping;
import org.hibernate.metamodel.mapping.SelectableMapping;
import org.hibernate.metamodel.mapping.ValuedModelPart;
import org.hibernate.query.spi.QueryOptions;
import org.hibernate.sql.ast.tree.expression.ColumnReference;
import org.hibernate.sql.ast.tree.expression.JdbcParameter;
import org.hibernate.sql.ast.tree.from.TableGroup;
import org.hibernate.sql.ast.tree.predicate.SelfRenderingPredicate;
import org.hibernate.sql.ast.tree.select.QuerySpec;
import org.hibernate.sql.ast.tree.select.SelectStatement;
import org.hibernate.sql.exec.internal.BaseExecutionContext;
import org.hibernate.sql.exec.internal.JdbcParameterBindingsImpl;
import org.hibernate.sql.exec.spi.JdbcOperation;
import org.hibernate.sql.exec.spi.JdbcParameterBinding;
import org.hibernate.sql.exec.spi.JdbcParameterBindings;
import org.hibernate.sql.exec.spi.JdbcParametersList;
import org.hibernate.sql.exec.spi.JdbcSelectExecutor;
import org.hibernate.sql.results.spi.ListResultsConsumer;
import org.hibernate.sql.results.spi.RowTransformer;

/**
 * Loads the collections of one role by the keys of their owners, or entities by their identifiers: many in one statement.
 * The statement is translated once; the object may be shared by sessions unless it was made with the influencers of one.
 */
public final class KeyedSelect {

    /** How many keys a statement takes that has a parameter for each. */
    public static final int LIST_SIZE = 500;

    /** How many keys a statement takes that has one parameter for all: 100,000 keys are a text of a megabyte. */
    private static final int SINGLE_SIZE = 100_000;

    private static final Method LIST = Arrays.stream(JdbcSelectExecutor.class.getMethods())
            .filter(method -> method.getName().equals("list") && method.getParameterCount() == 5)
            .findFirst()
            .orElseThrow();

    private static final RowTransformer<Object> FIRST = row -> row[0];

    private final Loadable loadable;
    private final ValuedModelPart key;
    private final KeyForm form;
    private final LoadQueryInfluencers influencers;
    private final SessionFactoryImplementor sessionFactory;
    private final Map<Integer, Translated> bySize = new ConcurrentHashMap<>();
    private Consumer<Runnable> scope = Runnable::run;

    private KeyedSelect(
            Loadable loadable,
            ValuedModelPart key,
            boolean isBasic,
            LoadQueryInfluencers influencers,
            SessionFactoryImplementor sessionFactory) {
        this.loadable = loadable;
        this.key = key;
        this.influencers = influencers;
        this.sessionFactory = sessionFactory;
        this.form = isBasic && key.getJdbcTypeCount() == 1
                ? KeyForm.of(
                        key.getSelectable(0).getJdbcMapping(),
                        sessionFactory.getJdbcServices().getDialect())
                : KeyForm.LIST;
    }

    /** Loads collections of one role; the influencers hold what is joined to the elements. */
    public static KeyedSelect of(
            PluralAttributeMapping collection,
            LoadQueryInfluencers influencers,
            SessionFactoryImplementor sessionFactory) {
        ForeignKeyDescriptor key = collection.getKeyDescriptor();
        return new KeyedSelect(
                collection, key, key.getKeyPart() instanceof BasicValuedModelPart, influencers, sessionFactory);
    }

    /** Loads entities of one type; the influencers hold what is joined to them. */
    public static KeyedSelect of(
            EntityMappingType entity, LoadQueryInfluencers influencers, SessionFactoryImplementor sessionFactory) {
        return new KeyedSelect(
                entity,
                entity.getIdentifierMapping(),
                entity.getIdentifierMapping() instanceof BasicValuedModelPart,
                influencers,
                sessionFactory);
    }

    /** Has statements translated in a scope, where the influencers are as they have to be. */
    public KeyedSelect translatedIn(Consumer<Runnable> translationScope) {
        this.scope = translationScope;
        return this;
    }

    /** How many owners one statement takes that loads the collection. */
    public static int capacity(PluralAttributeMapping collection, SessionFactoryImplementor sessionFactory) {
        return of(collection, new LoadQueryInfluencers(sessionFactory), sessionFactory)
                .capacity();
    }

    /** How many identifiers one statement takes that loads entities of the type. */
    public static int capacity(EntityMappingType entity, SessionFactoryImplementor sessionFactory) {
        return of(entity, new LoadQueryInfluencers(sessionFactory), sessionFactory)
                .capacity();
    }

    /** How many keys one statement takes where nobody says otherwise. */
    public int capacity() {
        return form == KeyForm.LIST ? LIST_SIZE : SINGLE_SIZE;
    }

    /** Whether all keys are one parameter. */
    public boolean hasSingleParameter() {
        return form != KeyForm.LIST;
    }

    /**
     * Executes one statement.
     *
     * @param keys as Hibernate knows them; not empty
     */
    public void load(List<?> keys, SharedSessionContractImplementor session) {
        Translated translated =
                bySize.computeIfAbsent(form == KeyForm.LIST ? powerOfTwo(keys.size()) : 1, this::translate);
        JdbcParameterBindings bindings = translated.bind(keys, session);
        execute(translated, bindings, session);
    }

    private Translated translate(int size) {
        List<Translated> translated = new ArrayList<>(1);
        scope.accept(() -> translated.add(translateNow(size)));
        return translated.get(0);
    }

    private Translated translateNow(int size) {
        if (form == KeyForm.LIST) {
            JdbcParametersList.Builder parameters = JdbcParametersList.newBuilder();
            SelectStatement select =
                    LoaderSelects.create(loadable, key, size, influencers, parameters::add, sessionFactory);
            return translated(select, parameters.build());
        }
        SelectStatement select = LoaderSelects.create(loadable, null, 2, influencers, parameter -> {}, sessionFactory);
        QuerySpec query = select.getQueryPart().getFirstQuerySpec();
        SelectableMapping column = key.getSelectable(0);
        TableGroup root = query.getFromClause().getRoots().get(0);
        KeysParameter parameter = new KeysParameter(form, column.getJdbcMapping());
        query.applyPredicate(new SelfRenderingPredicate(new KeysPredicate(
                new ColumnReference(
                        root.resolveTableReference(root.getNavigablePath(), column.getContainingTableExpression()),
                        column),
                parameter,
                form,
                sessionFactory.getTypeConfiguration().getBasicTypeForJavaType(Boolean.class))));
        return translated(select, JdbcParametersList.singleton(parameter));
    }

    private Translated translated(SelectStatement select, JdbcParametersList parameters) {
        JdbcOperation operation = sessionFactory
                .getJdbcServices()
                .getJdbcEnvironment()
                .getSqlAstTranslatorFactory()
                .buildSelectTranslator(sessionFactory, select)
                .translate(JdbcParameterBindings.NO_BINDINGS, QueryOptions.NONE);
        return new Translated(select, parameters, operation, key, form);
    }

    /** Few distinct statements for the caches of database and driver. */
    private static int powerOfTwo(int size) {
        int power = Integer.highestOneBit(size);
        return power == size ? size : power << 1;
    }

    private static void execute(
            Translated translated, JdbcParameterBindings bindings, SharedSessionContractImplementor session) {
        SubselectFetch.RegistrationHandler subselects = SubselectFetch.createRegistrationHandler(
                session.getPersistenceContextInternal().getBatchFetchQueue(),
                translated.select(),
                translated.parameters(),
                bindings);
        try {
            // Looking for duplicates would compare each row with all others; nobody reads the rows.
            LIST.invoke(
                    session.getJdbcServices().getJdbcSelectExecutor(),
                    translated.operation(),
                    bindings,
                    new Context(session, subselects),
                    FIRST,
                    ListResultsConsumer.UniqueSemantic.NEVER);
        } catch (InvocationTargetException failure) {
            if (failure.getCause() instanceof RuntimeException runtime) {
                throw runtime;
            }
            throw new IllegalStateException(failure.getCause());
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A statement, and how keys become its parameters. */
    private record Translated(
            SelectStatement select,
            JdbcParametersList parameters,
            JdbcOperation operation,
            ValuedModelPart key,
            KeyForm form) {

        JdbcParameterBindings bind(List<?> keys, SharedSessionContractImplementor session) {
            JdbcParameterBindings bindings = new JdbcParameterBindingsImpl(parameters.size());
            if (form == KeyForm.LIST) {
                int offset = 0;
                for (int i = 0; offset < parameters.size(); i++) {
                    Object next = keys.get(Math.min(i, keys.size() - 1));
                    offset += bindings.registerParametersForEachJdbcValue(next, offset, key, parameters, session);
                }
                return bindings;
            }
            JdbcParameter parameter = parameters.get(0);
            JdbcMapping mapping = key.getSelectable(0).getJdbcMapping();
            List<Object> values = new ArrayList<>(keys.size());
            for (Object each : keys) {
                values.add(mapping.convertToRelationalValue(each));
            }
            bindings.addBinding(parameter, new AllKeys(mapping, values));
            return bindings;
        }
    }

    /** What the single parameter is bound to. */
    private record AllKeys(JdbcMapping type, List<Object> keys) implements JdbcParameterBinding {

        @Override
        public JdbcMapping getBindType() {
            return type;
        }

        @Override
        public Object getBindValue() {
            return keys;
        }
    }

    /** Lets Hibernate know of loaded entities that have collections with subselect fetching. */
    private static final class Context extends BaseExecutionContext {

        private final SubselectFetch.RegistrationHandler subselects;

        Context(SharedSessionContractImplementor session, SubselectFetch.RegistrationHandler subselects) {
            super(session);
            this.subselects = subselects;
        }

        @Override
        public void registerLoadingEntityHolder(org.hibernate.engine.spi.EntityHolder holder) {
            subselects.addKey(holder);
        }
    }
}
