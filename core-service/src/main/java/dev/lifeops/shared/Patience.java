package dev.lifeops.shared;

import java.time.Duration;

/** How long to wait after failures in a row: twice as long each time, but never longer than the longest pause. */
public record Patience(Duration firstPause, Duration longestPause) {

    public Duration pauseAfter(int failures) {
        var doubled = firstPause.multipliedBy(1L << Math.clamp(failures - 1L, 0, 20));
        return doubled.compareTo(longestPause) < 0 ? doubled : longestPause;
    }
}
