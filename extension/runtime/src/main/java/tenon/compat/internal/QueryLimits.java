/* SPDX-License-Identifier: Apache-2.0 */
package tenon.compat.internal;

import java.lang.reflect.Field;
import org.hibernate.dialect.Dialect;
import org.hibernate.query.spi.DelegatingQueryOptions;
import org.hibernate.query.spi.Limit;
import org.hibernate.query.spi.QueryOptions;

/** The limit of a query, which Hibernate hides from what executes its statement. */
public final class QueryLimits {

    private static final Field ORIGINAL = original();

    private QueryLimits() {}

    private static Field original() {
        try {
            Field field = DelegatingQueryOptions.class.getDeclaredField("queryOptions");
            field.setAccessible(true);
            return field;
        } catch (NoSuchFieldException gone) {
            throw new IllegalStateException(gone);
        }
    }

    /** Whether the query was given a first or a maximal number of rows. */
    public static boolean isSetIn(QueryOptions options) {
        QueryOptions original = options;
        while (original instanceof DelegatingQueryOptions) {
            try {
                original = (QueryOptions) ORIGINAL.get(original);
            } catch (IllegalAccessException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        Limit limit = original.getLimit();
        return limit != null && !limit.isEmpty();
    }

    /** Whether Hibernate reads all rows of a query that joins a collection, and applies the limit to them in memory. */
    public static boolean areAppliedInMemory(Dialect dialect) {
        return !EntityGraphs.areOfLine74() || !dialect.supportsOffsetInSubquery();
    }
}
