/* SPDX-License-Identifier: Apache-2.0 */
/** Entities with lazy attributes of all kinds. */
package tenon.enhanced.domain;
