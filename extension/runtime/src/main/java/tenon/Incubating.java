/* SPDX-License-Identifier: Apache-2.0 */
package tenon;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/**
 * Marks what may still change in a minor release.
 *
 * @since 1.0
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
public @interface Incubating {}
