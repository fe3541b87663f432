/* SPDX-License-Identifier: Apache-2.0 */
/** The ways to weave: a build plugin, a java agent, attaching at boot, a JPA class transformer. */
@NullMarked
package tenon.weaver;

import org.jspecify.annotations.NullMarked;
