/* SPDX-License-Identifier: Apache-2.0 */
/** What stands behind loading options: the graph that carries them, the runner, the strategies, and raise. */
@NullMarked
package tenon.loading.internal;

import org.jspecify.annotations.NullMarked;
