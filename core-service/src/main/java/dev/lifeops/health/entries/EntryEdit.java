package dev.lifeops.health.entries;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.lifeops.health.intake.Metric;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An entry as a person writes it down. */
@Schema(name = "HealthEntryEdit")
record EntryEdit(
        @Schema(
                description = "With the offset of the place, which decides on the day",
                example = "2026-03-01T07:30:00+01:00")
        @JsonFormat(without = JsonFormat.Feature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
        @NotNull OffsetDateTime measuredAt,

        @Schema(
                description =
                        "Values by metric, each in the unit of that metric: kg, mmHg, mmol/L, bpm, °C, 1 to 5 for "
                                + "the mood, and so on",
                example = "{\"SYSTOLIC\": 121, \"DIASTOLIC\": 79}")
        @NotEmpty @Size(max = 10) Map<Metric, @NotNull Double> values,

        @Size(max = 2000) @Nullable String note) {

    EntryEdit {
        values = Objects.requireNonNullElse(values, Map.of());
    }
}
