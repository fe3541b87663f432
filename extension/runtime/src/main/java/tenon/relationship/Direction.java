/* SPDX-License-Identifier: Apache-2.0 */
package tenon.relationship;

/**
 * How many objects each side of a relationship refers to, seen from the owner of the attribute.
 *
 * @since 1.0
 */
public enum Direction {

    /** The owner refers to one object, which refers to one owner. */
    ONE_TO_ONE,

    /** The owner refers to many objects, each of which refers to one owner. */
    ONE_TO_MANY,

    /** The owner refers to one object, which many owners may refer to. */
    MANY_TO_ONE,

    /** The owner refers to many objects, each of which many owners may refer to. */
    MANY_TO_MANY;

    /**
     * Returns the direction of the same relationship, seen from its other side.
     *
     * @return the direction that a counterpart has
     * @since 1.0
     */
    public Direction opposite() {
        return switch (this) {
            case ONE_TO_MANY -> MANY_TO_ONE;
            case MANY_TO_ONE -> ONE_TO_MANY;
            case ONE_TO_ONE, MANY_TO_MANY -> this;
        };
    }

    /**
     * Tells whether the attribute is a collection or a map.
     *
     * @return true if the owner refers to many objects
     * @since 1.0
     */
    public boolean isToMany() {
        return this == ONE_TO_MANY || this == MANY_TO_MANY;
    }
}
