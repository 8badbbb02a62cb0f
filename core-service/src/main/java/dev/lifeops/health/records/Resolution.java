package dev.lifeops.health.records;

import java.time.Duration;

/** How finely measurements are told. */
enum Resolution {
    /** As they came. */
    RAW(32, "start_at", "start + seconds * interval '1 second'"),
    MINUTE(32, "date_trunc('minute', start_at)", "start + interval '1 minute'"),
    HOUR(400, "date_trunc('hour', start_at, zone)", "start + interval '1 hour'"),
    DAY(4_000, "date_trunc('day', start_at, zone)", "(start at time zone zone + interval '1 day') at time zone zone");

    private final int mostDays;
    private final String start;
    private final String end;

    Resolution(int mostDays, String start, String end) {
        this.mostDays = mostDays;
        this.start = start;
        this.end = end;
    }

    /** So much time may be asked for at once. */
    Duration longest() {
        return Duration.ofDays(mostDays);
    }

    /** Where what a measurement is part of begins, in SQL. */
    String start() {
        return start;
    }

    /** Where it ends, in SQL. */
    String end() {
        return end;
    }
}
