/* SPDX-License-Identifier: Apache-2.0 */
package tenon.benchmark;

/** A change of one link, from one of its two sides. */
public enum Operation {
    ADD("add to the collection", false),
    REFERENCE("set the to-one", false),
    REMOVE("remove the first from the collection", true),
    REMOVE_LAST("remove the last from the collection", true),
    SET("set an element of the list", true),
    UNSET("set the to-one to null", true),
    MOVE_BY_REFERENCE("move, by the to-one", true),
    MOVE_BY_COLLECTION("move, by adding to the other collection", true);

    private final String title;
    private final boolean startsLinked;

    Operation(String title, boolean startsLinked) {
        this.title = title;
        this.startsLinked = startsLinked;
    }

    public String title() {
        return title;
    }

    /** Whether the link is there before. */
    public boolean startsLinked() {
        return startsLinked;
    }
}
