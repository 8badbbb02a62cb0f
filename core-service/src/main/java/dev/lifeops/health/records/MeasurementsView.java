package dev.lifeops.health.records;

import dev.lifeops.health.intake.Metric;
import dev.lifeops.shared.Tabular;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One page of measurements, or of what they come to. */
@Schema(name = "HealthMeasurements")
record MeasurementsView(
        Metric metric,
        String unit,
        Resolution resolution,
        List<Item> items,
        int page,
        int size,
        long totalItems,
        int totalPages)
        implements Tabular {

    /** A measurement, or those of a stretch of time and one app together. */
    @Schema(name = "HealthMeasurement")
    record Item(
            Instant start,
            Instant end,

            @Schema(description = "Of several: their sum where the metric counts something, else their mean")
            double value,

            double min,
            double max,

            @Schema(description = "How many measurements it is made of")
            long count,

            String source,
            String app,

            @Schema(description = "Null where several are taken together") @Nullable String device) {}

    @Override
    public List<String> columns() {
        return List.of(
                "start", "end", "%s (%s)".formatted(metric, unit), "min", "max", "count", "source", "app", "device");
    }

    @Override
    public Stream<List<@Nullable Object>> rows() {
        return items.stream()
                .map(it -> Arrays.asList(
                        it.start(),
                        it.end(),
                        it.value(),
                        it.min(),
                        it.max(),
                        it.count(),
                        it.source(),
                        it.app(),
                        it.device()));
    }
}
