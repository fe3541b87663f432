/* SPDX-License-Identifier: Apache-2.0 */
package tenon.compat.internal;

import static tenon.logging.internal.BootMessages.BOOT;

import java.util.Collection;
import java.util.Map;
import org.hibernate.Version;
import org.hibernate.mapping.ForeignKey;
import org.hibernate.mapping.Table;

/** The foreign keys of a table: on Hibernate 6.6 the values of a map, later a collection. */
public final class ForeignKeys {

    private ForeignKeys() {}

    @SuppressWarnings("unchecked")
    public static Collection<ForeignKey> of(Table table) {
        try {
            return (Collection<ForeignKey>)
                    Table.class.getMethod("getForeignKeyCollection").invoke(table);
        } catch (NoSuchMethodException onSixSix) {
            return ofMap(table);
        } catch (ReflectiveOperationException failure) {
            throw unsupported(table, failure);
        }
    }

    @SuppressWarnings("unchecked")
    private static Collection<ForeignKey> ofMap(Table table) {
        try {
            return ((Map<?, ForeignKey>) Table.class.getMethod("getForeignKeys").invoke(table)).values();
        } catch (ReflectiveOperationException failure) {
            throw unsupported(table, failure);
        }
    }

    private static RuntimeException unsupported(Table table, ReflectiveOperationException failure) {
        return BOOT.unsupportedHibernate(Version.getVersionString(), table.getName(), SupportedLines.LIST, failure);
    }
}
