package dev.lifeops.health.daily;

import dev.lifeops.health.intake.Metric;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;

/** Whom a person believes, as a whole. */
@Schema(name = "HealthPreferencesEdit")
record PreferencesEdit(
        @Schema(
                description =
                        "Sources by metric, the most believed first; a metric that is not named goes by the default order")
        @NotNull Map<Metric, @NotNull @Size(max = 20) List<@NotNull @Size(min = 1, max = 50) String>> metrics) {}
