/* SPDX-License-Identifier: Apache-2.0 */
package tenon.logging.internal;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.Messages;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageBundle;
import tenon.TenonException;

/** Changes of one side that the other side cannot follow: codes 5000 to 5999. */
@MessageBundle(projectCode = "TNN")
public interface PairingMessages {

    PairingMessages PAIRING = Messages.getBundle(MethodHandles.lookup(), PairingMessages.class);

    @Message(
            id = 5001,
            value = "'%1$s' cannot hold a null element. Nothing was changed."
                    + " Leave the element out, or remove the element that is meant.")
    NullPointerException nullElement(String attribute);

    @Message(
            id = 5002,
            value = "'%1$s' holds elements of type '%2$s', but was given one of type '%3$s'. Nothing was changed."
                    + " Add an element of the declared type.")
    ClassCastException elementOfOtherType(String attribute, String expected, String found);

    @Message(
            id = 5003,
            value = "'%1$s' is keyed by '%2$s.%3$s', which is null for the element that was added. Nothing was changed."
                    + " Set '%3$s' before the element joins the relationship.")
    TenonException keyUnset(String attribute, String element, String key);

    @Message(
            id = 5004,
            value = "'%1$s' is keyed by '%2$s.%3$s', which is '%4$s' for the element that was put under '%5$s'."
                    + " Nothing was changed. Put the element under its own key, or set '%3$s' first.")
    TenonException keyOfOtherElement(String attribute, String element, String key, Object expected, Object found);

    @Message(
            id = 5005,
            value = "'%1$s' already holds another element that is equal to the one that was linked to it."
                    + " Nothing was changed. A set holds only one of two equal elements: remove the other first,"
                    + " or compare entities by identity.")
    TenonException equalElementPresent(String attribute);

    @Message(
            id = 5006,
            value = "'%1$s' has keys that its elements do not carry, so '%2$s' cannot tell the key of the new element."
                    + " Nothing was changed. Call put(key, element) on '%1$s' instead, or key the map by an attribute"
                    + " with @MapKey(name = ...).")
    TenonException keyUnknown(String attribute, String counterpart);

    @Message(
            id = 5007,
            value = "This collection is no longer '%1$s' of its owner, which has another one since it was refreshed or"
                    + " assigned. Nothing was changed. Read '%1$s' again and change what it holds now.")
    TenonException collectionReplaced(String attribute);
}
