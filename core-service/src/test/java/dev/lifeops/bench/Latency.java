package dev.lifeops.bench;

import java.util.ArrayList;

/** How long something takes once it is warm: the median, in milliseconds. */
public final class Latency {

    private static final int WARMING = 40;
    private static final double WARMING_SECONDS = 1;
    private static final int RUNS = 11;
    private static final double NANOS_A_MILLI = 1e6;

    private Latency() {}

    /** What is measured. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    public static double of(Work work) throws Exception {
        warm(work);
        var times = new ArrayList<Long>();
        for (var run = 0; run < RUNS; run++) {
            var start = System.nanoTime();
            work.run();
            times.add(System.nanoTime() - start);
        }
        return times.stream().sorted().skip(RUNS / 2).findFirst().orElseThrow() / NANOS_A_MILLI;
    }

    /** What is slow is warm soon. */
    private static void warm(Work work) throws Exception {
        var watch = Stopwatch.started();
        for (var run = 0; run < WARMING && watch.seconds() < WARMING_SECONDS; run++) {
            work.run();
        }
    }
}
