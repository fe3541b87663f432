/* SPDX-License-Identifier: Apache-2.0 */
/** Entities that Hibernate's enhancer and the weaver both changed. */
package tenon.enhanced;
