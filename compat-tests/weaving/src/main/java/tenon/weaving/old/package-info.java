/* SPDX-License-Identifier: Apache-2.0 */
/** Entities, compiled as Java 8 does, not woven. */
package tenon.weaving.old;
