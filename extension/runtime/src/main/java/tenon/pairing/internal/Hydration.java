/* SPDX-License-Identifier: Apache-2.0 */
package tenon.pairing.internal;

/**
 * Marks the time in which Hibernate calls a user's setter to load an object: what it writes then is no change. Asked only
 * by attributes with property access, as nothing else of Hibernate passes through woven code.
 */
public final class Hydration {

    private static final ThreadLocal<int[]> DEPTH = ThreadLocal.withInitial(() -> new int[1]);

    private Hydration() {}

    /** Runs a setter as part of loading. */
    public static void run(Runnable setter) {
        int[] depth = DEPTH.get();
        depth[0]++;
        try {
            setter.run();
        } finally {
            if (--depth[0] == 0) {
                DEPTH.remove();
            }
        }
    }

    static boolean isUnderWay() {
        return DEPTH.get()[0] > 0;
    }
}
