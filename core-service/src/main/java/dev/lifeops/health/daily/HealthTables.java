package dev.lifeops.health.daily;

import dev.lifeops.health.intake.StaleDays;
import dev.lifeops.identity.UserId;
import dev.lifeops.shared.personal.PersonalData;
import dev.lifeops.shared.personal.PersonalTable;
import dev.lifeops.shared.personal.Sheet;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a person takes along of what was measured, and of what days came of it. */
@Component
class HealthTables implements PersonalData {

    private static final String PERSON = "person_id";
    private static final String SUMMED_UP = "is summed up anew";

    private static final PersonalTable ORIGIN = PersonalTable.of("health.origin", PERSON);
    private static final PersonalTable SLEEP = PersonalTable.partOf(ORIGIN, "health.sleep", "origin");
    private static final PersonalTable IMPORT =
            PersonalTable.of("health.import", PERSON).withJobs();

    private final KnownDays knownDays;
    private final StaleDays staleDays;

    HealthTables(KnownDays knownDays, StaleDays staleDays) {
        this.knownDays = knownDays;
        this.staleDays = staleDays;
    }

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                ORIGIN,
                PersonalTable.partOf(ORIGIN, "health.measurement", "origin"),
                PersonalTable.partOf(ORIGIN, "health.day_value", "origin"),
                SLEEP,
                PersonalTable.partOf(SLEEP, "health.sleep_stage", "sleep_id"),
                PersonalTable.partOf(ORIGIN, "health.workout", "origin"),
                PersonalTable.of("health.zone_change", PERSON),
                PersonalTable.of("health.preference", PERSON),
                // which days there are is known by these two, and all of them are summed up once more
                PersonalTable.of("health.daily", PERSON),
                PersonalTable.of("health.stale_day", PERSON),
                PersonalTable.of("health.daily_candidate", PERSON).leftOut(SUMMED_UP),
                PersonalTable.of("health.night", PERSON).leftOut(SUMMED_UP),
                IMPORT.leftOut("what was read is there as if it had been written down"),
                PersonalTable.partOf(IMPORT, "health.import_chunk", "import_id").leftOut("is gone when it is read"),
                PersonalTable.nobodys("health.metric", "what can be measured"));
    }

    @Override
    public List<Sheet> sheets() {
        return List.of(
                new Sheet("health-days", "What came of each day", """
                        select day, steps, distance_m, active_energy_kcal, total_energy_kcal, active_s, heart_points,
                            resting_bpm, mean_bpm, min_bpm, max_bpm, weight_kg
                        from health.daily where person_id = :person order by day"""),
                new Sheet("nights", "Each night by the day of waking, as it is believed", """
                        select day, source, app, bed_local, woke_local, in_bed_s, asleep_s, light_s, deep_s, rem_s, awake_s
                        from health.night where person_id = :person and chosen order by day"""),
                new Sheet("workouts", "Bouts of exercise", """
                        select kind, start_at, end_at, distance_m, energy_kcal, source, app
                        from health.workout join health.origin on origin.id = origin
                        where person_id = :person and chosen order by start_at"""));
    }

    @Override
    public void settle(UUID person) {
        var owner = new UserId(person);
        staleDays.mark(owner, knownDays.all(owner));
    }
}
