/* SPDX-License-Identifier: Apache-2.0 */
/** Reads relationships from sources that are being compiled, and finds mistakes in them. */
@NullMarked
package tenon.weaver.mapping.internal;

import org.jspecify.annotations.NullMarked;
