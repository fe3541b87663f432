/* SPDX-License-Identifier: Apache-2.0 */
package tenon.compat.internal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.hibernate.collection.spi.PersistentCollection;
import org.hibernate.engine.spi.CollectionEntry;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.persister.collection.CollectionPersister;
import org.hibernate.sql.results.internal.ResultsHelper;

/** Collections for which a statement returned no row. */
public final class EmptyCollections {

    private static final Method FINISH = Arrays.stream(ResultsHelper.class.getMethods())
            .filter(method -> method.getName().equals("finalizeCollectionLoading"))
            .findFirst()
            .orElseThrow();

    private EmptyCollections() {}

    /** Makes the collection an initialised, empty one, and puts it into the second-level cache if it belongs there. */
    public static void finish(PersistentCollection<?> collection, SharedSessionContractImplementor session) {
        CollectionEntry entry = session.getPersistenceContextInternal().getCollectionEntry(collection);
        CollectionPersister persister = entry.getLoadedPersister();
        collection.initializeEmptyCollection(persister);
        Object[] arguments = {session.getPersistenceContextInternal(), persister, collection, entry.getLoadedKey(), true
        };
        if (FINISH.getParameterCount() > arguments.length) {
            // From 8.0 on it is told what to do about the cache.
            arguments = Arrays.copyOf(arguments, arguments.length + 1);
            arguments[arguments.length - 1] = session.getCacheMode().getJpaStoreMode();
        }
        try {
            FINISH.invoke(null, arguments);
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
