/* SPDX-License-Identifier: Apache-2.0 */
/** What woven byte code calls: a frozen binary contract between the weaver and the run time. Not for application code. */
@NullMarked
package tenon.spi;

import org.jspecify.annotations.NullMarked;
