/* SPDX-License-Identifier: Apache-2.0 */
/** The same entities without Tenon, with helpers written by hand, and the same done with them. */
package tenon.benchmark.plain;
