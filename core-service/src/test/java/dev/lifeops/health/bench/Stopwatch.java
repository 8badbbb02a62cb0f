package dev.lifeops.health.bench;

/** Seconds since it was started. */
record Stopwatch(long start) {

    private static final double NANOS = 1e9;

    static Stopwatch started() {
        return new Stopwatch(System.nanoTime());
    }

    double seconds() {
        return (System.nanoTime() - start) / NANOS;
    }
}
