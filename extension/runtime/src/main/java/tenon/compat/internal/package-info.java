/* SPDX-License-Identifier: Apache-2.0 */
/** The only classes that name Hibernate's internals or look at its version. */
@NullMarked
package tenon.compat.internal;

import org.jspecify.annotations.NullMarked;
