package dev.lifeops.health.imports;

import static dev.lifeops.health.imports.Exports.bytes;
import static dev.lifeops.health.imports.Exports.zip;
import static dev.lifeops.health.imports.Inbox.done;
import static dev.lifeops.health.imports.Inbox.imported;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.TestClient;
import dev.lifeops.health.HealthRecords;
import dev.lifeops.health.HealthTest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What files really hold, as people meet it. */
@HealthTest
class FileTruthTest {

    private static final String STEPS = """
            timestamp,steps,data source
            2024-03-31T08:00:00Z,31,Watch
            2024-03-31T08:01:00Z,44,Watch
            """;

    private final TestClient client;
    private final HealthRecords records;
    private final JdbcClient database;
    private TestClient ada;

    @Autowired
    FileTruthTest(TestClient client, HealthRecords records, JdbcClient database) {
        this.client = client;
        this.records = records;
        this.database = database;
        ada = client;
    }

    @BeforeEach
    void register() {
        ada = client.signedIn();
    }

    @Test
    void a_table_that_is_cut_in_the_middle_of_a_line_is_refused_whole() {
        var cut = STEPS.substring(0, STEPS.lastIndexOf("44"));

        var view = imported(ada, bytes(cut), "steps.csv");

        assertThat(view.at("/failure/code").asString()).isEqualTo("FILE_DAMAGED");
        assertThat(steps()).isEmpty();
    }

    @Test
    void a_last_value_that_may_be_cut_is_not_taken_but_told() {
        var summary = done(ada, bytes(STEPS.strip().replace(",Watch", ",Wa")), "steps.csv");

        assertThat(steps()).containsExactly(31.0);
        assertThat(summary.at("/refused/ROW_UNFINISHED").asInt()).isOne();
        assertThat(summary.at("/refusedRows/0/line").asInt()).isEqualTo(3);
    }

    @Test
    void what_an_archive_vouches_for_needs_no_last_line_break() {
        done(ada, zip(Map.of("steps.csv", bytes(STEPS.strip()))), "takeout.zip");

        assertThat(steps()).containsExactlyInAnyOrder(31.0, 44.0);
    }

    @Test
    void fits_stream_of_sleep_becomes_a_night_with_its_stages() throws InterruptedException {
        var summary = done(ada, bytes("""
                {"Data Source": "derived:com.google.sleep.segment:com.google.android.gms:merged",
                 "Data Points": [
                  {"fitValue": [{"value": {"intVal": 4}}], "startTimeNanos": 1711836600000000000,
                   "endTimeNanos": 1711850000000000000, "dataTypeName": "com.google.sleep.segment"},
                  {"fitValue": [{"value": {"intVal": 1}}], "startTimeNanos": 1711850000000000000,
                   "endTimeNanos": 1711851000000000000, "dataTypeName": "com.google.sleep.segment"},
                  {"fitValue": [{"value": {"intVal": 5}}], "startTimeNanos": 1711851000000000000,
                   "endTimeNanos": 1711863600000000000, "dataTypeName": "com.google.sleep.segment"}]}
                """), "sleep.json");

        assertThat(summary.at("/kinds/SLEEP_SESSION/added").asInt()).isOne();
        assertThat(night("light_s, deep_s, awake_s")).containsExactly(13_400.0, 12_600.0, 1_000.0);
    }

    @Test
    void samsungs_sleeps_count_also_where_there_are_no_stages() throws InterruptedException {
        done(ada, samsungNights(Map.of()), "samsung.zip");

        assertThat(night("in_bed_s, asleep_s, light_s")).containsExactly(25_200.0, 25_200.0, null);
    }

    @Test
    void where_samsung_knows_the_stages_of_a_sleep_those_are_believed_and_the_sleep_counts_once()
            throws InterruptedException {
        var stages = Map.of("com.samsung.health.sleep_stage.2024.csv", bytes("""
                com.samsung.health.sleep_stage,6270010,5
                start_time,sleep_id,stage,end_time,time_offset
                2024-03-30 22:00:00.000,night,40002,2024-03-31 01:00:00.000,UTC+0100
                2024-03-31 01:00:00.000,night,40001,2024-03-31 02:00:00.000,UTC+0100
                2024-03-31 02:00:00.000,night,40003,2024-03-31 05:00:00.000,UTC+0100
                """));

        done(ada, samsungNights(stages), "samsung.zip");

        assertThat(night("in_bed_s, asleep_s, awake_s")).containsExactly(25_200.0, 21_600.0, 3_600.0);
    }

    private static byte[] samsungNights(Map<String, byte[]> more) {
        var files = new TreeMap<>(more);
        files.put("com.samsung.shealth.sleep.2024.csv", bytes("""
                com.samsung.shealth.sleep,6270010,5
                com.samsung.health.sleep.start_time,com.samsung.health.sleep.end_time,com.samsung.health.sleep.time_offset,com.samsung.health.sleep.datauuid
                2024-03-30 22:00:00.000,2024-03-31 05:00:00.000,UTC+0100,night
                """));
        return zip(files);
    }

    private List<Double> steps() {
        return database.sql("""
                        select value from health.measurement join health.origin on origin.id = origin
                        where person_id = ?::uuid""")
                .param(HealthRecords.idOf(ada).value().toString())
                .query((row, _) -> row.getDouble(1))
                .list();
    }

    /** Of the one night that is believed. */
    private List<Object> night(String columns) throws InterruptedException {
        records.awaitSums(HealthRecords.idOf(ada));
        return database.sql("select " + columns + " from health.night where chosen and person_id = ?::uuid")
                .param(HealthRecords.idOf(ada).value().toString())
                .query((row, _) -> Arrays.asList(row.getObject(1), row.getObject(2), row.getObject(3)))
                .single();
    }
}
