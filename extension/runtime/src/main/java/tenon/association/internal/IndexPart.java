/* SPDX-License-Identifier: Apache-2.0 */
package tenon.association.internal;

import jakarta.persistence.Index;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * A column of an index.
 *
 * @param order its order, as in {@code desc}; null if none is declared
 */
record IndexPart(String column, @Nullable String order) {

    static List<IndexPart> of(Index index) {
        List<IndexPart> parts = new ArrayList<>();
        for (StringTokenizer list = new StringTokenizer(index.columnList(), ","); list.hasMoreTokens(); ) {
            String part = list.nextToken().trim();
            int end = part.indexOf(' ');
            parts.add(
                    end < 0
                            ? new IndexPart(part, null)
                            : new IndexPart(part.substring(0, end), part.substring(end + 1)));
        }
        return parts;
    }
}
