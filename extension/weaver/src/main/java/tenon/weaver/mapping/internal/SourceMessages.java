/* SPDX-License-Identifier: Apache-2.0 */
package tenon.weaver.mapping.internal;

import java.util.Collection;

/** What the compiler tells, with the codes and in the words that boot has for it. */
final class SourceMessages {

    private SourceMessages() {}

    private static String code(int id) {
        return String.format("TNN%06d: ", id);
    }

    static String unknownCounterpart(
            Object attribute, String counterpart, Object target, Object entity, Collection<String> candidates) {
        return code(1002)
                + String.format(
                        "'%1$s' back-populates '%2$s', but '%3$s' has no such attribute."
                                + " Attributes of '%3$s' that refer to '%4$s': %5$s."
                                + " Name one of them in @BackPopulates, or remove the annotation.",
                        attribute, counterpart, target, entity, candidates);
    }

    static String counterpartOfOtherType(
            Object attribute, Object counterpart, Object found, Object expected, Collection<String> candidates) {
        return code(1003)
                + String.format(
                        "'%1$s' back-populates '%2$s', which refers to '%3$s' and not to '%4$s'."
                                + " Attributes that refer to '%4$s': %5$s. Name one of them in @BackPopulates.",
                        attribute, counterpart, found, expected, candidates);
    }

    static String notMutual(Object attribute, Object counterpart, String name, String found) {
        return code(1004)
                + String.format(
                        "'%1$s' back-populates '%2$s', but '%2$s' does not back-populate '%3$s': %4$s."
                                + " Add @BackPopulates(\"%3$s\") to '%2$s',"
                                + " or say oneWay = true on '%1$s' if the other side is never to change it.",
                        attribute, counterpart, name, found);
    }

    static String sameDirection(Object attribute, Object counterpart, String relationship) {
        return code(1006)
                + String.format(
                        "'%1$s' and '%2$s' back-populate each other, but both are @%3$s."
                                + " One side of a one-to-many relationship is @OneToMany, the other is @ManyToOne.",
                        attribute, counterpart, relationship);
    }

    static String directionsDoNotFit(Object attribute, String relationship, Object counterpart, String found) {
        return code(1007)
                + String.format(
                        "'%1$s' is @%2$s and its counterpart '%3$s' is @%4$s, which are no pair."
                                + " Pairs are @OneToMany with @ManyToOne, @OneToOne with @OneToOne, @ManyToMany with @ManyToMany.",
                        attribute, relationship, counterpart, found);
    }

    static String bothMappedBy(Object attribute, Object counterpart) {
        return code(1008)
                + String.format(
                        "'%1$s' and '%2$s' are both mappedBy the other, so neither owns the relationship and nothing"
                                + " would be written. Remove mappedBy from the side that holds the foreign key or the join table.",
                        attribute, counterpart);
    }

    static String counterpartUntold(Object attribute, Object target, Object entity, Collection<String> candidates) {
        return code(1012)
                + String.format(
                        "'%1$s' has @BackPopulates without a name, and mappedBy tells none on either side."
                                + " Attributes of '%2$s' that refer to '%3$s': %4$s. Name one of them in @BackPopulates.",
                        attribute, target, entity, candidates);
    }

    static String oneWayAnswered(Object attribute, Object counterpart) {
        return code(1017)
                + String.format(
                        "'%1$s' is oneWay, but its counterpart '%2$s' has @BackPopulates as well."
                                + " Remove it from '%2$s', or remove oneWay from '%1$s' to keep both sides in step.",
                        attribute, counterpart);
    }

    static String noAssociationTable(Object attribute, Object marker) {
        return code(2001)
                + String.format(
                        "'%1$s' names '%2$s' in @Secondary, which has no @AssociationTable."
                                + " Name a type that has it, or add @AssociationTable to '%2$s'.",
                        attribute, marker);
    }

    static String noManyToMany(Object attribute) {
        return code(2002)
                + String.format(
                        "'%1$s' has @Secondary without @ManyToMany. An association table is for many-to-many"
                                + " relationships only, and the JPA metamodel knows them by their annotation."
                                + " Add @ManyToMany, or remove @Secondary.",
                        attribute);
    }
}
