package dev.lifeops.health.imports;

import static dev.lifeops.health.imports.Exports.bytes;
import static dev.lifeops.health.imports.Exports.zip;
import static dev.lifeops.health.imports.Inbox.done;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.TestClient;
import dev.lifeops.health.HealthRecords;
import dev.lifeops.health.HealthTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What Takeout of Google Health really holds, beside what one would expect. */
@HealthTest
class GoogleTruthTest {

    private static final String HEALTH = "/api/v1/health/";
    private static final String FOLDER = "Takeout/Google Health/Physical Activity_GoogleData/";
    private static final String MARCH = "?from=2024-03-01&to=2024-03-31";

    private final TestClient client;
    private final HealthRecords records;
    private TestClient ada;

    @Autowired
    GoogleTruthTest(TestClient client, HealthRecords records) {
        this.client = client;
        this.records = records;
        ada = client;
    }

    @BeforeEach
    void register() {
        ada = client.signedIn();
    }

    @Test
    void a_resting_heart_rate_is_none_of_the_heart_rates_although_its_table_looks_the_same()
            throws InterruptedException {
        done(
                ada,
                zip(
                        Map.of(
                                FOLDER + "daily_resting_heart_rate.csv",
                                bytes(
                                        "timestamp,beats per minute,data source\n2024-03-10T00:00:00Z,57.25,Google Health App\n2024-03-11T00:00:00Z,58,Google Health App\n"),
                                FOLDER + "heart_rate_2024-03-10.csv",
                                bytes(
                                        "timestamp,beats per minute,data source\n2024-03-10T00:00:00Z,81,Watch\n2024-03-10T00:00:05Z,83,Watch\n"))),
                "takeout.zip");

        var days = days();
        assertThat(value(days, 0, "RESTING_HEART_RATE")).isEqualTo(57.25);
        assertThat(value(days, 1, "RESTING_HEART_RATE")).isEqualTo(58);
        assertThat(value(days, 0, "HEART_RATE")).isEqualTo(82);
        assertThat(value(days, 1, "HEART_RATE")).isZero();
    }

    @Test
    void a_days_row_is_of_the_local_day_that_it_names() throws InterruptedException {
        records.lives(HealthRecords.idOf(ada), "America/Los_Angeles");

        done(
                ada,
                bytes(
                        "timestamp,average heart rate variability milliseconds,non rem heart rate beats per minute,entropy,data source\n2024-03-10T00:00:00Z,41.5,52,2.9,Google Health App\n2024-03-11T00:00:00Z,0,0,0,Google Health App\n"),
                "daily_heart_rate_variability.csv");

        var days = days();
        assertThat(days.size()).isOne();
        assertThat(days.at("/0/day").asString()).isEqualTo("2024-03-10");
        assertThat(value(days, 0, "HEART_RATE_VARIABILITY")).isEqualTo(41.5);
    }

    @Test
    void the_steps_of_a_walks_pace_are_not_counted_a_second_time() throws InterruptedException {
        done(
                ada,
                zip(
                        Map.of(
                                FOLDER + "steps_2024-03-01.csv",
                                bytes("timestamp,steps,data source\n2024-03-10T08:00:00.123Z,60,Google Fitbit Air\n"),
                                FOLDER + "live_pace_2024-03-01.csv",
                                bytes(
                                        "timestamp,steps,distance millimeters,altitude gain millimeters,data source\n2024-03-10T08:00:07Z,60,45000,0,Google Fitbit Air\n"))),
                "takeout.zip");

        assertThat(value(days(), 0, "STEPS")).isEqualTo(60);
    }

    @Test
    void phone_watch_and_mirror_that_counted_the_same_steps_are_not_added_up() throws InterruptedException {
        done(ada, bytes("""
                timestamp,steps,data source
                2024-03-10T08:00:00Z,57,MobileTrack
                2024-03-10T08:00:00Z,57,Fit Health Connect
                2024-03-10T08:00:00Z,60,Google Fitbit Air
                """), "steps.csv");

        var steps = days().at("/0/values/STEPS");
        assertThat(steps.path("value").asDouble()).isEqualTo(60);
        assertThat(steps.path("others").size()).isEqualTo(2);
    }

    @Test
    void active_energy_is_a_part_of_all_energy_and_read_whatever_the_case_of_its_column() throws InterruptedException {
        done(
                ada,
                zip(Map.of(
                        FOLDER + "active_energy_burned_2024-03-01.csv",
                        bytes("timestamp,Kilocalories,data source\n2024-03-10T08:00:00Z,4.5,Google Health App\n"),
                        FOLDER + "calories_2024-03-01.csv",
                        bytes("timestamp,calories,data source\n2024-03-10T08:00:00Z,5.75,Google Health App\n"))),
                "takeout.zip");

        assertThat(value(days(), 0, "ACTIVE_ENERGY")).isEqualTo(4.5);
        assertThat(value(days(), 0, "TOTAL_ENERGY")).isEqualTo(5.75);
    }

    @Test
    void a_night_is_put_together_from_the_table_of_stages_and_the_older_file_tells_the_same_night()
            throws InterruptedException {
        done(
                ada,
                zip(Map.of(
                        "Takeout/Google Health/Health Fitness Data_GoogleData/UserSleepStages_2024-03-01.csv",
                        bytes("""
                                sleep_id,sleep_stage_id,sleep_stage_type,start_utc_offset,sleep_stage_start,end_utc_offset,sleep_stage_end,data_source,algorithm_version,sleep_stage_created,sleep_stage_last_updated
                                77,1,LIGHT,+01:00,2024-03-09T22:00:00Z,+01:00,2024-03-10T01:00:00Z,DERIVED,sleep_session_v2,2024-03-10T06:00:00Z,2024-03-10T06:00:00Z
                                77,2,DEEP,+01:00,2024-03-10 01:00:00,+01:00,2024-03-10 03:00:00+00:00,DERIVED,sleep_session_v2,,
                                77,3,AWAKE,+01:00,2024-03-10T03:00:00Z,+01:00,2024-03-10T04:00:00Z,DERIVED,sleep_session_v2,,
                                """),
                        "Takeout/Google Health/Health Fitness Data_GoogleData/UserSleeps_2024-03-01.csv",
                        bytes(
                                "sleep_id,sleep_type,minutes_asleep,start_utc_offset,sleep_start,end_utc_offset,sleep_end\n77,STAGES,300,+01:00,2024-03-09T22:00:00Z,+01:00,2024-03-10T04:00:00Z\n"),
                        "Takeout/Google Health/Global Export Data/sleep-2024-03-01.json",
                        bytes("""
                                [{"logId": 1, "dateOfSleep": "2024-03-10", "startTime": "2024-03-09T23:00:00.000", "endTime": "2024-03-10T05:00:00.000",
                                  "levels": {"data": [{"dateTime": "2024-03-09T23:00:00.000", "level": "asleep", "seconds": 21600}]}}]"""))),
                "takeout.zip");

        records.awaitSums(HealthRecords.idOf(ada));
        var night = ada.get(HEALTH + "sleep" + MARCH).is(200).body().at("/nights/0");
        assertThat(night.at("/night/asleep").asInt()).isEqualTo(5 * 3600);
        assertThat(night.at("/night/awake").asInt()).isEqualTo(3600);
        assertThat(night.at("/night/bedLocal").asString()).isEqualTo("2024-03-09T23:00:00");
        assertThat(night.path("others").size()).isOne();
    }

    @Test
    void exercises_come_with_what_was_tracked_or_else_written_down() throws InterruptedException {
        done(ada, bytes("""
                exercise_id,exercise_start,exercise_end,utc_offset,exercise_created,exercise_last_updated,activity_name,log_type,tracker_total_calories,tracker_total_steps,tracker_total_distance_mm,manually_logged_total_calories,manually_logged_total_distance_mm,events
                9,2024-03-10T10:00:00Z,2024-03-10T10:30:00Z,+01:00,,,Outdoor Walk,TRACKER,150,3000,2100000,0,0,"[{a, b}]"
                10,2024-03-11T10:00:00Z,2024-03-11T10:30:00Z,+01:00,,,Bike,MANUAL,0,0,0,250,9000000,
                """), "UserExercises_2024-03-01.csv");

        records.awaitSums(HealthRecords.idOf(ada));
        var workouts = ada.get(HEALTH + "workouts" + MARCH).is(200).body().path("items");
        assertThat(workouts.at("/0/kind").asString()).isEqualTo("bike");
        assertThat(workouts.at("/0/distance").asDouble()).isEqualTo(9_000);
        assertThat(workouts.at("/0/energy").asDouble()).isEqualTo(250);
        assertThat(workouts.at("/1/kind").asString()).isEqualTo("outdoor_walk");
        assertThat(workouts.at("/1/distance").asDouble()).isEqualTo(2_100);
    }

    @Test
    void what_else_lies_in_an_archive_of_everything_keeps_nobody_from_importing() {
        var summary = done(
                ada,
                zip(Map.of(
                        "Takeout/Drive/letter.docx",
                        zip(Map.of("word/document.xml", bytes("<w/>"))),
                        "Takeout/Mail/all.mbox",
                        bytes("From ada"),
                        FOLDER + "glucose.csv",
                        bytes("no data"),
                        FOLDER + "steps_2024-03-01.csv",
                        bytes("timestamp,steps,data source\n2024-03-10T08:00:00Z,60,Phone\n"))),
                "takeout.zip");

        assertThat(summary.path("filesRead").asInt()).isOne();
        assertThat(summary.path("filesIgnored").asInt()).isEqualTo(3);
    }

    private JsonNode days() throws InterruptedException {
        records.awaitSums(HealthRecords.idOf(ada));
        return ada.get(HEALTH + "daily" + MARCH).is(200).body().path("days");
    }

    private static double value(JsonNode days, int day, String metric) {
        return days.at("/%d/values/%s/value".formatted(day, metric)).asDouble(0);
    }
}
