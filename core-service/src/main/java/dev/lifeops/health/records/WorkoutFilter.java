package dev.lifeops.health.records;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Which workouts are asked for, apart from their days. */
record WorkoutFilter(
        @Schema(description = "Of this kind", example = "running") @Size(max = 100) @Nullable String kind,

        @Schema(
                description = "Also those of which a source that is believed more tells as well",
                defaultValue = "false")
        @Nullable Boolean all) {

    boolean isForChosenOnly() {
        return !Boolean.TRUE.equals(all);
    }
}
