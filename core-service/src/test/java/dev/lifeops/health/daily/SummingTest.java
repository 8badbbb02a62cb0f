package dev.lifeops.health.daily;

import static dev.lifeops.health.HealthRecords.idOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import dev.lifeops.ApiTest;
import dev.lifeops.TestClient;
import dev.lifeops.health.HealthRecords;
import dev.lifeops.health.calendar.ZoneChange;
import dev.lifeops.health.intake.DayValue;
import dev.lifeops.health.intake.Measurement;
import dev.lifeops.health.intake.Metric;
import dev.lifeops.health.intake.Origin;
import dev.lifeops.health.intake.SleepSession;
import dev.lifeops.health.intake.SleepSession.Stage;
import dev.lifeops.health.intake.SleepSession.StageKind;
import dev.lifeops.health.intake.Workout;
import dev.lifeops.identity.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApiTest
@Import(HealthRecords.class)
class SummingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final Origin PHONE = new Origin("phone", "");
    private static final Origin WATCH = new Origin("watch", "");

    private final HealthRecords records;
    private final Summing summing;
    private final TestClient client;
    private final JdbcClient database;
    private UserId ada = new UserId(new UUID(0, 0));

    @Autowired
    SummingTest(HealthRecords records, Summing summing, TestClient client, JdbcClient database) {
        this.records = records;
        this.summing = summing;
        this.client = client;
        this.database = database;
    }

    @BeforeEach
    void register() {
        ada = idOf(client.signedIn());
    }

    @Test
    void steps_of_two_apps_are_not_added_up_and_both_stay_to_be_seen() {
        records.take(ada, "health-connect", batch -> {
            batch.add(steps("2026-03-10T08:00:00Z", 3_000, PHONE));
            batch.add(steps("2026-03-10T09:00:00Z", 2_000, PHONE));
            batch.add(steps("2026-03-10T08:00:00Z", 4_500, WATCH));
        });
        sumUp();

        assertThat(chosenSteps()).containsExactly(entry(DAY, 5_000.0));
        assertThat(candidates(Metric.STEPS)).containsExactly("phone 5000 true", "watch 4500 false");
    }

    @Test
    void the_devices_of_one_app_are_added_up() {
        records.take(ada, "apple-health", batch -> {
            batch.add(steps("2026-03-10T08:00:00Z", 3_000, new Origin("app", "left shoe")));
            batch.add(steps("2026-03-10T09:00:00Z", 2_000, new Origin("app", "right shoe")));
        });
        sumUp();

        assertThat(chosenSteps()).containsExactly(entry(DAY, 5_000.0));
    }

    @Test
    void the_order_of_the_sources_decides_not_the_greater_value() {
        records.take(ada, "google-fit", batch -> batch.add(new DayValue(Metric.STEPS, DAY, 9_000, Origin.UNKNOWN)));
        records.take(ada, "google-health", batch -> batch.add(new DayValue(Metric.STEPS, DAY, 8_000, Origin.UNKNOWN)));
        records.take(ada, "nobody-knows", batch -> batch.add(new DayValue(Metric.STEPS, DAY, 10_000, Origin.UNKNOWN)));
        sumUp();

        assertThat(chosenSteps()).containsExactly(entry(DAY, 8_000.0));
    }

    @Test
    void a_persons_own_order_comes_before_that_of_the_house() {
        prefer(Metric.STEPS, "nobody-knows", "google-fit");
        records.take(ada, "google-fit", batch -> batch.add(new DayValue(Metric.STEPS, DAY, 9_000, Origin.UNKNOWN)));
        records.take(ada, "google-health", batch -> batch.add(new DayValue(Metric.STEPS, DAY, 8_000, Origin.UNKNOWN)));
        sumUp();

        assertThat(chosenSteps()).containsExactly(entry(DAY, 9_000.0));
    }

    @Test
    void what_an_app_says_of_the_whole_day_counts_more_than_the_sum_of_its_measurements() {
        records.take(ada, "takeout-fit", batch -> {
            batch.add(new DayValue(Metric.STEPS, DAY, 7_000, Origin.UNKNOWN));
            batch.add(steps("2026-03-10T08:00:00Z", 7_200, Origin.UNKNOWN));
        });
        sumUp();

        assertThat(chosenSteps()).containsExactly(entry(DAY, 7_000.0));
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
        sumUp();

        assertThat(daily("mean_bpm", "min_bpm", "max_bpm", "resting_bpm")).containsExactly("60 50 70 48");
    }

    @Test
    void total_energy_is_made_of_its_parts_where_an_app_leaves_that_to_others() {
        records.take(ada, "apple-health", batch -> {
            batch.add(at("2026-03-10T08:00:00Z", Metric.ACTIVE_ENERGY, 410));
            batch.add(at("2026-03-10T08:00:00Z", Metric.BASAL_ENERGY, 1_650));
        });
        sumUp();

        assertThat(daily("active_energy_kcal", "total_energy_kcal")).containsExactly("410 2060");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-29", "2026-06-01", "2026-10-25"})
    void every_minute_of_a_day_counts_for_it_also_where_the_clocks_change(LocalDate day) {
        var vienna = ZoneId.of("Europe/Vienna");
        records.lives(ada, vienna.getId());
        var start = day.atStartOfDay(vienna).toInstant();
        var end = day.plusDays(1).atStartOfDay(vienna).toInstant();

        records.take(
                ada,
                "health-connect",
                batch -> Stream.iterate(
                                start.minusSeconds(60), time -> !time.isAfter(end), time -> time.plusSeconds(60))
                        .forEach(time -> batch.add(steps(time.toString(), 1, PHONE))));
        sumUp();

        var minutes = (end.getEpochSecond() - start.getEpochSecond()) / 60;
        assertThat(chosenSteps())
                .containsExactly(
                        entry(day.minusDays(1), 1.0), entry(day, (double) minutes), entry(day.plusDays(1), 1.0));
    }

    @Test
    void a_day_follows_the_traveller() {
        records.travels(
                ada,
                List.of(
                        new ZoneChange(Instant.parse("2020-01-01T00:00:00Z"), ZoneId.of("Europe/Vienna")),
                        new ZoneChange(Instant.parse("2026-03-10T12:00:00Z"), ZoneId.of("America/New_York"))));

        records.take(ada, "health-connect", batch -> {
            batch.add(steps("2026-03-09T23:30:00Z", 1, PHONE)); // half past midnight in Vienna
            batch.add(steps("2026-03-10T23:30:00Z", 10, PHONE)); // half past seven in the evening in New York
            batch.add(steps("2026-03-11T04:30:00Z", 100, PHONE)); // half past midnight in New York
        });
        sumUp();

        assertThat(chosenSteps()).containsExactly(entry(DAY, 11.0), entry(DAY.plusDays(1), 100.0));
    }

    @Test
    void the_offset_of_a_measurement_counts_more_than_the_persons_zone() {
        records.lives(ada, "Europe/Vienna");
        records.take(ada, "health-connect", batch -> {
            batch.add(new Measurement(
                    Metric.STEPS,
                    Instant.parse("2026-03-11T09:30:00Z"),
                    Instant.parse("2026-03-11T09:31:00Z"),
                    5,
                    PHONE,
                    ZoneOffset.ofHours(-10),
                    null));
        });
        sumUp();

        assertThat(chosenSteps()).containsExactly(entry(DAY, 5.0));
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
        sumUp();

        assertThat(nights("bed_local", "woke_local")).containsExactly("2026-03-09 22:00:00 2026-03-10 06:00:00");
        assertThat(nights(
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
        sumUp();

        assertThat(nights("asleep_s / 60", "woke_at - bed_at")).containsExactly((240 + 220) + " 08:00:00");
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
        sumUp();
        assertThat(nights("source", "(asleep_s is null)::text")).containsExactly("apple-health true");

        records.take(ada, "takeout-fit", batch -> batch.add(sleep("2026-03-09T23:00", "2026-03-10T05:00")));
        records.take(ada, "samsung-health", batch -> batch.add(new DayValue(Metric.SLEEP, DAY, 20_000, WATCH)));
        sumUp();
        assertThat(nights("source", "asleep_s")).containsExactly("samsung-health 20000");
    }

    @Test
    void of_one_run_that_two_sources_tell_of_the_one_that_is_believed_more_counts() {
        records.take(ada, "google-fit", batch -> batch.add(run("2026-03-10T08:00:00Z", 30)));
        records.take(ada, "health-connect", batch -> {
            batch.add(run("2026-03-10T08:02:00Z", 31));
            batch.add(run("2026-03-10T18:00:00Z", 20));
        });
        sumUp();
        assertThat(workouts())
                .containsExactly("google-fit 08:00 false", "health-connect 08:02 true", "health-connect 18:00 true");

        records.forget(ada, "health-connect");
        sumUp();
        assertThat(workouts()).containsExactly("google-fit 08:00 true");
    }

    @Test
    void when_a_source_is_forgotten_the_next_one_is_believed_and_at_last_nobody() {
        records.take(ada, "google-health", batch -> batch.add(new DayValue(Metric.STEPS, DAY, 8_000, PHONE)));
        records.take(ada, "google-fit", batch -> batch.add(steps("2026-03-10T08:00:00Z", 7_000, PHONE)));
        sumUp();

        records.forget(ada, "google-health");
        sumUp();
        assertThat(chosenSteps()).containsExactly(entry(DAY, 7_000.0));

        records.forget(ada, "google-fit");
        sumUp();
        assertThat(chosenSteps()).isEmpty();
        assertThat(candidates(Metric.STEPS)).isEmpty();
    }

    @Test
    void marked_days_are_summed_up_by_themselves() throws InterruptedException {
        records.take(ada, "google-fit", batch -> batch.add(new DayValue(Metric.STEPS, DAY, 9_000, PHONE)));

        for (var tries = 0; tries < 200 && chosenSteps().isEmpty(); tries++) {
            Thread.sleep(50);
        }

        assertThat(chosenSteps()).containsExactly(entry(DAY, 9_000.0));
        assertThat(database.sql("select count(*) from health.stale_day where person_id = ?")
                        .param(ada.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whatever_comes_in_whatever_order_nothing_counts_twice_and_nothing_is_lost(long seed) {
        var dice = new SplittableRandom(seed);
        records.travels(ada, travels(dice));
        var sources = List.of("google-fit", "health-connect", "apple-health");
        var apps = List.of(PHONE, WATCH);

        for (var delivery = 0; delivery < 12; delivery++) {
            records.take(
                    ada,
                    sources.get(dice.nextInt(3)),
                    batch -> IntStream.range(0, 60)
                            .mapToObj(_ -> made(dice, apps.get(dice.nextInt(2))))
                            .forEach(batch::add));
            if (dice.nextBoolean()) {
                sumUp();
            }
        }
        sumUp();

        assertThat(sum("select sum(value) from health.daily_candidate where person_id = ? and metric = 1"))
                .as("each app's days together are all that the app told")
                .isEqualTo(sum("""
                        select sum(value::float8) from health.measurement join health.origin on id = origin
                        where person_id = ? and metric = 1"""), within(0.001));
        assertThat(sum("select count(*) from health.daily_candidate where person_id = ? and metric = 1 and chosen"))
                .as("one is believed a day")
                .isEqualTo(sum(
                        "select count(distinct day) from health.daily_candidate where person_id = ? and metric = 1"));
        assertThat(sum("select sum(steps) from health.daily where person_id = ?"))
                .as("the days are what is believed")
                .isEqualTo(sum(
                        "select sum(value) from health.daily_candidate where person_id = ? and metric = 1 and chosen"));
        var before = everything();
        database.sql("""
                        insert into health.stale_day (person_id, day)
                        select person_id, day from health.daily where person_id = ?""").param(ada.value()).update();
        sumUp();
        assertThat(everything()).as("summing up again changes nothing").isEqualTo(before);
    }

    private static Measurement made(SplittableRandom dice, Origin app) {
        var start = Instant.parse("2026-03-05T00:00:00Z").plusSeconds(60L * dice.nextInt(10 * 24 * 60));
        var offset = dice.nextInt(4) == 0 ? ZoneOffset.ofHours(dice.nextInt(-12, 14)) : null;
        return new Measurement(
                Metric.STEPS, start, start.plusSeconds(60), dice.nextInt(1, 100), app, offset, "" + dice.nextInt(500));
    }

    private static List<ZoneChange> travels(SplittableRandom dice) {
        return Stream.of("Europe/Vienna", "America/New_York", "Pacific/Auckland", "Asia/Kolkata")
                .map(ZoneId::of)
                .map(zone -> new ZoneChange(
                        Instant.parse("2026-03-05T00:00:00Z").plusSeconds(dice.nextInt(10 * 86_400)), zone))
                .toList();
    }

    private void sumUp() {
        while (summing.next(ada)) {
            // until none is left
        }
    }

    private void prefer(Metric metric, String... sources) {
        for (var position = 0; position < sources.length; position++) {
            database.sql("insert into health.preference values (?, ?, ?, ?)")
                    .params(ada.value(), metric.code(), position, sources[position])
                    .update();
        }
    }

    private Map<LocalDate, Double> chosenSteps() {
        return database
                .sql("select day, steps from health.daily where person_id = ? order by day")
                .param(ada.value())
                .query((row, _) -> Map.entry(row.getObject(1, LocalDate.class), row.getDouble(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, _) -> a, TreeMap::new));
    }

    private List<String> candidates(Metric metric) {
        return texts("""
                select concat_ws(' ', app, value, chosen::text) from health.daily_candidate
                where person_id = ? and metric = %d order by app""".formatted(metric.code()));
    }

    private List<String> daily(String... columns) {
        return texts("select concat_ws(' ', %s) from health.daily where person_id = ? order by day"
                .formatted(String.join(", ", columns)));
    }

    private List<String> nights(String... columns) {
        return texts("select concat_ws(' ', %s) from health.night where person_id = ? and chosen order by day"
                .formatted(String.join(", ", columns)));
    }

    private List<String> workouts() {
        return texts("""
                select concat_ws(' ', source, to_char(start_at at time zone 'UTC', 'HH24:MI'), chosen::text)
                from health.workout join health.origin on origin.id = origin
                where person_id = ? and day = '2026-03-10' order by start_at""");
    }

    private List<String> everything() {
        return texts("""
                select concat_ws(' ', daily, it) from health.daily join health.daily_candidate it using (person_id, day)
                where person_id = ? order by 1""");
    }

    private List<String> texts(String sql) {
        return database.sql(sql)
                .param(ada.value())
                .query((row, _) -> row.getString(1))
                .list();
    }

    private double sum(String sql) {
        return database.sql(sql).param(ada.value()).query(Double.class).single();
    }

    private static Measurement steps(String start, double steps, Origin app) {
        var time = Instant.parse(start);
        return new Measurement(Metric.STEPS, time, time.plusSeconds(60), steps, app, null, null);
    }

    private static Measurement beat(String time, double beats) {
        return at(time, Metric.HEART_RATE, beats);
    }

    private static Measurement at(String time, Metric metric, double value) {
        return new Measurement(metric, Instant.parse(time), Instant.parse(time), value, PHONE, null, null);
    }

    private static SleepSession sleep(String start, String end, Stage... stages) {
        return new SleepSession(inVienna(start), inVienna(end), PHONE, null, null, List.of(stages));
    }

    private static Stage stage(StageKind kind, String start, String end) {
        return new Stage(kind, inVienna(start), inVienna(end));
    }

    private static Workout run(String start, int minutes) {
        var time = Instant.parse(start);
        return new Workout("running", time, time.plusSeconds(60L * minutes), PHONE, null, null, null, null);
    }

    private static Instant inVienna(String time) {
        return LocalDateTime.parse(time).atZone(ZoneId.of("Europe/Vienna")).toInstant();
    }
}
