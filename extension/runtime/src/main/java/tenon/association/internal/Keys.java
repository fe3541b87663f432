/* SPDX-License-Identifier: Apache-2.0 */
package tenon.association.internal;

import static tenon.logging.internal.AssociationMessages.ASSOCIATION;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tenon.TenonException;
import tenon.mapping.AssociationKey;
import tenon.mapping.AssociationTable;

/** Tells which key of an association table refers to which side, and thereby which side is the owner. */
final class Keys {

    private static final Comparator<AssociationSide> BY_NAME = Comparator.comparing(
                    (AssociationSide side) -> side.owner().getSimpleName())
            .thenComparing(side -> side.owner().getName())
            .thenComparing(AssociationSide::name);

    private final AssociationTable table;
    private final List<AssociationKey> declared;
    private final Collection<TenonException> mistakes;

    Keys(AssociationTable table, Collection<TenonException> mistakes) {
        this.table = table;
        this.declared = List.of(table.keys());
        this.mistakes = mistakes;
    }

    /** Whether the side owns the relationship, and not its counterpart. */
    boolean isOwner(AssociationSide side, AssociationSide counterpart) {
        boolean byName = BY_NAME.compare(side, counterpart) < 0;
        if (side.hasColumns() != counterpart.hasColumns()) {
            return side.hasColumns();
        }
        int order = Integer.compare(position(side, counterpart), position(counterpart, side));
        return order == 0 ? byName : order < 0;
    }

    private int position(AssociationSide side, AssociationSide counterpart) {
        AssociationKey key = declaredKey(side, counterpart);
        return key == null ? declared.size() : declared.indexOf(key);
    }

    Association association(AssociationSide owner, @Nullable AssociationSide inverse) {
        check(owner, inverse);
        Class<?> entity = inverse == null ? owner.owner() : inverse.target();
        AssociationKey own = declaredKey(owner, inverse);
        AssociationKey other = inverse == null ? otherThan(own, owner) : declaredKey(inverse, owner);
        TableKey ownerKey = new TableKey(entity, own, ownerPrefix(owner, inverse, own, entity));
        TableKey targetKey = new TableKey(owner.target(), other, targetPrefix(owner, inverse, other));
        if (mistakes.isEmpty()) {
            ownerKey.check(owner.marker(), mistakes);
            targetKey.check(owner.marker(), mistakes);
        }
        return new Association(table, owner, inverse, ownerKey, targetKey);
    }

    private static String ownerPrefix(
            AssociationSide owner, @Nullable AssociationSide inverse, @Nullable AssociationKey key, Class<?> entity) {
        String role = role(owner, key);
        return !role.isEmpty()
                ? role
                : owner.isSelfReferential() && inverse != null ? inverse.name() : TableKey.nameOf(entity);
    }

    private static String targetPrefix(
            AssociationSide owner, @Nullable AssociationSide inverse, @Nullable AssociationKey key) {
        String role = role(inverse, key);
        return !role.isEmpty() ? role : owner.isSelfReferential() ? owner.name() : TableKey.nameOf(owner.target());
    }

    private static String role(@Nullable AssociationSide side, @Nullable AssociationKey key) {
        return side != null && !side.role().isEmpty() ? side.role() : key == null ? "" : key.role();
    }

    /** The key that refers to the entity with the attribute; null if none is declared, or it cannot be told. */
    private @Nullable AssociationKey declaredKey(AssociationSide side, @Nullable AssociationSide counterpart) {
        if (!side.role().isEmpty()) {
            return declared.stream()
                    .filter(key -> key.role().equals(side.role()))
                    .findFirst()
                    .orElse(null);
        }
        List<AssociationKey> fitting = fitting(side.owner());
        if (fitting.size() < 2 || counterpart == null) {
            return fitting.isEmpty() ? null : fitting.get(0);
        }
        return counterpart.role().isEmpty() ? null : otherThan(declaredKey(counterpart, side), counterpart);
    }

    private @Nullable AssociationKey otherThan(@Nullable AssociationKey key, AssociationSide side) {
        return declared.stream()
                .filter(each -> each != key && refersTo(each, side.target()))
                .findFirst()
                .orElse(null);
    }

    private List<AssociationKey> fitting(Class<?> entity) {
        List<AssociationKey> exact =
                declared.stream().filter(key -> key.target() == entity).toList();
        return exact.isEmpty()
                ? declared.stream().filter(key -> refersTo(key, entity)).toList()
                : exact;
    }

    private static boolean refersTo(AssociationKey key, Class<?> entity) {
        return key.target().isAssignableFrom(entity) || entity.isAssignableFrom(key.target());
    }

    private void check(AssociationSide owner, @Nullable AssociationSide inverse) {
        String marker = owner.marker().getSimpleName();
        checkKey(owner, owner.owner(), owner.role());
        checkKey(inverse == null ? owner : inverse, owner.target(), inverse == null ? "" : inverse.role());
        if (inverse == null) {
            return;
        }
        if (owner.hasColumns() && inverse.hasColumns()) {
            mistakes.add(ASSOCIATION.columnsOnBothSides(owner.toString(), inverse.toString(), marker));
        }
        if (!owner.role().isEmpty() && owner.role().equals(inverse.role())) {
            mistakes.add(ASSOCIATION.sameRole(owner.toString(), inverse.toString(), marker, owner.role()));
        }
        if (owner.role().isEmpty()
                && inverse.role().isEmpty()
                && fitting(owner.owner()).size() > 1) {
            mistakes.add(ASSOCIATION.roleUntold(
                    owner.toString(), marker, owner.owner().getSimpleName(), roles()));
        }
    }

    private void checkKey(AssociationSide side, Class<?> entity, String role) {
        String marker = side.marker().getSimpleName();
        if (!role.isEmpty() && !declared.isEmpty()) {
            List<AssociationKey> named =
                    declared.stream().filter(key -> key.role().equals(role)).toList();
            if (named.isEmpty()) {
                mistakes.add(ASSOCIATION.unknownRole(side.toString(), role, marker, roles()));
                return;
            }
            if (named.stream().noneMatch(key -> refersTo(key, entity))) {
                mistakes.add(ASSOCIATION.noKeyFor(side.toString(), marker, entity.getSimpleName(), targets()));
            }
        } else if (declared.size() > 1 && fitting(entity).isEmpty()) {
            mistakes.add(ASSOCIATION.noKeyFor(side.toString(), marker, entity.getSimpleName(), targets()));
        }
    }

    private List<String> roles() {
        return declared.stream()
                .map(AssociationKey::role)
                .filter(role -> !role.isEmpty())
                .sorted()
                .toList();
    }

    private List<String> targets() {
        return Arrays.stream(table.keys())
                .map(key -> "'" + key.target().getSimpleName() + "'")
                .sorted()
                .toList();
    }
}
