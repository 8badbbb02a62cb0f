package dev.lifeops.health.daily;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A move to another time zone. */
@Schema(name = "HealthTimeZoneEdit")
record TimeZoneEdit(
        @Schema(example = "America/New_York") @NotNull String zone,

        @Schema(description = "From when on; now where nothing is said") @Nullable Instant since) {}
