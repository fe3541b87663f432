/* SPDX-License-Identifier: Apache-2.0 */
/** The settings, the exception type and the markers that every other package of Tenon uses. */
@NullMarked
package tenon;

import org.jspecify.annotations.NullMarked;
