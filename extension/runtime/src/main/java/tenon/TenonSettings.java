/* SPDX-License-Identifier: Apache-2.0 */
package tenon;

/**
 * The settings of Tenon, given as properties of the persistence unit or of the session factory.
 *
 * @since 1.0
 */
public final class TenonSettings {

    /**
     * Whether Tenon takes part in the persistence unit.
     * <p>
     * Expects {@code true} or {@code false}. Defaults to {@link Defaults#ENABLED}. Without Tenon, annotated entities are
     * mapped as plain JPA maps them; woven classes still keep transient objects in step.
     *
     * @since 1.0
     */
    public static final String ENABLED = "tenon.enabled";

    /**
     * What happens at boot to a class with {@code @BackPopulates} that was not woven.
     * <p>
     * Expects {@code require} (boot fails), {@code attach} (loaded classes are woven where the JVM allows it, with one
     * warning; else boot fails) or {@code warn} (one warning, and the class is not kept in step). Defaults to
     * {@link Defaults#WEAVING}.
     *
     * @since 1.0
     */
    public static final String WEAVING = "tenon.weaving";

    /**
     * What happens when something is read that loading options say must not be loaded.
     * <p>
     * Expects {@code raise} (a {@code RaiseLoadException} is thrown) or {@code log} (it is loaded, with a warning that says the
     * same). Defaults to {@link Defaults#RAISE}.
     *
     * @since 1.0
     */
    public static final String RAISE = "tenon.raise";

    private TenonSettings() {}

    /**
     * The values that hold where nothing is set.
     *
     * @since 1.0
     */
    public static final class Defaults {

        /** Tenon takes part. */
        public static final boolean ENABLED = true;

        /** Weave loaded classes where the JVM allows it. */
        public static final String WEAVING = "attach";

        /** Throw. */
        public static final String RAISE = "raise";

        private Defaults() {}
    }
}
