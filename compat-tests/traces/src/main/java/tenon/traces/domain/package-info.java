/* SPDX-License-Identifier: Apache-2.0 */
/** The domain of the traces: one pair of entities for each kind of relationship, without helper methods. */
package tenon.traces.domain;
