/* SPDX-License-Identifier: Apache-2.0 */
package tenon.relationship.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tenon.relationship.CollectionKind;
import tenon.relationship.ColumnPair;
import tenon.relationship.FetchStyle;

/**
 * What the boot model says of one attribute. All that is kept of that model: texts that the run-time model holds as well.
 *
 * @param owner the entity that declares the attribute
 * @param type the class that has the attribute: that of the entity or of an embeddable; null if none is mapped
 * @param attribute the path of the attribute
 * @param target the entity that it refers to
 * @param kind the kind of collection; null for a to-one
 * @param unique whether an object can be referred to by one owner only
 * @param mappedBy the attribute of the target that owns the relationship; null if this one does
 * @param inverse whether Hibernate writes nothing for this side
 * @param table the table of the collection, unless it is that of the target; null if there is none
 * @param columns the columns that hold the relationship
 * @param written those of them that this side writes, as {@code table.column}
 * @param cascade Hibernate's text of what is cascaded
 * @param orphanRemoval whether what leaves the relationship is deleted
 * @param optional whether it may be unset
 * @param lazy whether it is loaded when it is accessed
 * @param style by what statement it is loaded
 */
record Facts(
        String owner,
        @Nullable Class<?> type,
        String attribute,
        String target,
        @Nullable CollectionKind kind,
        boolean unique,
        @Nullable String mappedBy,
        boolean inverse,
        @Nullable String table,
        List<ColumnPair> columns,
        List<String> written,
        String cascade,
        boolean orphanRemoval,
        boolean optional,
        boolean lazy,
        FetchStyle style) {

    /** The name of the attribute in its class: the last part of the path. */
    String name() {
        return attribute.substring(attribute.lastIndexOf('.') + 1);
    }

    boolean isToMany() {
        return kind != null;
    }
}
