/* SPDX-License-Identifier: Apache-2.0 */
package tenon.pairing.internal;

import org.jspecify.annotations.Nullable;

/**
 * A collection that stands on one side of a pair, as the other side sees it. What is linked and unlinked here is raw: it
 * raises no change of its own, so nothing can recurse. Unloaded collections queue it.
 */
public interface PairedCollection {

    /** The object whose attribute this is; null after the attribute was given another collection. */
    @Nullable Object owner();

    /** The side of the pair that the attribute stands on. */
    Side side();

    /** Adds the element. Throws, with nothing changed, if the collection cannot hold it. */
    void link(Object element);

    /** Removes the element wherever it stands, by identity. */
    void unlink(Object element);

    /** Whether the collection is loaded and holds the element, by identity. */
    boolean holds(Object element);

    /** How many elements are loaded; -1 if the collection is not. */
    int loadedSize();

    /**
     * Makes the collection hold what the given one holds, as one change; loads it if it is not loaded.
     *
     * @param content a collection or map of the same kind; null to clear
     */
    void replaceWith(@Nullable Object content);

    /**
     * Makes way for another collection that is assigned to the attribute: whether this one stays in the attribute and
     * takes the content instead, as the collection of a managed or detached owner does.
     */
    boolean staysWithOwner();
}
