/* SPDX-License-Identifier: Apache-2.0 */
package tenon.loading.internal;

import tenon.loading.LoadStrategy;

/**
 * What options say about one attribute.
 *
 * @param strategy how it is loaded
 * @param isImplied whether only a longer path that leads over the attribute says so
 * @param nested what is said about the entities that it leads to
 */
record PathOption(LoadStrategy strategy, boolean isImplied, OptionTree nested) {}
