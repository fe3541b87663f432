/* SPDX-License-Identifier: Apache-2.0 */
/** What keeping two sides in step costs, beside helpers written by hand and beside plain Hibernate. */
package tenon.benchmark;
