package dev.lifeops.health.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small exports of each kind, of one made-up person around the night in which the clocks change. */
final class Exports {

    static final LocalDate CLOCKS_CHANGE = LocalDate.of(2024, 3, 31);

    private Exports() {}

    static byte[] fitDays() {
        return bytes("""
                Date,Move Minutes count,Calories (kcal),Distance (m),Heart Points,Average heart rate (bpm),Step count,Average weight (kg)
                2024-03-30,42,2105.5,6210.25,31,68.5,8123,81.4
                2024-03-31,,1990,,,,7001,
                2024-04-01,10,nonsense,100,1,,1200,
                """);
    }

    static byte[] fitQuarterHours() {
        return bytes("""
                Start time,End time,Calories (kcal),Step count
                01:45:00.000+01:00,03:00:00.000+02:00,20.5,120
                23:45:00.000+02:00,00:00:00.000+02:00,18,
                """);
    }

    static byte[] fitStream(String stream) {
        return bytes("""
                {"Data Source": "derived:com.google.step_count.delta:com.google.android.gms:%s",
                 "Data Points": [
                  {"fitValue": [{"value": {"intVal": 57}}], "originDataSourceId": "raw:x",
                   "startTimeNanos": 1711872000000000000, "endTimeNanos": "1711872060000000000",
                   "dataTypeName": "com.google.step_count.delta", "modifiedTimeMillis": 1711872061000},
                  {"fitValue": [{"value": {"intVal": 63}}],
                   "startTimeNanos": 1711872060000000000, "endTimeNanos": 1711872120000000000,
                   "dataTypeName": "com.google.step_count.delta"}]}
                """.formatted(stream));
    }

    static byte[] fitSleep() {
        return bytes("""
                {"fitnessActivity": "sleep", "startTime": "2024-03-30T22:10:00.000Z", "endTime": "2024-03-31T05:40:00.000Z",
                 "segment": [{"fitnessActivity": "sleep.light", "startTime": "2024-03-30T22:10:00Z", "endTime": "2024-03-31T01:00:00Z"},
                  {"fitnessActivity": "sleep.deep", "startTime": "2024-03-31T01:00:00Z", "endTime": "2024-03-31T05:40:00Z"}]}
                """);
    }

    static byte[] fitRun() {
        return bytes("""
                {"fitnessActivity": "running", "startTime": "2024-03-31T08:00:00.5Z", "endTime": "2024-03-31T08:30:00Z",
                 "duration": "1799.5s", "aggregate": [{"metricName": "com.google.calories.expended", "floatValue": 310.5},
                  {"metricName": "com.google.distance.delta", "floatValue": 5012.25}]}
                """);
    }

    /** Takeout of somebody whose account speaks German. */
    static byte[] fitTakeout() {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("Takeout/Archiv_Übersicht.html", bytes("<html></html>"));
        files.put("Takeout/Fit/Tägliche Aktivitätswerte/Tägliche Aktivitätswerte.csv", fitDays());
        files.put("Takeout/Fit/Tägliche Aktivitätswerte/" + CLOCKS_CHANGE + ".csv", fitQuarterHours());
        files.put("Takeout/Fit/Alle Daten/abgeleitet_schritte.json", fitStream("merge_step_deltas"));
        files.put("Takeout/Fit/Alle Daten/abgeleitet_teil.json", fitStream("phone_part"));
        files.put("Takeout/Fit/Alle Sitzungen/2024-03-30T23_10.json", fitSleep());
        files.put("Takeout/Fit/Alle Sitzungen/2024-03-31T10_00.json", fitRun());
        return zip(files);
    }

    static byte[] googleHealthTakeout() {
        return zip(Map.of(
                "Takeout/Google Health/Physical Activity_GoogleData/steps_2024-03-31.csv",
                bytes(
                        "timestamp,steps,data source\n2024-03-31T08:00:00Z,31,Pixel Watch\n2024-03-31T08:01:00Z,44,Pixel Watch\n"),
                "Takeout/Google Health/Physical Activity_GoogleData/weight.csv",
                bytes("timestamp,weight grams,data source\n2024-03-31T06:00:00Z,81400,Scale\n"),
                "Takeout/Google Health/Physical Activity_GoogleData/heart_rate_2024-03-31.csv",
                bytes("no data\n"),
                "Takeout/Google Health/Global Export Data/sleep-2024-03-01.json",
                bytes("""
                        [{"logId": 4711, "dateOfSleep": "2024-03-31", "startTime": "2024-03-30T23:00:00.000",
                          "endTime": "2024-03-31T06:00:00.000", "levels": {"data": [
                           {"dateTime": "2024-03-30T23:00:00.000", "level": "light", "seconds": 7200},
                           {"dateTime": "2024-03-31T01:00:00.000", "level": "deep", "seconds": 18000}]}}]
                        """)));
    }

    /** A table that takes a while: seven steps in each minute. */
    static byte[] steps(int minutes) {
        var table = new StringBuilder("timestamp,steps,data source\n");
        for (var minute = 0; minute < minutes; minute++) {
            table.append(Instant.ofEpochSecond(1_600_000_000L + minute * 60L)).append(",7,Watch\n");
        }
        return bytes(table.toString());
    }

    static byte[] samsung() {
        return zip(Map.of(
                "samsunghealth_ada_2024/com.samsung.shealth.tracker.pedometer_day_summary.2024.csv",
                bytes("""
                        com.samsung.shealth.tracker.pedometer_day_summary,6270010,5
                        step_count,day_time,distance,calorie,deviceuuid
                        8000,1711843200000,6100.5,310,phone
                        8200,2024-03-31 00:00:00.000,6150,318,watch
                        """),
                "samsunghealth_ada_2024/com.samsung.shealth.tracker.heart_rate.2024.csv",
                bytes("""
                        com.samsung.shealth.tracker.heart_rate,6270010,5
                        com.samsung.health.heart_rate.start_time,com.samsung.health.heart_rate.time_offset,com.samsung.health.heart_rate.heart_rate,com.samsung.health.heart_rate.datauuid
                        2024-03-31 06:00:00.000,UTC+0200,61,a
                        1711864860000,UTC+0200,64,b
                        """),
                "samsunghealth_ada_2024/com.samsung.health.sleep_stage.2024.csv",
                bytes("""
                        com.samsung.health.sleep_stage,6270010,5
                        start_time,sleep_id,stage,end_time,time_offset
                        2024-03-30 22:00:00.000,night,40002,2024-03-31 01:00:00.000,UTC+0100
                        2024-03-31 01:00:00.000,night,40004,2024-03-31 05:00:00.000,UTC+0200
                        """)));
    }

    static byte[] apple() {
        return bytes("""
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE HealthData [
                <!ELEMENT HealthData (ExportDate,Me,Record*)>
                <!ATTLIST HealthData locale CDATA #REQUIRED>
                ]>
                <HealthData locale="de_AT">
                 <ExportDate value="2024-04-02 09:00:00 +0200"/>
                 <Record type="HKQuantityTypeIdentifierStepCount" sourceName="Ada’s iPhone" unit="count" startDate="2024-03-31 01:50:00 +0100" endDate="2024-03-31 03:00:00 +0200" value="120"/>
                 <Record type="HKQuantityTypeIdentifierStepCount" sourceName="Ada’s Watch" unit="count" startDate="2024-03-31 01:50:00 +0100" endDate="2024-03-31 03:00:00 +0200" value="124"/>
                 <Record type="HKQuantityTypeIdentifierDistanceWalkingRunning" sourceName="Ada’s iPhone" unit="mi" startDate="2024-03-31 12:00:00 +0200" endDate="2024-03-31 12:10:00 +0200" value="0.5"/>
                 <Record type="HKQuantityTypeIdentifierBodyMass" sourceName="Scale" unit="lb" startDate="2024-03-31 07:00:00 +0200" endDate="2024-03-31 07:00:00 +0200" value="180"/>
                 <Record type="HKQuantityTypeIdentifierHeartRate" sourceName="Ada’s Watch" unit="count/min" startDate="2024-03-31 07:00:00 +0200" endDate="2024-03-31 07:00:00 +0200" value="x"/>
                 <Record type="HKCategoryTypeIdentifierSleepAnalysis" sourceName="Ada’s Watch" startDate="2024-03-30 23:00:00 +0100" endDate="2024-03-31 01:00:00 +0100" value="HKCategoryValueSleepAnalysisAsleepCore"/>
                 <Record type="HKCategoryTypeIdentifierSleepAnalysis" sourceName="Ada’s Watch" startDate="2024-03-31 01:00:00 +0100" endDate="2024-03-31 06:00:00 +0200" value="HKCategoryValueSleepAnalysisAsleepDeep"/>
                 <Workout workoutActivityType="HKWorkoutActivityTypeRunning" duration="30" durationUnit="min" sourceName="Ada’s Watch" startDate="2024-03-31 18:00:00 +0200" endDate="2024-03-31 18:30:00 +0200">
                  <WorkoutStatistics type="HKQuantityTypeIdentifierDistanceWalkingRunning" sum="5.1" unit="km"/>
                  <WorkoutStatistics type="HKQuantityTypeIdentifierActiveEnergyBurned" sum="300" unit="kcal"/>
                 </Workout>
                </HealthData>
                """);
    }

    /** Two apps that counted the same steps, and a night with stages. */
    static byte[] healthConnect() {
        try {
            var file = Files.createTempFile("health_connect_export", ".db");
            try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                    var statement = connection.createStatement()) {
                for (var sql : HEALTH_CONNECT.split(";\n", -1)) {
                    statement.execute(sql);
                }
            }
            var content = Files.readAllBytes(file);
            Files.delete(file);
            return content;
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final String HEALTH_CONNECT = """
            create table application_info_table (row_id integer primary key, package_name text, app_name text);
            insert into application_info_table values (1, 'com.google.android.apps.fitness', 'Fit'), (2, 'com.sec.android.app.shealth', 'Samsung');
            create table steps_record_table (row_id integer primary key, uuid blob, app_info_id integer, start_time integer, start_zone_offset integer, end_time integer, end_zone_offset integer, count integer);
            insert into steps_record_table values (1, x'0a01', 1, 1711872000000, 7200, 1711872060000, 7200, 57), (2, x'0a02', 2, 1711872000000, 7200, 1711872060000, 7200, 59);
            create table total_calories_burned_record_table (row_id integer primary key, uuid blob, app_info_id integer, start_time integer, end_time integer, energy real);
            insert into total_calories_burned_record_table values (1, x'0b01', 1, 1711872000000, 1711872060000, 2500);
            create table weight_record_table (row_id integer primary key, uuid blob, time integer, zone_offset integer, weight real);
            insert into weight_record_table values (1, x'0c01', 1711864800000, 7200, 81400);
            create table heart_rate_record_table (row_id integer primary key, uuid blob, app_info_id integer, start_time integer, start_zone_offset integer, end_time integer);
            insert into heart_rate_record_table values (1, x'0d01', 2, 1711872000000, 7200, 1711872060000);
            create table heart_rate_record_series_table (parent_key integer, beats_per_minute integer, epoch_millis integer);
            insert into heart_rate_record_series_table values (1, 61, 1711872000000), (1, 63, 1711872030000);
            create table sleep_session_record_table (row_id integer primary key, uuid blob, app_info_id integer, start_time integer, end_time integer, end_zone_offset integer);
            insert into sleep_session_record_table values (1, x'0e01', 2, 1711836600000, 1711863600000, 7200);
            create table sleep_stages_table (parent_key integer, stage_start_time integer, stage_end_time integer, stage_type integer);
            insert into sleep_stages_table values (1, 1711836600000, 1711850000000, 4), (1, 1711850000000, 1711863600000, 5);
            create table exercise_session_record_table (row_id integer primary key, uuid blob, app_info_id integer, start_time integer, end_time integer, exercise_type integer);
            insert into exercise_session_record_table values (1, x'0f01', 2, 1711872000000, 1711873800000, 56)""";

    static byte[] zip(Map<String, byte[]> files) {
        try (var bytes = new ByteArrayOutputStream();
                var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
            zip.finish();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
