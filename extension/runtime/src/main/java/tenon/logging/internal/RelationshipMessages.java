/* SPDX-License-Identifier: Apache-2.0 */
package tenon.logging.internal;

import java.lang.invoke.MethodHandles;
import java.util.Collection;
import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;
import org.jspecify.annotations.Nullable;
import tenon.TenonException;

/**
 * What is doubtful in mapped relationships, a warning or an error as {@code tenon.strict} says, and what is asked of them
 * in vain: codes 1020 to 1059.
 */
@MessageLogger(projectCode = "TNN")
public interface RelationshipMessages extends BasicLogger {

    RelationshipMessages RELATIONSHIPS =
            Logger.getMessageLogger(MethodHandles.lookup(), RelationshipMessages.class, "tenon.relationship");

    @Message(
            id = 1020,
            value =
                    "'%1$s' and '%2$s' both write %3$s, and neither knows of the other: the one that is written last wins, or"
                            + " a row is written twice. Say mappedBy on one of them, put @BackPopulates on both, or make one read-only"
                            + " with insertable = false and updatable = false."
                            + " If it is meant, put @Intended(\"TNN001020\") on one of them.")
    TenonException overlap(String attribute, String other, Collection<String> columns);

    @Message(
            id = 1021,
            value =
                    "'%1$s' is @ManyToMany and mappedBy '%2$s', which refers to one object only. Expected a @ManyToMany there."
                            + " Make '%1$s' a @OneToMany, or '%2$s' a @ManyToMany."
                            + " If it is meant, put @Intended(\"TNN001021\") on '%1$s'.")
    TenonException manyToManyMappedByToOne(String attribute, String owner);

    @Message(
            id = 1022,
            value =
                    "'%1$s' is @OneToMany and mappedBy '%2$s', which is @ManyToMany: an element may belong to many owners."
                            + " Expected a @ManyToOne there. Make '%1$s' a @ManyToMany, or '%2$s' a @ManyToOne."
                            + " If it is meant, put @Intended(\"TNN001022\") on '%1$s'.")
    TenonException oneToManyMappedByManyToMany(String attribute, String owner);

    @Message(
            id = 1024,
            value =
                    "'%1$s' is a list without order, so each change of it deletes all its rows in '%2$s' and inserts them again."
                            + " Make it a Set, add @OrderColumn, or add @BackPopulates, with which only changed rows are written."
                            + " If it is meant, put @Intended(\"TNN001024\") on '%1$s'.")
    TenonException rewrittenBag(String attribute, @Nullable String table);

    @Message(
            id = 1025,
            value =
                    "'%1$s' is to-many and eager, so it is loaded with every owner, by every query, wanted or not. Make it lazy,"
                            + " and load it where it is needed with a join fetch or an entity graph."
                            + " If it is meant, put @Intended(\"TNN001025\") on '%1$s'.")
    TenonException eagerToMany(String attribute);

    @Message(
            id = 1026,
            value =
                    "'%1$s' is lazy, but the other table holds its key, so Hibernate loads it with each owner, by one more"
                            + " statement, to know whether there is one. Let '%1$s' hold the key (move mappedBy to the other side);"
                            + " or share the identifier with @MapsId and say optional = false; or enhance the entity for lazy"
                            + " attributes."
                            + " If it is meant, put @Intended(\"TNN001026\") on '%1$s'.")
    TenonException neverLazy(String attribute);

    @Message(
            id = 1027,
            value =
                    "'%1$s' is @ManyToMany and cascades REMOVE, so removing one owner deletes each '%2$s' that it refers to, also"
                            + " those that other owners refer to. Cascade PERSIST and MERGE instead: the rows that link them go anyway."
                            + " If it is meant, put @Intended(\"TNN001027\") on '%1$s'.")
    TenonException removeOnManyToMany(String attribute, String target);

    @Message(
            id = 1028,
            value = "'%1$s' is mappedBy '%2$s' but back-populates '%3$s': what is kept in step is not what is written."
                    + " Name the same attribute in both, or leave out the value of @BackPopulates."
                    + " If it is meant, put @Intended(\"TNN001028\") on '%1$s'.")
    TenonException namesAnother(String attribute, String mappedBy, String named);

    @Message(
            id = 1029,
            value =
                    "'%1$s' is @OneToOne and mappedBy '%2$s', which is @ManyToOne: many may refer to the same object, and then"
                            + " '%1$s' cannot be loaded. Make '%2$s' a @OneToOne, or '%1$s' a @OneToMany."
                            + " If it is meant, put @Intended(\"TNN001029\") on '%1$s'.")
    TenonException oneToOneMappedByManyToOne(String attribute, String owner);

    @Message(
            id = 1040,
            value = "'%1$s' has no relationship '%2$s'. Relationships of '%1$s': %3$s. Ask for one of them.")
    TenonException unknownRelationship(String entity, String attribute, Collection<String> relationships);

    @Message(
            id = 1041,
            value = "'%1$s' has @Intended(\"%2$s\"), which is the code of no check. Expected some of %3$s."
                    + " Correct the code, or remove it.")
    TenonException unknownCode(String attribute, String code, Collection<String> codes);

    @LogMessage(level = Logger.Level.INFO)
    @Message(id = 1042, value = "Diagrams and a report of %1$d relationships were written to %2$s")
    void diagramWritten(int relationships, String folder);

    @Message(
            id = 1043,
            value = "The arguments are %1$s. Expected one of unit=<persistence unit>, packages=<package,...> or"
                    + " classes=<class,...>, and if you like to=<folder> and dialect=<class>. Correct them.")
    TenonException wrongArguments(String arguments);

    @Message(
            id = 1044,
            value = "There is no %1$s '%2$s'. Expected a %3$s. Correct the name, or add it to the class path.")
    TenonException notFound(String what, String name, String expected);

    @Message(
            id = 1045,
            value = "The folder '%1$s' cannot be written to. Expected a folder that can. Name one with to=<folder>.")
    TenonException unwritable(String folder, @Cause Throwable cause);
}
