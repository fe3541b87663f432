/* SPDX-License-Identifier: Apache-2.0 */
package tenon.boot.internal;

import static tenon.logging.internal.BootMessages.BOOT;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tenon.TenonSettings;

/** The settings of one session factory, checked. */
record Settings(Map<String, Object> properties) {

    /** What is done about classes that are not woven. */
    enum Weaving {
        REQUIRE,
        ATTACH,
        WARN
    }

    boolean isEnabled() {
        String value = text(TenonSettings.ENABLED, String.valueOf(TenonSettings.Defaults.ENABLED));
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw BOOT.invalidSetting(TenonSettings.ENABLED, value, List.of("true", "false"));
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
