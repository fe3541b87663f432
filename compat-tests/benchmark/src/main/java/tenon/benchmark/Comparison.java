/* SPDX-License-Identifier: Apache-2.0 */
package tenon.benchmark;

import com.sun.management.ThreadMXBean;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Variants that run in turn in one JVM, in another order each round, after a garbage collection each. What is taken is the
 * CPU time of the thread, which other processes disturb least, and the bytes that it allocated.
 */
final class Comparison {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final String title;
    private final List<Variant> variants;
    private final List<Measured> measured = new ArrayList<>();

    /** @param variants the others are compared with the first */
    Comparison(String title, Variant... variants) {
        this.title = title;
        this.variants = List.of(variants);
    }

    void run(int warmUps, int rounds, PrintStream out) {
        variants.forEach(variant -> measured.add(new Measured(variant.name(), new ArrayList<>(), new ArrayList<>())));
        for (int round = -warmUps; round < rounds; round++) {
            Map<String, Long> results = new HashMap<>();
            for (int i = 0; i < variants.size(); i++) {
                int which = (i + round + warmUps) % variants.size();
                run(variants.get(which), results, round < 0 ? null : measured.get(which));
            }
        }
        out.println(Measured.header(title));
        measured.forEach(each -> out.println(each.row(measured.get(0))));
        out.flush();
    }

    private void run(Variant variant, Map<String, Long> results, Measured target) {
        try (Work work = variant.work().get()) {
            if (target != null) {
                System.gc();
            }
            long thread = Thread.currentThread().getId();
            long bytes = THREADS.getThreadAllocatedBytes(thread);
            long cpu = THREADS.getCurrentThreadCpuTime();
            work.run();
            cpu = THREADS.getCurrentThreadCpuTime() - cpu;
            bytes = THREADS.getThreadAllocatedBytes(thread) - bytes;
            long result = work.checksum();
            Long other = results.putIfAbsent(variant.kind(), result);
            if (other != null && other != result) {
                throw new IllegalStateException(
                        title + ": '" + variant.name() + "' came to " + result + ", not " + other);
            }
            if (target != null) {
                target.nanos().add((double) cpu / work.operations());
                target.bytes().add((double) bytes / work.operations());
            }
        }
    }
}
