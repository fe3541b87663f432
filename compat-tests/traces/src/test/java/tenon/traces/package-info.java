/* SPDX-License-Identifier: Apache-2.0 */
/** Replays recorded sequences of changes, and compares objects and rows after each of them. */
package tenon.traces;
