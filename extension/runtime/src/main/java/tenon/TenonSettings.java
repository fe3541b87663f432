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

    /**
     * What happens when something is read that loading options say must not be loaded.
     * <p>
     * Expects {@code raise} (a {@code RaiseLoadException} is thrown) or {@code log} (it is loaded, with a warning that says the
     * same). Defaults to {@link Defaults#RAISE}.
     *
     * @since 1.0
     */
    public static final String RAISE = "tenon.raise";

    /**
     * Whether a doubtful relationship is an error.
     * <p>
     * Expects {@code true} (boot fails and tells all of them at once, also in a persistence unit without an annotation of
     * Tenon) or {@code false} (one warning for each, if the persistence unit has an annotation of Tenon at all). Defaults to
     * {@link Defaults#STRICT}. A relationship that is meant as it is has {@link tenon.mapping.Intended}.
     *
     * @since 1.0
     */
    public static final String STRICT = "tenon.strict";

    /**
     * The checks of relationships that are not made.
     * <p>
     * Expects codes of their messages, separated by commas, for example {@code TNN001024,TNN001025}. Defaults to none.
     *
     * @since 1.0
     */
    public static final String SILENCE = "tenon.silence";

    /**
     * Whether removing an entity takes it out of what still refers to it.
     * <p>
     * Expects {@code true} (at {@code remove}, and when the entity is removed by a cascade or as an orphan, it leaves every
     * loaded collection, and every loaded reference to it becomes null, so that the flush writes no reference to a row that is
     * gone) or {@code false} (as JPA: what refers to it stays). Defaults to {@link Defaults#DETACH_REMOVED}. Nothing is loaded
     * for it. SQLAlchemy leaves them stale until they expire (BP-113, BP-130, BP-131).
     *
     * @since 1.0
     */
    public static final String DETACH_REMOVED = "tenon.detach_removed";

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

        /** What refers to a removed entity stays. */
        public static final boolean DETACH_REMOVED = false;

        /** Throw. */
        public static final String RAISE = "raise";

        /** A doubtful relationship is a warning. */
        public static final boolean STRICT = false;

        private Defaults() {}
    }
}
