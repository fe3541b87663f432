/* SPDX-License-Identifier: Apache-2.0 */
package tenon.boot.internal;

import static tenon.logging.internal.BootMessages.BOOT;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tenon.TenonSettings;
import tenon.relationship.internal.RelationshipChecks;

/** The settings of one session factory, checked. */
record Settings(Map<String, Object> properties) {

    /** What is done about classes that are not woven. */
    enum Weaving {
        REQUIRE,
        ATTACH,
        WARN
    }

    boolean isEnabled() {
        return bool(TenonSettings.ENABLED, TenonSettings.Defaults.ENABLED);
    }

    boolean isStrict() {
        return bool(TenonSettings.STRICT, TenonSettings.Defaults.STRICT);
    }

    boolean detachesRemoved() {
        return bool(TenonSettings.DETACH_REMOVED, TenonSettings.Defaults.DETACH_REMOVED);
    }

    private boolean bool(String setting, boolean byDefault) {
        String value = text(setting, String.valueOf(byDefault));
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw BOOT.invalidSetting(setting, value, List.of("true", "false"));
        };
    }

    /** Whether what loading options forbid to load is reported instead of refused. */
    boolean raiseLogs() {
        String value = text(TenonSettings.RAISE, TenonSettings.Defaults.RAISE);
        return switch (value) {
            case "raise" -> false;
            case "log" -> true;
            default -> throw BOOT.invalidSetting(TenonSettings.RAISE, value, List.of("raise", "log"));
        };
    }

    /** The codes of the checks that are not made. */
    Set<String> silenced() {
        Set<String> codes = new TreeSet<>();
        for (String word : text(TenonSettings.SILENCE, "").split(",", -1)) {
            String code = word.strip().toUpperCase(Locale.ROOT);
            if (!code.isEmpty() && !RelationshipChecks.CODES.contains(code)) {
                throw BOOT.invalidSetting(TenonSettings.SILENCE, word.strip(), RelationshipChecks.CODES);
            }
            codes.add(code);
        }
        return codes;
    }

    Weaving weaving() {
        String value = text(TenonSettings.WEAVING, TenonSettings.Defaults.WEAVING);
        return Arrays.stream(Weaving.values())
                .filter(each -> name(each).equals(value))
                .findFirst()
                .orElseThrow(() -> BOOT.invalidSetting(
                        TenonSettings.WEAVING,
                        value,
                        Arrays.stream(Weaving.values()).map(Settings::name).toList()));
    }

    private static String name(Weaving weaving) {
        return weaving.name().toLowerCase(Locale.ROOT);
    }

    private String text(String setting, String byDefault) {
        @Nullable Object value = properties.get(setting);
        return value == null ? byDefault : value.toString().trim().toLowerCase(Locale.ROOT);
    }
}
