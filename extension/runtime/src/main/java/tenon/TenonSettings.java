/* SPDX-License-Identifier: Apache-2.0 */
package tenon;

/**
 * The settings of Tenon, given as properties of the persistence unit or of the session factory. They are read once, when the
 * session factory is built; letter case and surrounding blanks of a value do not count. Any other value than those that are
 * expected stops the boot with a {@link TenonException} (TNN000004).
 *
 * @since 1.0
 */
public final class TenonSettings {

    /**
     * Whether Tenon takes part in the persistence unit.
     * <p>
     * Expects {@code true} or {@code false}. Defaults to {@link Defaults#ENABLED}. Without Tenon, annotated entities are
     * mapped as plain JPA maps them, with the same collection types and statements; woven classes still keep transient objects
     * in step, and association tables stay, since they are part of the mapping.
     *
     * @since 1.0
     */
    public static final String ENABLED = "tenon.enabled";

    /**
     * What happens at boot to a class with {@code @BackPopulates} that was not woven.
     * <p>
     * Expects {@code require} (boot fails with TNN004001), {@code attach} (loaded classes are woven where the JVM allows it,
     * with the warning TNN004003; else boot fails with TNN004001) or {@code warn} (the warning TNN004004, and the class is
     * not kept in step). Defaults to {@link Defaults#WEAVING}.
     *
     * @since 1.0
     */
    public static final String WEAVING = "tenon.weaving";

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

        private Defaults() {}
    }
}
