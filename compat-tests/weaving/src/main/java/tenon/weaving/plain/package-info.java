/* SPDX-License-Identifier: Apache-2.0 */
/** Entities that know nothing of Tenon. */
package tenon.weaving.plain;
