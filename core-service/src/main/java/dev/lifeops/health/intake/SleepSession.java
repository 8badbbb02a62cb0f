package dev.lifeops.health.intake;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A time in bed; without stages it counts as asleep throughout.
 *
 * @param offset at its end, if the source says so; else the person's time zone counts
 * @param externalId the id that the source gives; where there is none, origin and start are the identity
 */
public record SleepSession(
        Instant start,
        Instant end,
        Origin origin,
        @Nullable ZoneOffset offset,
        @Nullable String externalId,
        List<Stage> stages) {

    public SleepSession {
        stages = stages.stream()
                .distinct()
                .sorted(Comparator.comparing(Stage::start).thenComparing(Stage::kind))
                .toList();
    }

    /** A part of a sleep. */
    public record Stage(StageKind kind, Instant start, Instant end) {}

    /** How deep a sleep is. */
    public enum StageKind {
        /** Lying down, and nothing more is known. */
        IN_BED,
        AWAKE,
        OUT_OF_BED,
        /** Asleep, and it is not known how deep. */
        ASLEEP,
        LIGHT,
        DEEP,
        REM
    }
}
