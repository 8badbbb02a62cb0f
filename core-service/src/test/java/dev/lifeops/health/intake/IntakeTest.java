package dev.lifeops.health.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import dev.lifeops.TestClient;
import dev.lifeops.health.HealthRecords;
import dev.lifeops.health.HealthTest;
import dev.lifeops.health.intake.SleepSession.Stage;
import dev.lifeops.health.intake.SleepSession.StageKind;
import dev.lifeops.identity.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HealthTest
class IntakeTest {

    private static final String WATCH = "watch";
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Origin PHONE = new Origin("org.example.steps", "Phone");

    private final Scheduler scheduler;
    private final HealthRecords records;
    private final TestClient client;
    private final JdbcClient database;
    private UserId ada = new UserId(new UUID(0, 0));

    @Autowired
    IntakeTest(HealthRecords records, TestClient client, JdbcClient database, Scheduler scheduler) {
        this.scheduler = scheduler;
        this.records = records;
        this.client = client;
        this.database = database;
    }

    @AfterEach
    void resume() {
        scheduler.resume();
    }

    /** Nobody sums up the marked days before they are looked at. */
    @BeforeEach
    void register() {
        scheduler.pause();
        ada = HealthRecords.idOf(client.signedIn());
    }

    @Test
    void the_table_of_metrics_says_what_the_code_says() {
        var listed = database.sql("select code || ' ' || name || ' ' || unit from health.metric order by code")
                .query(String.class)
                .list();

        assertThat(listed)
                .containsExactlyElementsOf(Arrays.stream(Metric.values())
                        .map(it -> it.code() + " " + it + " " + it.unit())
                        .toList());
    }

    @Test
    void whatever_is_delivered_twice_is_stored_once() {
        Delivery<RuntimeException> everything = batch -> {
            batch.add(steps(NOON, 120, "a"));
            batch.add(steps(NOON, 80, "b"));
            batch.add(steps(NOON.plusSeconds(60), 70, null));
            batch.add(new DayValue(Metric.DISTANCE, LocalDate.of(2026, 3, 1), 5_210.5, Origin.UNKNOWN));
            batch.add(night());
            batch.add(run(5_000.0));
        };

        assertThat(take(everything).total()).isEqualTo(new Tally(6, 0, 0));
        assertThat(take(everything).total()).isEqualTo(new Tally(0, 0, 6));
        assertThat(count("health.measurement")).isEqualTo(3);
        assertThat(count("health.day_value")).isEqualTo(1);
        assertThat(count("health.sleep")).isEqualTo(1);
        assertThat(count("health.workout")).isEqualTo(1);
    }

    @Test
    void what_changed_at_the_source_changes_here() {
        take(batch -> {
            batch.add(steps(NOON, 120, "a"));
            batch.add(new DayValue(Metric.STEPS, LocalDate.of(2026, 3, 1), 4_000, Origin.UNKNOWN));
            batch.add(night());
            batch.add(run(5_000.0));
        });

        var report = take(batch -> {
            batch.add(steps(NOON, 140, "a"));
            batch.add(new DayValue(Metric.STEPS, LocalDate.of(2026, 3, 1), 6_000, Origin.UNKNOWN));
            batch.add(night(new Stage(StageKind.DEEP, NOON.minusSeconds(7_200), NOON.minusSeconds(3_600))));
            batch.add(run(null));
        });

        assertThat(report.total()).isEqualTo(new Tally(0, 4, 0));
        assertThat(database.sql(
                                "select value from health.measurement join health.origin on id = origin where person_id = ?")
                        .param(ada.value())
                        .query(Double.class)
                        .single())
                .isEqualTo(140);
    }

    @Test
    void of_what_comes_twice_in_one_delivery_the_last_counts() {
        var report = take(batch -> {
            batch.add(steps(NOON, 1, "a"));
            batch.add(steps(NOON, 2, "a"));
            batch.add(new DayValue(Metric.STEPS, LocalDate.of(2026, 3, 1), 1, Origin.UNKNOWN));
            batch.add(new DayValue(Metric.STEPS, LocalDate.of(2026, 3, 1), 2, Origin.UNKNOWN));
        });

        assertThat(report.total()).isEqualTo(new Tally(2, 0, 2));
        assertThat(database.sql(
                                "select value from health.measurement join health.origin on id = origin where person_id = ?")
                        .param(ada.value())
                        .query(Double.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void what_cannot_be_true_is_refused_with_a_reason_and_the_rest_is_taken() {
        var future = Instant.now().plus(Duration.ofDays(3));
        var report = take(batch -> {
            assertThat(batch.add(steps(NOON, -1, null))).contains(Refusal.IMPLAUSIBLE);
            assertThat(batch.add(steps(NOON, Double.NaN, null))).contains(Refusal.NOT_A_NUMBER);
            assertThat(batch.add(steps(future, 10, null))).contains(Refusal.IN_THE_FUTURE);
            assertThat(batch.add(steps(Instant.EPOCH, 10, null))).contains(Refusal.TOO_LONG_AGO);
            assertThat(batch.add(new DayValue(Metric.WEIGHT, LocalDate.of(2026, 3, 1), 82_000, PHONE)))
                    .contains(Refusal.IMPLAUSIBLE);
            assertThat(batch.add(night(new Stage(StageKind.DEEP, NOON, NOON.plusSeconds(1)))))
                    .contains(Refusal.TIMES_CONTRADICT);
            assertThat(batch.add(steps(NOON, 10, null))).isEmpty();
        });

        assertThat(report.total()).isEqualTo(new Tally(1, 0, 0));
        assertThat(report.refused()).containsEntry(Refusal.IMPLAUSIBLE, 2L).containsEntry(Refusal.NOT_A_NUMBER, 1L);
    }

    @Test
    void more_than_fits_into_memory_at_once_arrives_whole() {
        var report = take(batch -> IntStream.range(0, 250_000)
                .mapToObj(second -> new Measurement(
                        Metric.HEART_RATE, NOON.plusSeconds(second), NOON.plusSeconds(second), 60, PHONE, null, null))
                .forEach(batch::add));

        assertThat(report.metrics()).containsEntry(Metric.HEART_RATE, new Tally(250_000, 0, 0));
        assertThat(count("health.measurement")).isEqualTo(250_000);
    }

    @Test
    void a_delivery_that_breaks_off_leaves_nothing() {
        try {
            take(batch -> {
                batch.add(steps(NOON, 10, null));
                batch.add(night());
                throw new IllegalStateException("the file is cut");
            });
        } catch (IllegalStateException _) {
            // as it should
        }

        assertThat(count("health.sleep")).isZero();
        assertThat(markedDays()).isEmpty();
    }

    @Test
    void the_days_that_change_are_marked_by_the_zone_or_by_the_measurements_own_offset() {
        records.lives(ada, "Pacific/Auckland");

        take(batch -> {
            batch.add(steps(NOON, 10, null)); // 1 March, but past midnight in Auckland
            batch.add(new Measurement(
                    Metric.WEIGHT,
                    Instant.parse("2026-03-05T02:00:00Z"),
                    Instant.parse("2026-03-05T02:00:00Z"),
                    80,
                    PHONE,
                    ZoneOffset.ofHours(-5),
                    null));
            batch.add(new DayValue(Metric.STEPS, LocalDate.of(2026, 3, 20), 1, Origin.UNKNOWN));
        });

        assertThat(markedDays())
                .containsExactly(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 4), LocalDate.of(2026, 3, 20));
    }

    @Test
    void what_is_known_already_marks_nothing() {
        take(batch -> batch.add(steps(NOON, 10, "a")));
        database.sql("delete from health.stale_day where person_id = ?")
                .param(ada.value())
                .update();

        take(batch -> batch.add(steps(NOON, 10, "a")));

        assertThat(markedDays()).isEmpty();
    }

    @Test
    void forgetting_a_source_takes_its_values_and_marks_their_days_and_leaves_others() {
        take(batch -> batch.add(steps(NOON, 10, null)));
        records.take(ada, "other", batch -> batch.add(steps(NOON, 11, null)));
        database.sql("delete from health.stale_day where person_id = ?")
                .param(ada.value())
                .update();

        records.forget(ada, WATCH);

        assertThat(count("health.measurement")).isEqualTo(1);
        assertThat(markedDays()).containsExactly(LocalDate.of(2026, 3, 1));
    }

    @Test
    void nothing_of_a_person_outlives_the_account() {
        take(batch -> {
            batch.add(steps(NOON, 10, null));
            batch.add(night());
            batch.add(run(null));
        });
        var origin = database.sql("select max(id) from health.origin where person_id = ?")
                .param(ada.value())
                .query(Integer.class)
                .single();

        database.sql("delete from identity.account where id = ?")
                .param(ada.value())
                .update();

        for (var table : List.of("measurement", "sleep", "workout", "day_value")) {
            assertThat(database.sql("select count(*) from health." + table + " where origin = ?")
                            .param(origin)
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    private IntakeReport take(Delivery<RuntimeException> delivery) {
        return records.take(ada, WATCH, delivery);
    }

    private long count(String table) {
        return database.sql("select count(*) from " + table + " it join health.origin on origin.id = it.origin"
                        + " where person_id = ?")
                .param(ada.value())
                .query(Long.class)
                .single();
    }

    private List<LocalDate> markedDays() {
        return database.sql("select distinct day from health.stale_day where person_id = ? order by day")
                .param(ada.value())
                .query((row, _) -> row.getObject(1, LocalDate.class))
                .list();
    }

    private static Measurement steps(Instant start, double steps, @Nullable String id) {
        return new Measurement(Metric.STEPS, start, start.plusSeconds(60), steps, PHONE, null, id);
    }

    private static SleepSession night(Stage... stages) {
        return new SleepSession(
                NOON.minus(Duration.ofHours(13)),
                NOON.minus(Duration.ofHours(1)),
                PHONE,
                ZoneOffset.ofHours(1),
                "night",
                List.of(stages));
    }

    private static Workout run(@Nullable Double distance) {
        return new Workout("Running", NOON, NOON.plusSeconds(1800), PHONE, null, "run", distance, 310.0);
    }
}
