package dev.lifeops.health.daily;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** What one app of one source says of the sleep that ended on a day. */
@Schema(name = "HealthNight")
record Night(
        String source,
        String app,

        @Schema(description = "When the longest sleep of the day began") @Nullable Instant bedAt,

        @Schema(description = "When it ended") @Nullable Instant wokeAt,

        @Schema(description = "The same by the clock on the wall") @Nullable LocalDateTime bedLocal,

        @Nullable LocalDateTime wokeLocal,

        @Schema(description = "Time in bed, in seconds, naps included") @Nullable Double inBed,

        @Schema(description = "Time asleep, in seconds, naps included") @Nullable Double asleep,

        @Nullable Double light,
        @Nullable Double deep,
        @Nullable Double rem,
        @Nullable Double awake) {

    /** The part of the time in bed that was slept, where the source knows one from the other. */
    @JsonProperty
    @Schema(description = "Asleep by in bed, from 0 to 1; null where the source knows no stages")
    @Nullable Double efficiency() {
        return asleep == null || inBed == null || inBed == 0 || awake == null ? null : Math.min(1, asleep / inBed);
    }
}
