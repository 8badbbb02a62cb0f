package dev.lifeops.health.source;

import dev.lifeops.health.intake.Source;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;

/**
 * What a source declares of itself, and how it is asked.
 *
 * @param daysAStep how much is asked for at a time
 * @param overlapDays so many days that are known already are asked for again, for devices tell late
 * @param scopes what consent is asked for
 */
public record Coverage(Source source, int daysAStep, int overlapDays, Set<String> scopes) {

    public LocalDate earliest() {
        return Objects.requireNonNull(source.earliest());
    }

    public int requestsAMinute() {
        return Objects.requireNonNull(source.requestsAMinute());
    }

    public Duration interval() {
        return Objects.requireNonNull(source.interval());
    }
}
