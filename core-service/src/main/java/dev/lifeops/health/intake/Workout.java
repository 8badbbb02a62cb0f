package dev.lifeops.health.intake;

import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A bout of exercise.
 *
 * @param kind in lower case with underscores, such as {@code running} or {@code strength_training}
 * @param distance in metres
 * @param energy in kilocalories
 * @param externalId the id that the source gives; where there is none, origin and start are the identity
 */
public record Workout(
        String kind,
        Instant start,
        Instant end,
        Origin origin,
        @Nullable ZoneOffset offset,
        @Nullable String externalId,
        @Nullable Double distance,
        @Nullable Double energy) {}
