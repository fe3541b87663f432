/* SPDX-License-Identifier: Apache-2.0 */
package tenon.benchmark;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The rounds of one variant.
 *
 * @param nanos thread CPU time for each operation, round by round
 * @param bytes allocated for each operation, round by round
 */
record Measured(String variant, List<Double> nanos, List<Double> bytes) {

    static String header(String title) {
        return String.format(
                Locale.ROOT,
                "%n### %s%n%n| variant | ns per operation | ratio: median (quartiles) | bytes per operation |%n|---|---:|---:|---:|",
                title);
    }

    /** A row of the table. A ratio is taken round by round, then its median. */
    String row(Measured base) {
        double[] ratios = new double[nanos.size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = nanos.get(i) / base.nanos.get(i);
        }
        return String.format(
                Locale.ROOT,
                "| %s | %.1f | %.2f (%.2f-%.2f) | %.1f |",
                variant,
                quartile(nanos, 2),
                quartile(ratios, 2),
                quartile(ratios, 1),
                quartile(ratios, 3),
                quartile(bytes, 2));
    }

    private static double quartile(List<Double> values, int which) {
        return quartile(values.stream().mapToDouble(Double::doubleValue).toArray(), which);
    }

    private static double quartile(double[] values, int which) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(sorted.length - 1) * which / 4];
    }
}
