/* SPDX-License-Identifier: Apache-2.0 */
/** Relationships as they are at run time: views over them, and what is known of them. */
@NullMarked
package tenon.relationship;

import org.jspecify.annotations.NullMarked;
