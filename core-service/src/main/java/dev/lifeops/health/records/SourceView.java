package dev.lifeops.health.records;

import dev.lifeops.health.intake.Metric;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A source: what it can tell of, and what it has told. */
@Schema(name = "HealthSource")
record SourceView(
        @Schema(example = "google-fit") String key,
        String title,
        Set<Metric> metrics,

        @Schema(description = "Whether it tells of workouts")
        boolean workouts,

        @Schema(description = "Before this day it knows nothing; null where it goes back as far as you do") @Nullable LocalDate earliest,

        @Schema(description = "How often it may be asked for one person; null where files are read") @Nullable Integer requestsAMinute,

        @Schema(description = "Between looks for something new; null where files are read", type = "string") @Nullable Duration interval,

        @Schema(description = "The first day of which it has told you anything") @Nullable LocalDate firstDay,

        @Schema(description = "The last day of which it has told you anything") @Nullable LocalDate lastDay,

        @Schema(description = "Which of its apps have") List<String> apps) {}
