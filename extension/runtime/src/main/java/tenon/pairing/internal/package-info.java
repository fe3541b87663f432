/* SPDX-License-Identifier: Apache-2.0 */
/** Keeping the two sides of a relationship in step, for plain objects: no Hibernate type is used here. */
@NullMarked
package tenon.pairing.internal;

import org.jspecify.annotations.NullMarked;
