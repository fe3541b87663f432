/* SPDX-License-Identifier: Apache-2.0 */
/** The relationships that a persistence unit maps: to look at, to draw and to check, and views over them. */
@NullMarked
package tenon.relationship;

import org.jspecify.annotations.NullMarked;
