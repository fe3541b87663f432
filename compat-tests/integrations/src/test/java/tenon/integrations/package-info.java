/* SPDX-License-Identifier: Apache-2.0 */
/** Pairs of entities that other parts of Hibernate watch as well. */
package tenon.integrations;
