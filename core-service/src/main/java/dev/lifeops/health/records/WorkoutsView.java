package dev.lifeops.health.records;

import dev.lifeops.shared.Paged;
import dev.lifeops.shared.Tabular;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One page of workouts. */
@Schema(name = "HealthWorkouts")
record WorkoutsView(List<Workout> items, int page, int size, long totalItems, int totalPages) implements Tabular {

    static WorkoutsView of(Paged<Workout> page) {
        return new WorkoutsView(page.items(), page.page(), page.size(), page.totalItems(), page.totalPages());
    }

    /** A bout of exercise. */
    @Schema(name = "HealthWorkout")
    record Workout(
            long id,
            String kind,
            Instant start,
            Instant end,
            @Schema(description = "In metres") @Nullable Double distance,

            @Schema(description = "In kilocalories") @Nullable Double energy,

            String source,
            String app,
            String device,

            @Schema(description = "False where a source that is believed more tells of the same exercise")
            boolean chosen) {}

    @Override
    public List<String> columns() {
        return List.of(
                "start",
                "end",
                "kind",
                "duration (s)",
                "distance (m)",
                "energy (kcal)",
                "source",
                "app",
                "device",
                "chosen");
    }

    @Override
    public Stream<List<@Nullable Object>> rows() {
        return items.stream()
                .map(it -> Arrays.asList(
                        it.start(),
                        it.end(),
                        it.kind(),
                        Duration.between(it.start(), it.end()).toSeconds(),
                        it.distance(),
                        it.energy(),
                        it.source(),
                        it.app(),
                        it.device(),
                        it.chosen()));
    }
}
