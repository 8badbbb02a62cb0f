package dev.lifeops.health.intake;

import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A value at a moment or over a span of time.
 *
 * @param end the start where it is a moment
 * @param value in the unit of the metric
 * @param offset of the place where it was measured, if the source says so; else the person's time zone counts
 * @param externalId the id that the source gives; where there is none, origin, metric and start are the identity
 */
public record Measurement(
        Metric metric,
        Instant start,
        Instant end,
        double value,
        Origin origin,
        @Nullable ZoneOffset offset,
        @Nullable String externalId) {}
