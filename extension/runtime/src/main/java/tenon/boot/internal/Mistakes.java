/* SPDX-License-Identifier: Apache-2.0 */
package tenon.boot.internal;

import static tenon.logging.internal.MappingMessages.MAPPING;

import java.util.List;
import java.util.stream.Collectors;
import tenon.TenonException;

/** How the mistakes in a mapping are told: a single one as it is, several in one report. */
final class Mistakes {

    private Mistakes() {}

    static void tell(List<TenonException> mistakes) {
        if (mistakes.isEmpty()) {
            return;
        }
        if (mistakes.size() == 1) {
            throw mistakes.get(0);
        }
        TenonException all = MAPPING.mistakes(
                mistakes.size(),
                mistakes.stream()
                        .map(mistake -> System.lineSeparator() + "  - " + mistake.getMessage())
                        .collect(Collectors.joining()));
        mistakes.forEach(all::addSuppressed);
        throw all;
    }
}
