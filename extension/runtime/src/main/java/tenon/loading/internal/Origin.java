/* SPDX-License-Identifier: Apache-2.0 */
package tenon.loading.internal;

import java.util.List;

/**
 * Where instances come from: the options that they were loaded under. One object for all instances of one query that stand at
 * the same place of its options.
 *
 * @param plan what the options say about them
 * @param query the query, as far as it is known
 * @param peers all of them, if the options say that what one of them needs is loaded for all; else empty
 */
record Origin(LoadPlan plan, String query, List<Object> peers) {}
