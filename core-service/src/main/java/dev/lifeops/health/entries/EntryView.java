package dev.lifeops.health.entries;

import dev.lifeops.health.intake.Metric;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry as it is shown. */
@Schema(name = "HealthEntry")
record EntryView(
        UUID id,

        OffsetDateTime measuredAt,

        @Schema(description = "By metric, each in its unit") Map<Metric, Double> values,
        @Nullable String note,
        Instant createdAt) {

    static EntryView of(Entry entry) {
        var content = entry.content();
        return new EntryView(
                entry.id(), content.measuredAt(), new TreeMap<>(content.values()), content.note(), entry.createdAt());
    }
}
