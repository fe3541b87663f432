/* SPDX-License-Identifier: Apache-2.0 */
package tenon.loading.internal;

import java.util.Map;

/**
 * Which elements of a collection are loaded, and in which order.
 *
 * @param where conditions in HQL about the element {@code e}; empty: all
 * @param parameters what the named parameters of the conditions are bound to
 * @param orderBy as of JPA's {@code @OrderBy}; empty: as mapped
 * @param limit how many for each owner; 0: all
 */
record Criteria(String where, Map<String, Object> parameters, String orderBy, int limit) {

    static final Criteria NONE = new Criteria("", Map.of(), "", 0);

    boolean isNone() {
        return where.isEmpty() && orderBy.isEmpty() && limit == 0;
    }
}
