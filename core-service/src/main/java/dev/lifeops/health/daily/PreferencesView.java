package dev.lifeops.health.daily;

import dev.lifeops.health.intake.Metric;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;

/** Whom a person believes. */
@Schema(name = "HealthPreferences")
record PreferencesView(
        @Schema(description = "For all metrics that are not named, and after the sources that are named")
        List<String> defaultOrder,

        @Schema(description = "Sources by metric, the most believed first")
        Map<Metric, List<String>> metrics) {}
