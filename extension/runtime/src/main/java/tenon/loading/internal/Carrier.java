/* SPDX-License-Identifier: Apache-2.0 */
package tenon.loading.internal;

/** An entity graph that carries loading options. */
interface Carrier {

    /** What it carries; the name is one that no method of Hibernate's graphs will have. */
    LoadPlan tenonLoadPlan();
}
