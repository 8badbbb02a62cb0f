package dev.lifeops.shared;

import java.time.Duration;

/** How long to wait after failures in a row: twice as long each time, but never longer than the longest. */
public record Pauses(Duration first, Duration longest) {

    public Duration after(int failures) {
        var doubled = first.multipliedBy(1L << Math.clamp(failures - 1L, 0, 20));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }
}
