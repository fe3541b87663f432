/* SPDX-License-Identifier: Apache-2.0 */
package tenon.benchmark;

/** Prepared objects and what is to be done with them, once. */
public interface Work extends AutoCloseable {

    /** The part that is measured. */
    void run();

    /** How many operations the run consists of. */
    int operations();

    /** What the objects hold; the same for all variants that did the same work. */
    long checksum();

    @Override
    default void close() {}
}
