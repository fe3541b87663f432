/* SPDX-License-Identifier: Apache-2.0 */
/** Every message of Tenon, with its code. The only package that makes {@link tenon.TenonException}s. */
@NullMarked
package tenon.logging.internal;

import org.jspecify.annotations.NullMarked;
