/* SPDX-License-Identifier: Apache-2.0 */
package tenon.weaver;

import java.lang.instrument.Instrumentation;
import org.jspecify.annotations.Nullable;

/**
 * The java agent: {@code -javaagent:tenon-weaver.jar} weaves each class as it is loaded.
 *
 * @since 1.0
 */
public final class Agent {

    private Agent() {}

    /**
     * Called by the JVM at start.
     *
     * @param arguments ignored
     * @param instrumentation the JVM's
     * @since 1.0
     */
    public static void premain(@Nullable String arguments, Instrumentation instrumentation) {
        Weaving.install(instrumentation);
    }

    /**
     * Called by the JVM where the agent is attached later, or launched from the manifest of an application.
     *
     * @param arguments ignored
     * @param instrumentation the JVM's
     * @since 1.0
     */
    public static void agentmain(@Nullable String arguments, Instrumentation instrumentation) {
        Weaving.install(instrumentation);
    }
}
