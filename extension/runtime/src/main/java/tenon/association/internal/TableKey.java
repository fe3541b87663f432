/* SPDX-License-Identifier: Apache-2.0 */
package tenon.association.internal;

import static tenon.logging.internal.AssociationMessages.ASSOCIATION;

import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.JoinColumn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tenon.TenonException;
import tenon.mapping.AssociationKey;
import tenon.mapping.DeleteAction;

/**
 * One of the two keys of an association table, as declared or by default.
 *
 * @param entity what it refers to
 * @param declared what is declared; null if nothing is
 * @param prefix what the names of its columns start with, where none are declared
 */
record TableKey(Class<?> entity, @Nullable AssociationKey declared, String prefix) {

    /** The name of an entity as columns and messages have it. */
    static String nameOf(Class<?> entity) {
        Entity annotation = entity.getAnnotation(Entity.class);
        String name = annotation == null || annotation.name().isEmpty() ? entity.getSimpleName() : annotation.name();
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    DeleteAction onDelete() {
        return declared == null ? DeleteAction.NO_ACTION : declared.onDelete();
    }

    ForeignKey constraint() {
        return Literal.of(ForeignKey.class, Map.of("name", declared == null ? "" : declared.name()));
    }

    /** None, where neither the declaration nor the identifier tells them. */
    JoinColumn[] columns() {
        List<String> identifier = IdentifierColumns.of(entity);
        if (declared != null && declared.columns().length > 0) {
            return columns(List.of(declared.columns()), List.of(declared.referencedColumns()));
        }
        List<String> names = new ArrayList<>();
        identifier.forEach(column -> names.add(prefix + "_" + column));
        return columns(names, identifier.size() > 1 ? identifier : List.of());
    }

    private static JoinColumn[] columns(List<String> names, List<String> referenced) {
        JoinColumn[] columns = new JoinColumn[names.size()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = Literal.of(
                    JoinColumn.class,
                    referenced.isEmpty()
                            ? Map.of("name", names.get(i))
                            : Map.of("name", names.get(i), "referencedColumnName", referenced.get(i)));
        }
        return columns;
    }

    void check(Class<?> marker, Collection<TenonException> mistakes) {
        if (declared == null || declared.columns().length == 0) {
            return;
        }
        List<String> columns = List.of(declared.columns());
        List<String> referenced = List.of(declared.referencedColumns());
        List<String> identifier = IdentifierColumns.of(entity);
        if (!identifier.isEmpty() && identifier.size() != columns.size()) {
            mistakes.add(ASSOCIATION.keyColumns(marker.getSimpleName(), entity.getSimpleName(), columns, identifier));
        } else if (referenced.size() != columns.size() && (columns.size() > 1 || !referenced.isEmpty())) {
            mistakes.add(
                    ASSOCIATION.referencedColumns(marker.getSimpleName(), entity.getSimpleName(), columns, referenced));
        }
    }
}
