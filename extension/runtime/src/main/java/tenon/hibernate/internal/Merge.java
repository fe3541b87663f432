/* SPDX-License-Identifier: Apache-2.0 */
package tenon.hibernate.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.persister.collection.CollectionPersister;
import org.hibernate.type.Type;
import tenon.pairing.internal.PairedCollection;
import tenon.pairing.internal.Pairing;
import tenon.pairing.internal.Side;

/**
 * Copies a detached collection to its managed copy. Hibernate clears the copy and fills it again; here only the difference is
 * a change, so elements that stay are not touched and a clean merge writes nothing.
 */
final class Merge {

    private final SharedSessionContractImplementor session;
    private final Object owner;
    private final Map<Object, Object> copies;
    private final Side side;

    Merge(SharedSessionContractImplementor session, Object owner, Map<Object, Object> copies, Side side) {
        this.session = session;
        this.owner = owner;
        this.copies = copies;
        this.side = side;
    }

    Object elements(Collection<?> original, Object target, Type elementType) {
        List<Object> merged = new ArrayList<>(original.size());
        for (Object element : original) {
            merged.add(elementType.replace(element, null, session, owner, copies));
        }
        if (target instanceof PairedCollection paired) {
            paired.replaceWith(merged);
        } else {
            @SuppressWarnings("unchecked")
            Collection<Object> raw = (Collection<Object>) target;
            raw.clear();
            raw.addAll(merged);
            merged.forEach(this::join);
        }
        return target;
    }

    @SuppressWarnings("removal") // what takes the place of these types is not on all supported lines
    Object entries(Map<?, ?> original, Object target, CollectionPersister persister) {
        Map<Object, Object> merged = new LinkedHashMap<>();
        original.forEach((key, element) -> merged.put(
                persister.getIndexType().replace(key, null, session, owner, copies),
                persister.getElementType().replace(element, null, session, owner, copies)));
        if (target instanceof PairedCollection paired) {
            paired.replaceWith(merged);
        } else {
            @SuppressWarnings("unchecked")
            Map<Object, Object> raw = (Map<Object, Object>) target;
            raw.clear();
            raw.putAll(merged);
            merged.values().forEach(this::join);
        }
        return target;
    }

    private void join(Object element) {
        Pairing.join(side, owner, Pairing.admit(side, element));
    }
}
