/* SPDX-License-Identifier: Apache-2.0 */
package tenon.logging.internal;

import java.lang.invoke.MethodHandles;
import java.util.Collection;
import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;
import tenon.TenonException;

/** Mistakes in the declaration and use of association tables, told at boot: codes 2000 to 2999. */
@MessageLogger(projectCode = "TNN")
public interface AssociationMessages extends BasicLogger {

    AssociationMessages ASSOCIATION =
            Logger.getMessageLogger(MethodHandles.lookup(), AssociationMessages.class, "tenon.association");

    @Message(
            id = 2001,
            value = "'%1$s' names '%2$s' in @Secondary, which has no @AssociationTable."
                    + " Association tables that '%3$s' uses: %4$s."
                    + " Name one of them, or add @AssociationTable to '%2$s'.")
    TenonException noAssociationTable(String attribute, String marker, String target, Collection<String> candidates);

    @Message(
            id = 2002,
            value =
                    "'%1$s' has @Secondary without @ManyToMany. An association table is for many-to-many relationships only,"
                            + " and the JPA metamodel knows them by their annotation. Add @ManyToMany, or remove @Secondary.")
    TenonException noManyToMany(String attribute);

    @Message(
            id = 2003,
            value = "'%1$s' has @Secondary and says mappedBy = \"%2$s\" as well. Both sides of an association table are"
                    + " declared alike, and Tenon decides which one JPA calls the owner. Remove mappedBy.")
    TenonException mappedByLeft(String attribute, String mappedBy);

    @Message(
            id = 2004,
            value = "'%1$s' has @Secondary and @JoinTable, which describe two tables."
                    + " Move what @JoinTable says to the @AssociationTable of '%2$s', and remove it.")
    TenonException joinTableLeft(String attribute, String marker);

    @Message(
            id = 2005,
            value =
                    "'%1$s' has several counterparts over the association table '%2$s': %3$s. A relationship has two sides."
                            + " Keep @Secondary on one of them, or give the others association tables of their own.")
    TenonException severalCounterparts(String attribute, String marker, Collection<String> counterparts);

    @Message(
            id = 2006,
            value = "'%1$s' plays the role '%2$s' in the association table '%3$s', which has no such key."
                    + " Roles of '%3$s': %4$s. Name one of them.")
    TenonException unknownRole(String attribute, String role, String marker, Collection<String> roles);

    @Message(
            id = 2007,
            value =
                    "Both keys of the association table '%2$s' refer to '%3$s', so it is not told which of them '%1$s' is"
                            + " about. Roles of '%2$s': %4$s. Say the role in @Secondary of one side at least.")
    TenonException roleUntold(String attribute, String marker, String entity, Collection<String> roles);

    @Message(
            id = 2008,
            value =
                    "'%1$s' uses the association table '%2$s', none of whose keys refers to '%3$s'. Its keys refer to %4$s."
                            + " Correct the target of a key, or use another association table.")
    TenonException noKeyFor(String attribute, String marker, String entity, Collection<String> targets);

    @Message(
            id = 2009,
            value =
                    "The key of the association table '%1$s' that refers to '%2$s' has the columns %3$s, but the identifier of"
                            + " '%2$s' has %4$s. Name one column for each of them, or none at all.")
    TenonException keyColumns(
            String marker, String entity, Collection<String> columns, Collection<String> identifierColumns);

    @Message(
            id = 2010,
            value = "'%1$s' is not mapped as its @Secondary says, since Hibernate was not told of it."
                    + " Another library replaces Hibernate's reading of annotations: it provides '%2$s' before Tenon does."
                    + " Put Tenon before it on the class path, or map the relationship with @JoinTable and mappedBy.")
    TenonException notApplied(String attribute, String service);

    @Message(
            id = 2011,
            value =
                    "The column '%2$s' of the association table '%1$s' is not nullable and has no default, so no row could be"
                            + " inserted: no entity has the column. Give it a defaultValue, or make it nullable.")
    TenonException columnWithoutDefault(String marker, String column);

    @Message(
            id = 2012,
            value =
                    "An index or unique constraint of the association table '%1$s' names '%2$s', which is no column of it."
                            + " Columns of '%1$s': %3$s. Name one of them, or declare the column.")
    TenonException unknownColumn(String marker, String column, Collection<String> columns);

    @Message(
            id = 2013,
            value =
                    "'%1$s' and '%2$s' both keep a position or key in the rows of the association table '%3$s', but Hibernate"
                            + " writes such a column for one side only. Remove @OrderColumn, @MapKeyColumn or @MapKeyJoinColumn from"
                            + " one side.")
    TenonException columnsOnBothSides(String attribute, String counterpart, String marker);

    @Message(
            id = 2014,
            value = "The association table '%1$s' declares %2$d keys. Expected at most two, one for each side."
                    + " Map a link between more than two entities as an entity with to-one relationships.")
    TenonException tooManyKeys(String marker, int keys);

    @LogMessage(level = Logger.Level.WARN)
    @Message(
            id = 2015,
            value =
                    "'%1$s' and '%2$s' are the two sides of the association table '%3$s', but are not kept in step: only"
                            + " changes of '%1$s' are written. Add @BackPopulates to both.")
    void notPaired(String owner, String inverse, String marker);

    @Message(
            id = 2016,
            value =
                    "The association table '%1$s' is used by several relationships: %2$s. Each would leave the keys of the"
                            + " others empty. Declare an association table for each relationship.")
    TenonException sharedTable(String marker, Collection<String> relationships);

    @Message(
            id = 2017,
            value = "'%1$s' has @Secondary, but stands in the embeddable '%2$s', which has no rows of its own."
                    + " Move the relationship to the entity.")
    TenonException inEmbeddable(String attribute, String embeddable);

    @Message(
            id = 2018,
            value = "'%1$s' and '%2$s' both play the role '%4$s' in the association table '%3$s'."
                    + " Give each side of a relationship a role of its own.")
    TenonException sameRole(String attribute, String counterpart, String marker, String role);

    @Message(
            id = 2019,
            value =
                    "The key of the association table '%1$s' that refers to '%2$s' has the columns %3$s, and refers to the"
                            + " columns %4$s. Expected a referenced column for each, since the identifier has several."
                            + " Name them in referencedColumns, in the same order.")
    TenonException referencedColumns(
            String marker, String entity, Collection<String> columns, Collection<String> referenced);

    @Message(
            id = 2020,
            value =
                    "'%1$s' has @Secondary on its getter, but '%2$s' has no field of that name, so the annotation is not"
                            + " seen. Name the field as the property, or annotate the field.")
    TenonException noField(String attribute, String entity);
}
