/* SPDX-License-Identifier: Apache-2.0 */
/** Annotations for entity classes. They need nothing but the JDK and Jakarta Persistence. */
@NullMarked
package tenon.mapping;

import org.jspecify.annotations.NullMarked;
