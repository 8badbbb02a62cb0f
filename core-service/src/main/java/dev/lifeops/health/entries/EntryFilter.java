package dev.lifeops.health.entries;

import dev.lifeops.health.intake.Metric;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which entries a list is to hold; without any wish, all. */
record EntryFilter(
        @Schema(description = "Taken at this time or later") @Nullable Instant from,

        @Schema(description = "Taken before this time") @Nullable Instant to,

        @Schema(description = "With a value of this metric") @Nullable Metric metric) {

    private static final Instant EVER = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant EVERMORE = Instant.parse("3000-01-01T00:00:00Z");

    Instant start() {
        return from == null ? EVER : from;
    }

    Instant end() {
        return to == null ? EVERMORE : to;
    }
}
