/* SPDX-License-Identifier: Apache-2.0 */
/** Compares the documents with the sources, and holds the examples that stand in no other test. */
package tenon.docs;
