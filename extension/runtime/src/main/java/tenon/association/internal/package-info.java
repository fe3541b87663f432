/* SPDX-License-Identifier: Apache-2.0 */
/** Association tables: what is derived from {@code @AssociationTable} and {@code @Secondary}, and put into Hibernate's mapping. */
@NullMarked
package tenon.association.internal;

import org.jspecify.annotations.NullMarked;
