/* SPDX-License-Identifier: Apache-2.0 */
package tenon.benchmark;

import java.util.function.Supplier;

/**
 * One way to do a piece of work.
 *
 * @param kind variants of one kind have to come to the same result
 * @param work prepares the work anew for each run
 */
record Variant(String name, String kind, Supplier<Work> work) {

    Variant(String name, Supplier<Work> work) {
        this(name, "", work);
    }
}
