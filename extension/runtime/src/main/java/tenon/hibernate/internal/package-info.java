/* SPDX-License-Identifier: Apache-2.0 */
/** The Hibernate side of pairing: collection types, persistent collections, property access, flush order. */
@NullMarked
package tenon.hibernate.internal;

import org.jspecify.annotations.NullMarked;
