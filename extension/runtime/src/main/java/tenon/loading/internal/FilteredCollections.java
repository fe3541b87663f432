/* SPDX-License-Identifier: Apache-2.0 */
package tenon.loading.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.FlushMode;
import org.hibernate.collection.spi.PersistentCollection;
import org.hibernate.engine.spi.CollectionEntry;
import org.hibernate.engine.spi.EntityEntry;
import org.hibernate.engine.spi.PersistenceContext;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.persister.collection.CollectionPersister;
import org.hibernate.query.SelectionQuery;
import tenon.compat.internal.KeyedSelect;

/**
 * Loads collections of one role with some of their elements only, or in another order: a query returns owners and elements, and
 * the collections are filled by hand. What was filled so can never be written back: see {@link FilteredGuard}.
 */
final class FilteredCollections {

    private static final String OWNERS = "tenonOwners";
    private static final String LIMIT = "tenonLimit";

    private final SharedSessionContractImplementor session;
    private final SessionLoading state;
    private final LoadStep step;
    private final CollectionPersister persister;
    private final FilteredQuery query;

    FilteredCollections(
            SharedSessionContractImplementor session,
            SessionLoading state,
            LoadStep step,
            CollectionPersister persister) {
        this.session = session;
        this.state = state;
        this.step = step;
        this.persister = persister;
        this.query = FilteredQuery.of(step, persister, OWNERS, LIMIT);
    }

    void select(List<PersistentCollection<?>> missing) {
        int size = step.chunk() > 0 ? step.chunk() : KeyedSelect.LIST_SIZE;
        for (int from = 0; from < missing.size(); from += size) {
            selectChunk(missing.subList(from, Math.min(from + size, missing.size())));
        }
    }

    private void selectChunk(List<PersistentCollection<?>> chunk) {
        PersistenceContext context = session.getPersistenceContextInternal();
        Map<Object, PersistentCollection<?>> byOwner = new LinkedHashMap<>();
        for (PersistentCollection<?> collection : chunk) {
            EntityEntry owner = context.getEntry(collection.getOwner());
            byOwner.put(owner.getId(), collection);
        }
        Map<Object, List<Object[]>> rows = new LinkedHashMap<>();
        for (Object[] row : rows(new ArrayList<>(byOwner.keySet()))) {
            rows.computeIfAbsent(row[0], owner -> new ArrayList<>()).add(row);
        }
        byOwner.forEach((owner, collection) -> fill(collection, rows.getOrDefault(owner, List.of())));
    }

    private List<Object[]> rows(List<Object> owners) {
        SelectionQuery<Object[]> select = session.createSelectionQuery(query.hql(), Object[].class);
        select.setParameterList(OWNERS, padded(owners));
        step.criteria().parameters().forEach(select::setParameter);
        if (step.criteria().limit() > 0) {
            select.setParameter(LIMIT, step.criteria().limit());
        }
        LoadPlan nested = step.nested();
        if (nested != null) {
            // Without it Hibernate would read the owners as well, since the elements refer to them.
            select.setHint(
                    nested.semantic().getJakartaHintName(), nested.joins().graph(nested.type(), session));
        }
        // What had to be flushed was flushed before the query.
        select.setHint("org.hibernate.flushMode", FlushMode.MANUAL);
        return select.getResultList();
    }

    /** Few distinct statements for the caches of database and driver. */
    private static List<Object> padded(List<Object> owners) {
        int size = Integer.highestOneBit(owners.size());
        List<Object> padded = new ArrayList<>(owners);
        while (Integer.bitCount(padded.size()) > 1 || padded.size() < size) {
            padded.add(owners.get(owners.size() - 1));
        }
        return padded;
    }

    private void fill(PersistentCollection<?> collection, List<Object[]> rows) {
        List<Object> elements = new ArrayList<>(rows.size());
        if (query.isMap()) {
            rows.forEach(row -> elements.add(new Object[] {row[1], row[2]}));
        } else if (query.isIndexed()) {
            // The holes that the hidden elements leave are closed, unless an order was asked for.
            List<Object[]> ordered = new ArrayList<>(rows);
            if (step.criteria().orderBy().isEmpty()) {
                ordered.sort(Comparator.comparingInt(row -> ((Number) row[1]).intValue()));
            }
            ordered.forEach(row -> elements.add(row[2]));
        } else {
            rows.forEach(row -> elements.add(row[1]));
        }
        CollectionEntry entry = session.getPersistenceContextInternal().getCollectionEntry(collection);
        collection.beforeInitialize(persister, elements.size());
        collection.beginRead();
        collection.injectLoadedState(persister.getAttributeMapping(), elements);
        collection.endRead();
        entry.postInitialize(collection, session);
        entry.resetStoredSnapshot(collection, FilteredSnapshot.of(entry.getSnapshot()));
        session.getPersistenceContextInternal().getBatchFetchQueue().removeBatchLoadableCollection(entry);
        state.filtered(collection, step);
    }
}
