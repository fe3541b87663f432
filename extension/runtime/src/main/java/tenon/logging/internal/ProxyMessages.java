/* SPDX-License-Identifier: Apache-2.0 */
package tenon.logging.internal;

import java.lang.invoke.MethodHandles;
import java.util.Collection;
import org.jboss.logging.Messages;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageBundle;
import tenon.TenonException;

/** Association objects and the proxies over them: codes 2050 to 2069. */
@MessageBundle(projectCode = "TNN")
public interface ProxyMessages {

    ProxyMessages PROXY = Messages.getBundle(MethodHandles.lookup(), ProxyMessages.class);

    @Message(
            id = 2050,
            value =
                    "'%1$s' is a proxy via '%2$s', but '%3$s' has no such to-many attribute. To-many attributes of '%3$s': %4$s."
                            + " Name one of them in @AssociationProxy.")
    TenonException unknownVia(String attribute, String via, String entity, Collection<String> candidates);

    @Message(
            id = 2051,
            value = "'%1$s' is a proxy for '%2$s' of '%3$s', which has no such to-one or basic attribute."
                    + " Attributes of '%3$s' that can be shown: %4$s. Name one of them in @AssociationProxy.")
    TenonException unknownTarget(String attribute, String target, String entity, Collection<String> candidates);

    @Message(
            id = 2052,
            value = "'%1$s' holds '%2$s', but '%3$s', which it is a proxy for, is '%4$s'."
                    + " Declare the field as a collection of '%4$s', or name another target in @AssociationProxy.")
    TenonException targetOfOtherType(String attribute, String element, String target, String found);

    @Message(
            id = 2053,
            value =
                    "'%1$s' cannot be a path of queries: '%2$s' is not told by columns of the table '%3$s' that refer to an"
                            + " identifier. Expected plain columns in the table that also holds the key of the association object."
                            + " Remove @AssociationProxy, and join the association object in queries.")
    TenonException notInTheTable(String attribute, String target, String table);

    @Message(
            id = 2054,
            value =
                    "'%1$s' has @AssociationProxy and is declared as '%2$s'. Expected Collection, List or Set of a class."
                            + " Declare it as one of them; a view of tenon.relationship.Proxies may be of another type.")
    TenonException notACollection(String attribute, String type);

    @Message(
            id = 2055,
            value =
                    "'%1$s' has @AssociationProxy, but Hibernate does not see it. Expected a field that is not transient, of an"
                            + " entity whose annotations stand on fields, and no library on the class path that provides '%2$s'"
                            + " before Tenon does. Change what differs, or remove the annotation.")
    TenonException notSeen(String attribute, String service);

    @Message(
            id = 2056,
            value = "'%1$s' cannot be fetched: it is a path for queries and holds nothing. Fetch what it stands for:"
                    + " '%2$s', and '%3$s' of that, as in 'join fetch e.%2$s a join fetch a.%3$s'.")
    TenonException cannotBeFetched(String attribute, String via, String target);

    @Message(
            id = 2057,
            value = "'%1$s' has @AssociationProxy, but stands in '%2$s', which is no entity and has no table."
                    + " Declare the field in the entity.")
    TenonException notInAnEntity(String attribute, String declaringClass);

    @Message(
            id = 2060,
            value =
                    "'%1$s' writes the rows of '%2$s', which is the table of the entity '%3$s' as well. Neither sees what the"
                            + " other changes, and a link that both make is a violated key at flush. Keep one of them: replace '%1$s' by"
                            + " a view of tenon.relationship.Proxies over '%3$s', with @AssociationProxy for queries;"
                            + " or make '%1$s' read-only by @Immutable.")
    TenonException tableOfAssociationObject(String attribute, String table, String entity);
}
