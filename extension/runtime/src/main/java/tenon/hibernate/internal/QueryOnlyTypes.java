/* SPDX-License-Identifier: Apache-2.0 */
package tenon.hibernate.internal;

import java.util.function.Supplier;
import org.hibernate.collection.spi.PersistentBag;
import org.hibernate.collection.spi.PersistentCollection;
import org.hibernate.collection.spi.PersistentSet;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.persister.collection.CollectionPersister;
import org.hibernate.type.BagType;
import org.hibernate.type.CollectionType;
import org.hibernate.type.SetType;
import tenon.TenonException;

/**
 * The types of attributes that exist for queries only. Nobody holds the collections that they make, so whoever loads one wants
 * to fetch what cannot be seen.
 */
public final class QueryOnlyTypes {

    private QueryOnlyTypes() {}

    /**
     * As the given type, but its collections refuse to be loaded.
     *
     * @param refusal makes what is thrown then
     */
    public static CollectionType of(CollectionType stock, Supplier<TenonException> refusal) {
        return stock instanceof SetType ? new UnloadedSetType(stock, refusal) : new UnloadedBagType(stock, refusal);
    }

    private static final class UnloadedSetType extends SetType {

        private static final long serialVersionUID = 1L;

        private final transient Supplier<TenonException> refusal;

        UnloadedSetType(CollectionType stock, Supplier<TenonException> refusal) {
            super(stock.getRole(), stock.getLHSPropertyName());
            this.refusal = refusal;
        }

        @Override
        public PersistentCollection<?> instantiate(
                SharedSessionContractImplementor session, CollectionPersister persister, Object key) {
            return new UnloadedSet<>(session, refusal);
        }
    }

    private static final class UnloadedBagType extends BagType {

        private static final long serialVersionUID = 1L;

        private final transient Supplier<TenonException> refusal;

        UnloadedBagType(CollectionType stock, Supplier<TenonException> refusal) {
            super(stock.getRole(), stock.getLHSPropertyName());
            this.refusal = refusal;
        }

        @Override
        public PersistentCollection<?> instantiate(
                SharedSessionContractImplementor session, CollectionPersister persister, Object key) {
            return new UnloadedBag<>(session, refusal);
        }
    }

    private static final class UnloadedSet<E> extends PersistentSet<E> {

        private static final long serialVersionUID = 1L;

        private final transient Supplier<TenonException> refusal;

        UnloadedSet(SharedSessionContractImplementor session, Supplier<TenonException> refusal) {
            super(session);
            this.refusal = refusal;
        }

        @Override
        public void beforeInitialize(CollectionPersister persister, int anticipatedSize) {
            throw refusal.get();
        }
    }

    private static final class UnloadedBag<E> extends PersistentBag<E> {

        private static final long serialVersionUID = 1L;

        private final transient Supplier<TenonException> refusal;

        UnloadedBag(SharedSessionContractImplementor session, Supplier<TenonException> refusal) {
            super(session);
            this.refusal = refusal;
        }

        @Override
        public void beforeInitialize(CollectionPersister persister, int anticipatedSize) {
            throw refusal.get();
        }
    }
}
