/* SPDX-License-Identifier: Apache-2.0 */
/** Loading options with a second-level cache. */
package tenon.cache;
