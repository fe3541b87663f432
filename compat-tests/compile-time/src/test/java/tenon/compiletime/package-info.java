/* SPDX-License-Identifier: Apache-2.0 */
/** Mistakes in relationships that the compiler tells. */
package tenon.compiletime;
