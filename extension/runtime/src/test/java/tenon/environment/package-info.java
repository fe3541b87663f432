/* SPDX-License-Identifier: Apache-2.0 */
/** Pairs beside other features of Hibernate, and under load. */
package tenon.environment;
