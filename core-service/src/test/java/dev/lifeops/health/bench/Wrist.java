package dev.lifeops.health.bench;

import java.time.Instant;

/** What a made-up wrist measures, minute by minute; the same in every run. */
final class Wrist {

    static final int MINUTES_A_DAY = 24 * 60;

    /** A midnight in UTC. */
    static final Instant BEGIN = Instant.parse("2016-01-01T00:00:00Z");

    private Wrist() {}

    static Instant minute(long number) {
        return BEGIN.plusSeconds(60 * number);
    }

    static int heart(long minute) {
        return 52 + noise(minute, 70);
    }

    static int steps(long minute) {
        return noise(minute + 1, 110);
    }

    /** Something from 0 up to a bound. */
    static int noise(long seed, int bound) {
        var mixed = (seed + 1) * 0x9E3779B97F4A7C15L;
        return (int) Math.floorMod(mixed ^ (mixed >>> 29), (long) bound);
    }
}
