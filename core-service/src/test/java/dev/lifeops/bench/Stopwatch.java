package dev.lifeops.bench;

/** Seconds since it was started. */
public record Stopwatch(long start) {

    private static final double NANOS = 1e9;

    public static Stopwatch started() {
        return new Stopwatch(System.nanoTime());
    }

    public double seconds() {
        return (System.nanoTime() - start) / NANOS;
    }
}
