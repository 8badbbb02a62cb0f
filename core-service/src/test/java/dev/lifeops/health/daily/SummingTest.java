package dev.lifeops.health.daily;

import static dev.lifeops.health.HealthRecords.idOf;
import static dev.lifeops.health.daily.Made.DAY;
import static dev.lifeops.health.daily.Made.PHONE;
import static dev.lifeops.health.daily.Made.WATCH;
import static dev.lifeops.health.daily.Made.at;
import static dev.lifeops.health.daily.Made.beat;
import static dev.lifeops.health.daily.Made.run;
import static dev.lifeops.health.daily.Made.steps;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.lifeops.TestClient;
import dev.lifeops.health.HealthRecords;
import dev.lifeops.health.HealthTest;
import dev.lifeops.health.intake.DayValue;
import dev.lifeops.health.intake.Metric;
import dev.lifeops.health.intake.Origin;
import dev.lifeops.identity.UserId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HealthTest
class SummingTest {

    private final HealthRecords records;
    private final UserId ada;
    private final Sums sums;

    @Autowired
    SummingTest(HealthRecords records, Summing summing, TestClient client, JdbcClient database) {
        this.records = records;
        this.ada = idOf(client.signedIn());
        this.sums = new Sums(ada, summing, database);
    }

    @Test
    void steps_of_two_apps_are_not_added_up_and_both_stay_to_be_seen() {
        records.take(ada, "health-connect", batch -> {
            batch.add(steps("2026-03-10T08:00:00Z", 3_000, PHONE));
            batch.add(steps("2026-03-10T09:00:00Z", 2_000, PHONE));
            batch.add(steps("2026-03-10T08:00:00Z", 4_500, WATCH));
        });
        sums.sumUp();

        assertThat(sums.chosenSteps()).containsExactly(entry(DAY, 5_000.0));
        assertThat(sums.candidates(Metric.STEPS)).containsExactly("phone 5000 true", "watch 4500 false");
    }

    @Test
    void the_devices_of_one_app_are_added_up() {
        records.take(ada, "apple-health", batch -> {
            batch.add(steps("2026-03-10T08:00:00Z", 3_000, new Origin("app", "left shoe")));
            batch.add(steps("2026-03-10T09:00:00Z", 2_000, new Origin("app", "right shoe")));
        });
        sums.sumUp();

        assertThat(sums.chosenSteps()).containsExactly(entry(DAY, 5_000.0));
    }

    @Test
    void the_order_of_the_sources_decides_not_the_greater_value() {
        records.take(ada, "google-fit", batch -> batch.add(new DayValue(Metric.STEPS, DAY, 9_000, Origin.UNKNOWN)));
        records.take(ada, "google-health", batch -> batch.add(new DayValue(Metric.STEPS, DAY, 8_000, Origin.UNKNOWN)));
        records.take(ada, "nobody-knows", batch -> batch.add(new DayValue(Metric.STEPS, DAY, 10_000, Origin.UNKNOWN)));
        sums.sumUp();

        assertThat(sums.chosenSteps()).containsExactly(entry(DAY, 8_000.0));
    }

    @Test
    void a_persons_own_order_comes_before_that_of_the_house() {
        sums.prefer(Metric.STEPS, "nobody-knows", "google-fit");
        records.take(ada, "google-fit", batch -> batch.add(new DayValue(Metric.STEPS, DAY, 9_000, Origin.UNKNOWN)));
        records.take(ada, "google-health", batch -> batch.add(new DayValue(Metric.STEPS, DAY, 8_000, Origin.UNKNOWN)));
        sums.sumUp();

        assertThat(sums.chosenSteps()).containsExactly(entry(DAY, 9_000.0));
    }

    @Test
    void what_an_app_says_of_the_whole_day_counts_more_than_the_sum_of_its_measurements() {
        records.take(ada, "takeout-fit", batch -> {
            batch.add(new DayValue(Metric.STEPS, DAY, 7_000, Origin.UNKNOWN));
            batch.add(steps("2026-03-10T08:00:00Z", 7_200, Origin.UNKNOWN));
        });
        sums.sumUp();

        assertThat(sums.chosenSteps()).containsExactly(entry(DAY, 7_000.0));
    }

    @Test
    void the_bounds_of_the_heart_rate_come_from_where_its_mean_comes_from() {
        records.take(ada, "health-connect", batch -> {
            batch.add(beat("2026-03-10T08:00:00Z", 50));
            batch.add(beat("2026-03-10T08:01:00Z", 70));
        });
        records.take(ada, "google-fit", batch -> {
            batch.add(new DayValue(Metric.HIGHEST_HEART_RATE, DAY, 190, Origin.UNKNOWN));
            batch.add(new DayValue(Metric.RESTING_HEART_RATE, DAY, 48, Origin.UNKNOWN));
        });
        sums.sumUp();

        assertThat(sums.daily("mean_bpm", "min_bpm", "max_bpm", "resting_bpm")).containsExactly("60 50 70 48");
    }

    @Test
    void total_energy_is_made_of_its_parts_where_an_app_leaves_that_to_others() {
        records.take(ada, "apple-health", batch -> {
            batch.add(at("2026-03-10T08:00:00Z", Metric.ACTIVE_ENERGY, 410));
            batch.add(at("2026-03-10T08:00:00Z", Metric.BASAL_ENERGY, 1_650));
        });
        sums.sumUp();

        assertThat(sums.daily("active_energy_kcal", "total_energy_kcal")).containsExactly("410 2060");
    }

    @Test
    void of_one_run_that_two_sources_tell_of_the_one_that_is_believed_more_counts() {
        records.take(ada, "google-fit", batch -> batch.add(run("2026-03-10T08:00:00Z", 30)));
        records.take(ada, "health-connect", batch -> {
            batch.add(run("2026-03-10T08:02:00Z", 31));
            batch.add(run("2026-03-10T18:00:00Z", 20));
        });
        sums.sumUp();
        assertThat(sums.workouts())
                .containsExactly("google-fit 08:00 false", "health-connect 08:02 true", "health-connect 18:00 true");

        records.forget(ada, "health-connect");
        sums.sumUp();
        assertThat(sums.workouts()).containsExactly("google-fit 08:00 true");
    }

    @Test
    void when_a_source_is_forgotten_the_next_one_is_believed_and_at_last_nobody() {
        records.take(ada, "google-health", batch -> batch.add(new DayValue(Metric.STEPS, DAY, 8_000, PHONE)));
        records.take(ada, "google-fit", batch -> batch.add(steps("2026-03-10T08:00:00Z", 7_000, PHONE)));
        sums.sumUp();

        records.forget(ada, "google-health");
        sums.sumUp();
        assertThat(sums.chosenSteps()).containsExactly(entry(DAY, 7_000.0));

        records.forget(ada, "google-fit");
        sums.sumUp();
        assertThat(sums.chosenSteps()).isEmpty();
        assertThat(sums.candidates(Metric.STEPS)).isEmpty();
    }

    @Test
    void marked_days_are_summed_up_by_themselves() throws InterruptedException {
        records.take(ada, "google-fit", batch -> batch.add(new DayValue(Metric.STEPS, DAY, 9_000, PHONE)));

        for (var tries = 0; tries < 200 && sums.chosenSteps().isEmpty(); tries++) {
            Thread.sleep(50);
        }

        assertThat(sums.chosenSteps()).containsExactly(entry(DAY, 9_000.0));
        assertThat(sums.sum("select count(*) from health.stale_day where person_id = ?"))
                .isZero();
    }
}
