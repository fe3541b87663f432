/* SPDX-License-Identifier: Apache-2.0 */
/** Loading options: each query says how each relationship is loaded. All types are immutable. */
@NullMarked
package tenon.loading;

import org.jspecify.annotations.NullMarked;
