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

/** What loading options cannot do, and what they refuse to load: codes 3000 to 3999. */
@MessageLogger(projectCode = "TNN")
public interface LoadingMessages extends BasicLogger {

    LoadingMessages LOADING = Logger.getMessageLogger(MethodHandles.lookup(), LoadingMessages.class, "tenon.loading");

    @Message(
            id = 3001,
            value = "The loading options name '%1$s', but '%2$s' has no such attribute. Relationships of '%2$s': %3$s."
                    + " Name one of them, or use ofType if a subclass declares it.")
    TenonException unknownPath(String path, String entity, Collection<String> candidates);

    @Message(
            id = 3002,
            value =
                    "The loading options name '%1$s' of '%2$s', which is no relationship. Relationships of '%2$s': %3$s."
                            + " Name one of them.")
    TenonException notARelationship(String path, String entity, Collection<String> candidates);

    @Message(
            id = 3003,
            value =
                    "The loading options say '%2$s' and '%3$s' for '%1$s'. A path has one strategy: remove one of them.")
    TenonException conflictingOptions(String path, String one, String other);

    @Message(
            id = 3004,
            value =
                    "A graph that was made by LoadOptions.%1$s was given as the hint '%2$s'. Expected the hint '%3$s'."
                            + " Use that hint, or make the graph by LoadOptions.%4$s, or call applyTo(query), which cannot mix them up.")
    TenonException wrongHint(String made, String found, String expected, String other);

    @Message(
            id = 3005,
            value =
                    "'%1$s' and '%2$s' are both joined in one statement, which would multiply their rows and, since one of them"
                            + " is a list without an order column, repeat its elements. Load one of them by selectIn.")
    TenonException joinedBags(String one, String other);

    @Message(
            id = 3006,
            value =
                    "Options for '%1$s' were given to a query that returned no '%1$s' but %2$s: %3$s."
                            + " Make options for an entity that the query returns, or call load(em, entities) with entities you have.")
    TenonException noSuchEntity(String entity, String found, String query);

    @Message(
            id = 3007,
            value = "Loading options need Tenon in the session factory, but it takes no part there."
                    + " Set tenon.enabled to true or remove the setting, and make sure that Tenon's jar is on the class path"
                    + " of the class loader that boots Hibernate.")
    TenonException takesNoPart();

    @LogMessage(level = Logger.Level.WARN)
    @Message(
            id = 3008,
            value =
                    "Loading options cannot be used in this session factory: '%1$s' replaced the JDBC services that Tenon"
                            + " provides. Remove one of the two libraries from the class path, or use no loading options")
    void hookReplaced(String services);

    @Message(
            id = 3009,
            value =
                    "Loading options cannot be used in this session factory: '%1$s' replaced the JDBC services that Tenon"
                            + " provides. Expected those of Tenon. Remove one of the two libraries from the class path.")
    TenonException hookMissing(String services);

    @Message(
            id = 3010,
            value =
                    "'%1$s' of '%2$s' is to be joined by an inner join, but %3$s, so the join would drop rows or Hibernate"
                            + " would not use it. Use joined, or write the join into the query and name it with contains.")
    TenonException innerJoinImpossible(String path, String entity, String reason);

    @Message(
            id = 3011,
            value = "'%1$s.%2$s' was read, but the options of its query say %3$s (%4$s). Nothing was loaded."
                    + " Add an option that loads it, for example selectIn(\"%2$s\"), or do not read it here.")
    String raised(String entity, String attribute, String strategy, String query);

    @LogMessage(level = Logger.Level.WARN)
    @Message(
            id = 3012,
            value = "'%1$s.%2$s' was read and loaded, but the options of its query say %3$s (%4$s)."
                    + " Add an option that loads it, for example selectIn(\"%2$s\")")
    void readDespiteRaise(String entity, String attribute, String strategy, String query);

    @Message(
            id = 3013,
            value = "'%1$s' of '%2$s' is EAGER, and this line of Hibernate (%3$s) cannot load it %4$s under the hint"
                    + " jakarta.persistence.loadgraph. Use graph(em) with the hint jakarta.persistence.fetchgraph, or Hibernate"
                    + " 7.4.")
    TenonException eagerUnderLoadGraph(String path, String entity, String version, String strategy);

    @Message(id = 3014, value = "%1$s was called for '%2$s', where it has no meaning. %3$s")
    TenonException misplaced(String method, String path, String advice);

    @Message(
            id = 3015,
            value = "recursive was called for '%1$s' of '%2$s', which leads to '%3$s' and not back to '%2$s'."
                    + " Write nested options instead.")
    TenonException notRecursive(String path, String entity, String target);

    @Message(
            id = 3016,
            value =
                    "ofType names '%1$s', which is no entity below '%2$s'. Subclasses of '%2$s': %3$s. Name one of them.")
    TenonException notASubtype(String type, String entity, Collection<String> subtypes);

    @Message(
            id = 3017,
            value = "%1$s was called on a scroll with loading options, which reads rows ahead and goes forward only."
                    + " Use next() and get(), or a query without options.")
    TenonException forwardOnly(String method);

    @Message(
            id = 3018,
            value = "Loading options were made for '%1$s', which is no entity of this session factory."
                    + " Make them for one of its entities.")
    TenonException noEntity(String type);

    @Message(
            id = 3019,
            value =
                    "'%1$s' was changed, but loading options left out some of its elements or their order, so writing it would"
                            + " delete what was left out. Nothing was written. Load it without where, orderBy and limit, for example by"
                            + " refreshing its owner, before you change it.")
    TenonException filteredChanged(String role);

    @Message(
            id = 3020,
            value =
                    "The owner of '%1$s' was to be removed, but loading options left out some of its elements, which a cascade"
                            + " would miss. Nothing was written. Refresh the owner before you remove it.")
    TenonException filteredOwnerRemoved(String role);

    @Message(
            id = 3021,
            value =
                    "A detached object was to be merged whose '%1$s' lacks elements that loading options left out, so merging it"
                            + " would delete them. Nothing was merged. Merge an object whose collection is complete, or replace the"
                            + " collection by one that is meant.")
    TenonException filteredMerged(String role);

    @Message(
            id = 3022,
            value =
                    "orderBy was given '%1$s' for '%2$s'. Expected attributes of the element, each with asc or desc if needed,"
                            + " separated by commas, as in JPA's @OrderBy: for example \"published desc, id\".")
    TenonException invalidOrder(String order, String path);

    @Message(
            id = 3023,
            value =
                    "LoadOptions.load was given a '%1$s' that is not managed in the entity manager. Expected managed entities."
                            + " Merge it or find it again, and give load what you get.")
    TenonException notManaged(String entity);

    @Message(
            id = 3024,
            value = "The loading options '%1$s' cannot be read: at character %2$d stands %3$s, expected %4$s.")
    TenonException unreadable(String text, int position, String found, String expected);

    @Message(
            id = 3025,
            value =
                    "'%1$s' is joined to a query with a limit, which Hibernate would apply in memory after reading all rows."
                            + " Load it by selectIn, which keeps the limit in the statement.")
    TenonException pagedInMemory(String path);
}
