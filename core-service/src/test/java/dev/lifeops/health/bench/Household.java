package dev.lifeops.health.bench;

import dev.lifeops.TestClient;
import dev.lifeops.bench.RunningCore;
import dev.lifeops.health.HealthRecords;
import dev.lifeops.health.intake.StaleDays;
import dev.lifeops.identity.UserId;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.transaction.support.TransactionOperations;

/** Four people who have worn watches for ten years. */
final class Household {

    static final Instant END = Instant.parse("2026-01-01T00:00:00Z");

    private static final int PEOPLE = 4;
    private static final short STEPS = 1;
    private static final short HEART_RATE = 7;

    private final RunningCore core;
    private final int minutesBetween;
    private final List<TestClient> people = new ArrayList<>();

    /** @param minutesBetween measurements; 1 for as many as a watch takes */
    Household(RunningCore core, int minutesBetween) {
        this.core = core;
        this.minutesBetween = minutesBetween;
    }

    List<TestClient> people() {
        return people;
    }

    List<UserId> ids() {
        return people.stream().map(HealthRecords::idOf).toList();
    }

    /** Loads their measurements by COPY, and their nights and workouts. */
    long load() throws SQLException, IOException {
        var rows = 0L;
        for (var number = 0; number < PEOPLE; number++) {
            var person = core.somebody();
            people.add(person);
            var origin = origin(HealthRecords.idOf(person));
            try (var connection = core.connections().getConnection()) {
                rows += copy(connection, origin, number);
            }
            nights(origin);
            workouts(origin);
        }
        return rows;
    }

    /** Has all days summed up. */
    void sumUp() throws InterruptedException {
        var days = days();
        for (var person : ids()) {
            core.bean(TransactionOperations.class)
                    .executeWithoutResult(_ -> core.bean(StaleDays.class).mark(person, days));
        }
        new HealthImports(core).sumUp();
        core.database().sql("vacuum analyze").update();
    }

    private static List<LocalDate> days() {
        return LocalDate.ofInstant(Wrist.BEGIN, ZoneOffset.UTC)
                .datesUntil(LocalDate.ofInstant(END, ZoneOffset.UTC))
                .toList();
    }

    private int origin(UserId person) {
        return core.database()
                .sql(
                        "insert into health.origin (person_id, source, app, device) values (?, 'health-connect', 'org.example.watch', '') returning id")
                .param(person.value())
                .query(Integer.class)
                .single();
    }

    private long copy(Connection connection, int origin, int person) throws SQLException, IOException {
        var all = Duration.between(Wrist.BEGIN, END).toMinutes();
        try (var rows = new CopiedMeasurements(connection)) {
            for (var minute = 0L; minute < all; minute += minutesBetween) {
                var seed = minute + 7L * person;
                rows.add(origin, HEART_RATE, Wrist.minute(minute), 0, Wrist.heart(seed));
                rows.add(origin, STEPS, Wrist.minute(minute), 60 * minutesBetween, Wrist.steps(seed));
            }
            return rows.count();
        }
    }

    private void nights(int origin) {
        core.database()
                .sql("""
                        with night as (
                            insert into health.sleep (origin, external_id, start_at, end_at, utc_offset)
                            select :origin, at::text, at, at + interval '7 hours', 0
                            from generate_series(:begin, :end, interval '1 day') as at returning id, start_at)
                        insert into health.sleep_stage (sleep_id, start_at, end_at, stage)
                        select id, start_at + part * interval '30 minutes', start_at + (part + 1) * interval '30 minutes',
                            (array['LIGHT', 'DEEP', 'REM'])[1 + part % 3]
                        from night, generate_series(0, 13) as part""")
                .param("origin", origin)
                .param("begin", Wrist.BEGIN.atOffset(ZoneOffset.UTC))
                .param("end", END.atOffset(ZoneOffset.UTC).minusDays(1))
                .update();
    }

    private void workouts(int origin) {
        core.database()
                .sql("""
                        insert into health.workout (origin, external_id, kind, start_at, end_at, distance_m, energy_kcal)
                        select :origin, at::text, 'running', at, at + interval '40 minutes', 7000, 480
                        from generate_series(:begin + interval '17 hours', :end, interval '2 days') as at""")
                .param("origin", origin)
                .param("begin", Wrist.BEGIN.atOffset(ZoneOffset.UTC))
                .param("end", END.atOffset(ZoneOffset.UTC))
                .update();
    }
}
