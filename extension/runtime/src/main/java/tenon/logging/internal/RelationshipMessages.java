/* SPDX-License-Identifier: Apache-2.0 */
package tenon.logging.internal;

import java.lang.invoke.MethodHandles;
import java.util.Collection;
import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;
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
            id = 1040,
            value = "'%1$s' has no relationship '%2$s'. Relationships of '%1$s': %3$s. Ask for one of them.")
    TenonException unknownRelationship(String entity, String attribute, Collection<String> relationships);
}
