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

/** What boot does and refuses: codes 1 to 999, 4000 to 4999 (weaving) and 9000 to 9999 (Hibernate's lines). */
@MessageLogger(projectCode = "TNN")
public interface BootMessages extends BasicLogger {

    BootMessages BOOT = Logger.getMessageLogger(MethodHandles.lookup(), BootMessages.class, "tenon.boot");

    @LogMessage(level = Logger.Level.INFO)
    @Message(id = 1, value = "Keeping %1$d relationship pairs in step")
    void pairsInStep(int pairs);

    @LogMessage(level = Logger.Level.DEBUG)
    @Message(id = 2, value = "Tenon takes no part: '%1$s' is false")
    void disabledBySetting(String setting);

    @LogMessage(level = Logger.Level.DEBUG)
    @Message(id = 3, value = "Tenon has nothing to do: no attribute has @BackPopulates")
    void nothingAnnotated();

    @Message(
            id = 4,
            value = "The setting '%1$s' is '%2$s'. Expected one of %3$s. Correct the value or remove the setting.")
    TenonException invalidSetting(String setting, String found, Collection<String> expected);

    @Message(
            id = 5,
            value =
                    "The entity manager factory '%1$s' was built without Tenon: another provider built it, 'tenon.enabled' is"
                            + " false, or Hibernate's class loader does not find Tenon. Expected a session factory of Hibernate ORM"
                            + " that was built with Tenon on the class path. Build it so.")
    TenonException builtWithoutTenon(String factory);

    @Message(
            id = 6,
            value = "The entity manager factory is closed, and what Tenon knew of it is gone."
                    + " Ask for its relationships before it is closed, and keep them.")
    IllegalStateException factoryClosed();

    @Message(
            id = 4001,
            value = "These classes have @BackPopulates but were not woven: %1$s. %2$s Weave them in one of these ways:"
                    + " (1) at build time: run byte-buddy-maven-plugin's goal transform with the dependency tenon:tenon-weaver;"
                    + " (2) at load time: start the JVM with -javaagent:tenon-weaver.jar;"
                    + " (3) at boot: put tenon-weaver on the class path of a JVM that allows agents to be attached.")
    TenonException notWoven(Collection<String> classes, String reason);

    @LogMessage(level = Logger.Level.WARN)
    @Message(
            id = 4003,
            value =
                    "%1$d classes with @BackPopulates were woven at boot, by attaching to this JVM, which future JDKs will not"
                            + " allow by default. Weave them at build time: run byte-buddy-maven-plugin's goal transform with the"
                            + " dependency tenon:tenon-weaver, or start the JVM with -javaagent:tenon-weaver.jar")
    void wovenAtBoot(int classes);

    @LogMessage(level = Logger.Level.WARN)
    @Message(
            id = 4004,
            value =
                    "These classes have @BackPopulates but were not woven, so their relationships are not kept in step: %1$s."
                            + " Weave them at build time: run byte-buddy-maven-plugin's goal transform with the dependency"
                            + " tenon:tenon-weaver")
    void leftUnwoven(Collection<String> classes);

    @Message(
            id = 4005,
            value =
                    "'%1$s' was enhanced by Hibernate with association management, which writes the other side by itself and"
                            + " loads lazy collections to do so. Switch enableAssociationManagement off in Hibernate's enhancer:"
                            + " @BackPopulates does its work.")
    TenonException associationManagement(String entity);

    @Message(
            id = 9001,
            value = "Hibernate ORM %1$s does not let Tenon set the type of '%2$s'. Expected one of the lines %3$s."
                    + " Use one of them, or set tenon.enabled to false.")
    TenonException unsupportedHibernate(String version, String role, String lines, @Cause @Nullable Throwable cause);

    @LogMessage(level = Logger.Level.WARN)
    @Message(
            id = 9002,
            value = "Tenon was not tested with Hibernate ORM %1$s. It was with the lines %2$s: use one of them.")
    void untestedHibernate(String version, String lines);
}
