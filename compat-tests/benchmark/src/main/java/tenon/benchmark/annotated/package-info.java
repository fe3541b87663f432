/* SPDX-License-Identifier: Apache-2.0 */
/** Entities kept in step by Tenon, woven at build time, and what is done with them. */
package tenon.benchmark.annotated;
