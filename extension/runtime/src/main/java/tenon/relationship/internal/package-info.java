/* SPDX-License-Identifier: Apache-2.0 */
/** Reads relationships from Hibernate's boot model, links their two sides, draws and checks them. */
@NullMarked
package tenon.relationship.internal;

import org.jspecify.annotations.NullMarked;
