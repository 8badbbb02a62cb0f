package dev.lifeops.health.intake;

import static java.util.Objects.requireNonNullElseGet;

import java.time.ZoneOffset;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Stores workouts one by one. */
final class WorkoutRows {

    private static final String STORE = """
            insert into health.workout (origin, external_id, kind, start_at, end_at, utc_offset, distance_m, energy_kcal)
            values (:origin, :id, :kind, :start, :end, :offset, :distance, :energy)
            on conflict (origin, external_id) do update
            set kind = excluded.kind, start_at = excluded.start_at, end_at = excluded.end_at,
                utc_offset = excluded.utc_offset, distance_m = excluded.distance_m, energy_kcal = excluded.energy_kcal
            where (workout.kind, workout.start_at, workout.end_at, workout.utc_offset, workout.distance_m,
                    workout.energy_kcal)
                is distinct from (excluded.kind, excluded.start_at, excluded.end_at, excluded.utc_offset,
                    excluded.distance_m, excluded.energy_kcal)
            returning old.id is null as is_new""";

    private final JdbcClient database;

    WorkoutRows(JdbcClient database) {
        this.database = database;
    }

    Tally store(Workout workout, int origin) {
        return database.sql(STORE)
                .param("origin", origin)
                .param("id", requireNonNullElseGet(workout.externalId(), workout.start()::toString))
                .param("kind", kind(workout))
                .param("start", workout.start().atOffset(ZoneOffset.UTC))
                .param("end", workout.end().atOffset(ZoneOffset.UTC))
                .param("offset", Offsets.minutes(workout.offset()))
                .param("distance", workout.distance())
                .param("energy", workout.energy())
                .query(Boolean.class)
                .optional()
                .map(isNew -> isNew ? new Tally(1, 0, 0) : new Tally(0, 1, 0))
                .orElse(new Tally(0, 0, 1));
    }

    private static String kind(Workout workout) {
        var tidy = workout.kind().strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "_");
        return tidy.isEmpty() ? "other" : tidy;
    }
}
