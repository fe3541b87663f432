/* SPDX-License-Identifier: Apache-2.0 */
/** From class file to woven class file. Nothing of the run time is linked here: its classes are names. */
@NullMarked
package tenon.weaver.internal;

import org.jspecify.annotations.NullMarked;
