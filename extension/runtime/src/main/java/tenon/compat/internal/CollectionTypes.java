/* SPDX-License-Identifier: Apache-2.0 */
package tenon.compat.internal;

import static tenon.logging.internal.BootMessages.BOOT;

import java.lang.reflect.Field;
import org.hibernate.Version;
import org.hibernate.mapping.Collection;
import org.hibernate.type.CollectionType;

/**
 * Gives a mapped collection another type after it was bound. Hibernate has no setter for it: the type is cached in a private
 * field, whose name is the same on all supported lines. Custom collection types would need none, but Envers refuses them.
 */
public final class CollectionTypes {

    private static final String FIELD = "cachedCollectionType";

    private CollectionTypes() {}

    public static void replace(Collection collection, CollectionType type) {
        try {
            Field field = Collection.class.getDeclaredField(FIELD);
            field.setAccessible(true);
            field.set(collection, type);
        } catch (ReflectiveOperationException | RuntimeException failure) {
            throw BOOT.unsupportedHibernate(
                    Version.getVersionString(), collection.getRole(), SupportedLines.LIST, failure);
        }
    }
}
