package dev.lifeops.health.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time.
 *
 * @param from included; null for since ever
 * @param until excluded; null for evermore
 */
public record Span(@Nullable Instant from, @Nullable Instant until) {

    public boolean holds(Instant time) {
        return (from == null || !time.isBefore(from)) && (until == null || time.isBefore(until));
    }

    boolean isEmpty() {
        return from != null && until != null && !from.isBefore(until);
    }

    Span and(Span other) {
        return new Span(later(from, other.from), earlier(until, other.until));
    }

    private static @Nullable Instant later(@Nullable Instant a, @Nullable Instant b) {
        return a == null || (b != null && b.isAfter(a)) ? b : a;
    }

    private static @Nullable Instant earlier(@Nullable Instant a, @Nullable Instant b) {
        return a == null || (b != null && b.isBefore(a)) ? b : a;
    }

    /** As PostgreSQL writes a range. */
    @Override
    public String toString() {
        return "[%s,%s)".formatted(from == null ? "" : from, until == null ? "" : until);
    }
}
