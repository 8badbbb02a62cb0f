package dev.lifeops.health.bench;

import java.util.ArrayList;

/** How long something takes once it is warm: the median, in milliseconds. */
final class Latency {

    private static final int WARMING = 40;
    private static final int RUNS = 11;
    private static final double NANOS_A_MILLI = 1e6;

    private Latency() {}

    /** What is measured. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    static double of(Work work) throws Exception {
        var times = new ArrayList<Long>();
        for (var run = 0; run < WARMING + RUNS; run++) {
            var start = System.nanoTime();
            work.run();
            if (run >= WARMING) {
                times.add(System.nanoTime() - start);
            }
        }
        return times.stream().sorted().skip(RUNS / 2).findFirst().orElseThrow() / NANOS_A_MILLI;
    }
}
