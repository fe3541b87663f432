/**
 * The rules of the house. They judge this jar's own classes, so the other lines of Hibernate do not repeat them.
 */
@NullMarked
package tenon.architecture;

import org.jspecify.annotations.NullMarked;
