package dev.lifeops.health.bench;

import static dev.lifeops.health.bench.Wrist.MINUTES_A_DAY;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Health Connect's database: of five minutes three with a heart rate, one with steps and one with a distance, and nights. */
final class LargeHealthConnect implements LargeExport {

    private static final int SHARES = 5;
    private static final int HEART_RATES_A_RECORD = 60;

    private static final String TABLES = """
            pragma journal_mode = off;
            pragma synchronous = off;
            create table application_info_table (row_id integer primary key, package_name text, app_name text);
            insert into application_info_table values (1, 'org.example.watch', 'Watch'), (2, 'org.example.phone', 'Phone');
            create table steps_record_table (row_id integer primary key, uuid blob unique, app_info_id integer,
                start_time integer, start_zone_offset integer, end_time integer, end_zone_offset integer,
                local_date integer, count integer);
            create table distance_record_table (row_id integer primary key, uuid blob unique, app_info_id integer,
                start_time integer, start_zone_offset integer, end_time integer, end_zone_offset integer,
                local_date integer, distance real);
            create table heart_rate_record_table (row_id integer primary key, uuid blob unique, app_info_id integer,
                start_time integer, start_zone_offset integer, end_time integer, end_zone_offset integer, local_date integer);
            create table heart_rate_record_series_table (parent_key integer, beats_per_minute integer, epoch_millis integer);
            create table sleep_session_record_table (row_id integer primary key, uuid blob unique, app_info_id integer,
                start_time integer, end_time integer, end_zone_offset integer);
            create table sleep_stages_table (parent_key integer, stage_start_time integer, stage_end_time integer,
                stage_type integer)""";

    @Override
    public String kind() {
        return "Health Connect (SQLite)";
    }

    @Override
    public String fileName() {
        return "health_connect_export.db";
    }

    @Override
    public void write(Path file, int measurements) throws IOException, SQLException {
        Files.deleteIfExists(file);
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            for (var sql : TABLES.split(";\n", -1)) {
                try (var statement = connection.createStatement()) {
                    statement.execute(sql);
                }
            }
            connection.setAutoCommit(false);
            spans(connection, "steps_record_table", measurements / SHARES, 2);
            spans(connection, "distance_record_table", measurements / SHARES, 3);
            hearts(connection, measurements - 2 * (measurements / SHARES));
            nights(connection, measurements / MINUTES_A_DAY);
            connection.commit();
        }
    }

    private static void spans(Connection connection, String table, int count, int salt) throws SQLException {
        try (var insert =
                connection.prepareStatement("insert into " + table + " values (null, ?, ?, ?, 7200, ?, 7200, ?, ?)")) {
            for (var minute = 0; minute < count; minute++) {
                var start = Wrist.minute(minute).toEpochMilli();
                put(
                        insert,
                        id(salt, minute),
                        1 + minute % 2,
                        start,
                        start + 60_000,
                        minute / MINUTES_A_DAY,
                        Wrist.steps(minute));
            }
            insert.executeBatch();
        }
    }

    private static void hearts(Connection connection, int count) throws SQLException {
        try (var record = connection.prepareStatement(
                        "insert into heart_rate_record_table values (?, ?, 1, ?, 7200, ?, 7200, ?)");
                var beat = connection.prepareStatement("insert into heart_rate_record_series_table values (?, ?, ?)")) {
            for (var minute = 0; minute < count; minute++) {
                var at = Wrist.minute(minute).toEpochMilli();
                var parent = minute / HEART_RATES_A_RECORD;
                if (minute % HEART_RATES_A_RECORD == 0) {
                    put(record, parent, id(4, parent), at, at + 3_600_000, minute / MINUTES_A_DAY);
                }
                put(beat, parent, Wrist.heart(minute), at);
            }
            record.executeBatch();
            beat.executeBatch();
        }
    }

    private static void nights(Connection connection, int count) throws SQLException {
        try (var night = connection.prepareStatement(
                        "insert into sleep_session_record_table values (?, ?, 1, ?, ?, 7200)");
                var stage = connection.prepareStatement("insert into sleep_stages_table values (?, ?, ?, ?)")) {
            for (var day = 0; day < count; day++) {
                var start = Wrist.minute((long) day * MINUTES_A_DAY).toEpochMilli();
                put(night, day, id(5, day), start, start + 7 * 3_600_000);
                for (var part = 0; part < 14; part++) {
                    put(stage, day, start + part * 1_800_000L, start + (part + 1) * 1_800_000L, 4 + part % 3);
                }
            }
            night.executeBatch();
            stage.executeBatch();
        }
    }

    private static void put(PreparedStatement insert, Object... values) throws SQLException {
        for (var column = 0; column < values.length; column++) {
            insert.setObject(column + 1, values[column]);
        }
        insert.addBatch();
    }

    private static byte[] id(int salt, long number) {
        return ByteBuffer.allocate(16).putLong(salt).putLong(number).array();
    }
}
