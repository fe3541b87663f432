/* SPDX-License-Identifier: Apache-2.0 */
/** The relationships that a persistence unit maps: to look at, to draw and to check. */
@NullMarked
package tenon.relationship;

import org.jspecify.annotations.NullMarked;
