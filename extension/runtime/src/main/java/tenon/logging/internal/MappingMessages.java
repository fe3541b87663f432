/* SPDX-License-Identifier: Apache-2.0 */
package tenon.logging.internal;

import java.lang.invoke.MethodHandles;
import java.util.Collection;
import org.jboss.logging.Messages;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageBundle;
import tenon.TenonException;

/** Mistakes in the use of the annotations, told at boot: codes 1000 to 1999. */
@MessageBundle(projectCode = "TNN")
public interface MappingMessages {

    MappingMessages MAPPING = Messages.getBundle(MethodHandles.lookup(), MappingMessages.class);

    @Message(id = 1001, value = "%1$d mistakes in the mapping of relationships:%2$s")
    TenonException mistakes(int count, String list);

    @Message(
            id = 1002,
            value = "'%1$s' back-populates '%2$s', but '%3$s' has no such attribute."
                    + " Attributes of '%3$s' that refer to '%4$s': %5$s."
                    + " Name one of them in @BackPopulates, or remove the annotation.")
    TenonException unknownCounterpart(
            String attribute, String counterpart, String target, String entity, Collection<String> candidates);

    @Message(
            id = 1003,
            value = "'%1$s' back-populates '%2$s', which refers to '%3$s' and not to '%4$s'."
                    + " Attributes that refer to '%4$s': %5$s. Name one of them in @BackPopulates.")
    TenonException counterpartOfOtherType(
            String attribute, String counterpart, String found, String expected, Collection<String> candidates);

    @Message(
            id = 1004,
            value = "'%1$s' back-populates '%2$s', but '%2$s' does not back-populate '%3$s': %4$s."
                    + " Add @BackPopulates(\"%3$s\") to '%2$s',"
                    + " or say oneWay = true on '%1$s' if the other side is never to change it.")
    TenonException notMutual(String attribute, String counterpart, String name, String found);

    @Message(
            id = 1005,
            value = "'%1$s' is named by %2$s, but an attribute can have one counterpart only."
                    + " Keep @BackPopulates on one of them, or give each its own counterpart.")
    TenonException sharedCounterpart(String counterpart, Collection<String> attributes);

    @Message(
            id = 1006,
            value = "'%1$s' and '%2$s' back-populate each other, but both are @%3$s."
                    + " One side of a one-to-many relationship is @OneToMany, the other is @ManyToOne.")
    TenonException sameDirection(String attribute, String counterpart, String relationship);

    @Message(
            id = 1007,
            value = "'%1$s' is @%2$s and its counterpart '%3$s' is @%4$s, which are no pair."
                    + " Pairs are @OneToMany with @ManyToOne, @OneToOne with @OneToOne, @ManyToMany with @ManyToMany.")
    TenonException directionsDoNotFit(String attribute, String relationship, String counterpart, String found);

    @Message(
            id = 1008,
            value =
                    "'%1$s' and '%2$s' are both mappedBy the other, so neither owns the relationship and nothing would be"
                            + " written. Remove mappedBy from the side that holds the foreign key or the join table.")
    TenonException bothMappedBy(String attribute, String counterpart);

    @Message(
            id = 1009,
            value =
                    "'%1$s' writes the table '%2$s' and '%3$s' writes the table '%4$s', so they are two relationships and"
                            + " no pair. Say mappedBy on one of them.")
    TenonException differentJoinTables(String attribute, String table, String counterpart, String otherTable);

    @Message(
            id = 1010,
            value = "'%1$s' has @BackPopulates, but is no relationship."
                    + " Expected @OneToMany, @ManyToOne, @OneToOne or @ManyToMany beside it."
                    + " Map the relationship, or remove the annotation.")
    TenonException notARelationship(String attribute);

    @Message(
            id = 1011,
            value = "'%1$s' is declared as '%2$s', whose changes cannot be followed. Expected %3$s."
                    + " Declare the attribute as an interface of java.util.")
    TenonException untrackableType(String attribute, String type, String expected);

    @Message(
            id = 1012,
            value = "'%1$s' has @BackPopulates without a name, and mappedBy tells none on either side."
                    + " Attributes of '%2$s' that refer to '%3$s': %4$s. Name one of them in @BackPopulates.")
    TenonException counterpartUntold(String attribute, String target, String entity, Collection<String> candidates);

    @Message(
            id = 1013,
            value = "'%1$s' stands in the embeddable '%2$s', which has no identity of its own to link to."
                    + " Move the relationship to the entity.")
    TenonException embedded(String attribute, String embeddable);

    @Message(
            id = 1014,
            value = "'%1$s' and '%2$s' are both read-only, so no change of the pair would be written."
                    + " Make one side insertable and updatable, or remove @BackPopulates from both.")
    TenonException readOnly(String attribute, String counterpart);

    @Message(
            id = 1015,
            value =
                    "'%1$s' is found by its getter, but '%2$s' has no field '%3$s' that backs it, so its changes cannot be"
                            + " followed. Name the field as the property, or annotate the field.")
    TenonException noBackingField(String attribute, String entity, String field);

    @Message(
            id = 1016,
            value = "'%1$s' writes its table beside '%2$s', so each row would be written twice."
                    + " Say mappedBy on one of them.")
    TenonException bothOwning(String attribute, String counterpart);

    @Message(
            id = 1017,
            value = "'%1$s' is oneWay, but its counterpart '%2$s' has @BackPopulates as well."
                    + " Remove it from '%2$s', or remove oneWay from '%1$s' to keep both sides in step.")
    TenonException oneWayAnswered(String attribute, String counterpart);

    @Message(
            id = 1018,
            value = "'%1$s' has the collection type '%2$s', whose changes cannot be followed."
                    + " Remove the custom collection type or @BackPopulates.")
    TenonException customCollectionType(String attribute, String type);
}
