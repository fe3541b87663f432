/* SPDX-License-Identifier: Apache-2.0 */
package tenon.benchmark;

/**
 * How much is measured.
 *
 * @param each the children of each owner
 * @param many the children of each owner where there are many
 * @param rows the rows of a collection that is not loaded, and the entities of a flush
 * @param pairs the copies of a model of two entities and four associations
 */
record Scale(int owners, int each, int many, int rows, int pairs, int warmUps, int rounds) {

    static final Scale FULL = new Scale(1000, 100, 20_000, 100_000, 100, 8, 21);
    static final Scale TINY = new Scale(12, 4, 20, 60, 3, 1, 2);
}
