package dev.lifeops.health.intake;

import static java.util.Objects.requireNonNullElseGet;

import dev.lifeops.health.calendar.ZoneHistory;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
            returning old.id is null as is_new, old.day as was_on""";

    private final JdbcClient database;
    private final ZoneHistory zones;
    private final Set<LocalDate> days;

    /** @param days where those are put that change, which are the days of the start */
    WorkoutRows(JdbcClient database, ZoneHistory zones, Set<LocalDate> days) {
        this.database = database;
        this.zones = zones;
        this.days = days;
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
                .query((row, _) -> stored(workout, row.getBoolean("is_new"), row.getObject("was_on", LocalDate.class)))
                .optional()
                .orElse(new Tally(0, 0, 1));
    }

    private Tally stored(Workout workout, boolean isNew, @Nullable LocalDate wasOn) {
        days.add(Offsets.dayOf(workout.start(), workout.offset(), zones));
        if (wasOn != null) {
            days.add(wasOn);
        }
        return isNew ? new Tally(1, 0, 0) : new Tally(0, 1, 0);
    }

    private static String kind(Workout workout) {
        var tidy = workout.kind().strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "_");
        return tidy.isEmpty() ? "other" : tidy;
    }
}
