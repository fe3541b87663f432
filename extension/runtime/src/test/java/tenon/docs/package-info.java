/* SPDX-License-Identifier: Apache-2.0 */
/** What the documents say is checked. */
package tenon.docs;
