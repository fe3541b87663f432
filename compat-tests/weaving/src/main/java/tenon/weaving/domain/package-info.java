/* SPDX-License-Identifier: Apache-2.0 */
/** Entities, not woven. */
package tenon.weaving.domain;
