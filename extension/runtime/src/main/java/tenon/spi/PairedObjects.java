/* SPDX-License-Identifier: Apache-2.0 */
package tenon.spi;

/**
 * What a view over a collection needs to know of the objects in it. Provided by Tenon itself, as a Java service.
 * Implementations are stateless and thread-safe.
 *
 * @since 1.0
 */
public interface PairedObjects {

    /**
     * Ends the other relationships of an object that was just taken out of a collection, if the collection deletes its
     * orphans: every paired to-one attribute of the object is set to null, so that no loaded collection still holds what
     * the next flush deletes. Does nothing if the collection is not paired, or keeps its orphans. Executes no statement
     * and loads no collection.
     *
     * @param collection the collection or map that the object was taken from
     * @param element the object
     * @since 1.0
     */
    void endOrphan(Object collection, Object element);
}
