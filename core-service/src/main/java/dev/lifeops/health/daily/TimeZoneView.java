package dev.lifeops.health.daily;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;

/** By which time zones a person lives and lived. */
@Schema(name = "HealthTimeZone")
record TimeZoneView(
        @Schema(description = "By which days begin now", example = "Europe/Vienna")
        String zone,

        @Schema(description = "What the person said, the oldest first; the first counts for all time before it, too")
        List<Change> history) {

    /** A change of zone. */
    @Schema(name = "HealthTimeZoneChange")
    record Change(
            @NotNull Instant since,
            @Schema(example = "America/New_York") @NotNull String zone) {}
}
