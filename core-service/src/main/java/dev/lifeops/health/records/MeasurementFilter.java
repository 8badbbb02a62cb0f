package dev.lifeops.health.records;

import dev.lifeops.health.intake.Metric;
import dev.lifeops.shared.FieldProblem;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which measurements are asked for, and how finely. */
record MeasurementFilter(
        @NotNull Metric metric,

        @Schema(description = "Begun at this time or later; a day before 'to' where nothing is said") @Nullable Instant from,

        @Schema(description = "Begun before this time; now where nothing is said") @Nullable Instant to,

        @Schema(description = "Told by this source only") @Size(max = 50) @Nullable String source,

        @Schema(
                description = "As they came, for up to 32 days; or what they come to by the minute (32 days), the hour "
                        + "(400 days) or the day (4000 days)",
                defaultValue = "RAW")
        @Nullable Resolution resolution,

        @Schema(description = "Counted from 0", defaultValue = "0") @Min(0) @Max(1_000_000) @Nullable Integer page,

        @Schema(description = "Entries on a page", defaultValue = "1000") @Min(1) @Max(10_000) @Nullable Integer size) {

    private static final Duration USUAL = Duration.ofDays(1);
    private static final int USUAL_SIZE = 1_000;

    /** The same with everything said. */
    MeasurementFilter filledIn(Instant now) {
        var end = Objects.requireNonNullElse(to, now);
        var start = Objects.requireNonNullElse(from, end.minus(USUAL));
        var fineness = Objects.requireNonNullElse(resolution, Resolution.RAW);
        if (start.isAfter(end)) {
            throw refusal("must not be after 'to'");
        }
        if (end.isAfter(start.plus(fineness.longest()))) {
            throw refusal("must be at most %d days before 'to' with this resolution"
                    .formatted(fineness.longest().toDays()));
        }
        return new MeasurementFilter(
                metric,
                start,
                end,
                source,
                fineness,
                Objects.requireNonNullElse(page, 0),
                Objects.requireNonNullElse(size, USUAL_SIZE));
    }

    private static RuntimeException refusal(String message) {
        return FieldProblem.refusal(List.of(new FieldProblem("from", message)));
    }
}
