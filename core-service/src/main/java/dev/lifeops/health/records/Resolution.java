package dev.lifeops.health.records;

import java.time.Duration;

/** How finely measurements are told. */
enum Resolution {
    /** As they came. */
    RAW(32, "", "", "start + seconds * interval '1 second'"),
    MINUTE(32, "1 minute", "bin", "start + interval '1 minute'"),
    /** Hours begin at a quarter of UTC's everywhere. */
    HOUR(400, "15 minutes", "date_trunc('hour', bin, zone)", "start + interval '1 hour'"),
    DAY(
            4_000,
            "15 minutes",
            "date_trunc('day', bin, zone)",
            "(start at time zone zone + interval '1 day') at time zone zone");

    private final int mostDays;
    private final String bin;
    private final String start;
    private final String end;

    Resolution(int mostDays, String bin, String start, String end) {
        this.mostDays = mostDays;
        this.bin = bin;
        this.start = start;
        this.end = end;
    }

    /** So much time may be asked for at once. */
    Duration longest() {
        return Duration.ofDays(mostDays);
    }

    /** How long the bins are that it is made of, none of which lies in two. */
    String bin() {
        return bin;
    }

    /** Where what a bin is part of begins, in SQL. */
    String start() {
        return start;
    }

    /** Where it ends, in SQL. */
    String end() {
        return end;
    }
}
