package dev.lifeops.health.daily;

import static dev.lifeops.health.HealthRecords.idOf;
import static dev.lifeops.health.daily.Made.DAY;
import static dev.lifeops.health.daily.Made.WATCH;
import static dev.lifeops.health.daily.Made.sleep;
import static dev.lifeops.health.daily.Made.stage;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.TestClient;
import dev.lifeops.health.HealthRecords;
import dev.lifeops.health.HealthTest;
import dev.lifeops.health.intake.DayValue;
import dev.lifeops.health.intake.Metric;
import dev.lifeops.health.intake.SleepSession.StageKind;
import dev.lifeops.identity.UserId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HealthTest
class NightsTest {

    private final HealthRecords records;
    private final UserId ada;
    private final Sums sums;

    @Autowired
    NightsTest(HealthRecords records, Summing summing, TestClient client, JdbcClient database) {
        this.records = records;
        this.ada = idOf(client.signedIn());
        this.sums = new Sums(ada, summing, database);
    }

    @Test
    void a_night_belongs_to_the_day_of_waking_with_its_stages_and_its_nap() {
        records.lives(ada, "Europe/Vienna");
        records.take(ada, "health-connect", batch -> {
            batch.add(sleep(
                    "2026-03-09T22:00",
                    "2026-03-10T06:00",
                    stage(StageKind.LIGHT, "2026-03-09T22:30", "2026-03-10T02:00"),
                    stage(StageKind.DEEP, "2026-03-10T02:00", "2026-03-10T04:00"),
                    stage(StageKind.AWAKE, "2026-03-10T04:00", "2026-03-10T04:30"),
                    stage(StageKind.REM, "2026-03-10T04:30", "2026-03-10T06:00")));
            batch.add(sleep("2026-03-10T14:00", "2026-03-10T14:30"));
        });
        sums.sumUp();

        assertThat(sums.nights("bed_local", "woke_local")).containsExactly("2026-03-09 22:00:00 2026-03-10 06:00:00");
        assertThat(sums.nights(
                        "day", "in_bed_s / 3600", "asleep_s / 3600", "light_s / 3600", "deep_s / 3600", "rem_s / 3600"))
                .containsExactly("2026-03-10 8.5 7.5 3.5 2 1.5");
    }

    @Test
    void who_gets_up_for_a_moment_has_one_night_and_what_is_told_twice_counts_once() {
        records.take(ada, "health-connect", batch -> {
            batch.add(sleep("2026-03-09T22:00", "2026-03-10T02:00"));
            batch.add(sleep("2026-03-10T02:20", "2026-03-10T06:00"));
            batch.add(sleep("2026-03-10T02:21", "2026-03-10T05:00"));
        });
        sums.sumUp();

        assertThat(sums.nights("asleep_s / 60", "woke_at - bed_at")).containsExactly((240 + 220) + " 08:00:00");
    }

    @Test
    void a_sleep_without_stages_counts_as_asleep_but_time_in_bed_alone_does_not() {
        records.take(
                ada,
                "apple-health",
                batch -> batch.add(sleep(
                        "2026-03-09T22:00",
                        "2026-03-10T06:00",
                        stage(StageKind.IN_BED, "2026-03-09T22:00", "2026-03-10T06:00"))));
        sums.sumUp();
        assertThat(sums.nights("source", "(asleep_s is null)::text")).containsExactly("apple-health true");

        records.take(ada, "takeout-fit", batch -> batch.add(sleep("2026-03-09T23:00", "2026-03-10T05:00")));
        records.take(ada, "samsung-health", batch -> batch.add(new DayValue(Metric.SLEEP, DAY, 20_000, WATCH)));
        sums.sumUp();
        assertThat(sums.nights("source", "asleep_s")).containsExactly("samsung-health 20000");
    }
}
