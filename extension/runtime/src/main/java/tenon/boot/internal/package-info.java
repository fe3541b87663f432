/* SPDX-License-Identifier: Apache-2.0 */
/** Where Hibernate finds Tenon: integrator and contributors. The only package that knows every feature. */
@NullMarked
package tenon.boot.internal;

import org.jspecify.annotations.NullMarked;
