package dev.lifeops.health.files.healthconnect;

import java.util.Optional;

/** Asks for what is there: columns and tables vary from version to version. */
final class RecordSql {

    private static final String APPS = "application_info_table";
    private static final String SLEEPS = "sleep_session_record_table";
    private static final String STAGES = "sleep_stages_table";
    private static final String WORKOUTS = "exercise_session_record_table";

    private final ForeignDatabase database;

    RecordSql(ForeignDatabase database) {
        this.database = database;
    }

    /** Empty where the database does not have it. */
    Optional<String> measurements(RecordQuery query) {
        if (query.isSeries()) {
            return hasSeries(query) ? Optional.of(series(query)) : Optional.empty();
        }
        var isSpan = database.has(query.table(), "start_time", "end_time");
        return database.has(query.table(), query.column()) && (isSpan || database.has(query.table(), "time"))
                ? Optional.of(select(
                        query.table(),
                        query.table() + "." + query.column() + " as value",
                        isSpan ? "" : "time",
                        "where value is not null"))
                : Optional.empty();
    }

    boolean hasSleeps() {
        return database.has(SLEEPS, "start_time", "end_time");
    }

    String sleeps() {
        if (!database.has(STAGES, "parent_key", "stage_start_time", "stage_end_time", "stage_type")) {
            return select(SLEEPS, "0 as stage, 0 as stage_start, 0 as stage_end", "", "");
        }
        return select(
                SLEEPS,
                "stage_type as stage, stage_start_time as stage_start, stage_end_time as stage_end",
                "",
                "left join %s on parent_key = %s.row_id order by %s.row_id".formatted(STAGES, SLEEPS, SLEEPS));
    }

    Optional<String> workouts() {
        return database.has(WORKOUTS, "start_time", "end_time", "exercise_type")
                ? Optional.of(select(WORKOUTS, "exercise_type as kind", "", ""))
                : Optional.empty();
    }

    private boolean hasSeries(RecordQuery query) {
        return database.has(query.series(), "parent_key", "epoch_millis", query.column())
                && database.has(query.table(), "row_id");
    }

    private String series(RecordQuery query) {
        return """
                select epoch_millis as start_at, epoch_millis as end_at, %s as value, null as id, %s as zone_offset,
                    %s as app
                from %s join %s on parent_key = %s.row_id %s""".formatted(
                        query.column(),
                        offset(query.table(), "start_zone_offset"),
                        app(query.table()),
                        query.series(),
                        query.table(),
                        query.table(),
                        joinApps(query.table()));
    }

    /** @param moment the column of the time, where it is no span */
    private String select(String table, String columns, String moment, String rest) {
        var start = table + "." + (moment.isEmpty() ? "start_time" : moment);
        var end = table + "." + (moment.isEmpty() ? "end_time" : moment);
        return "select %s as start_at, %s as end_at, %s as id, %s as zone_offset, %s as app, %s from %s %s %s"
                .formatted(
                        start,
                        end,
                        id(table),
                        offset(table, moment.isEmpty() ? "end_zone_offset" : "zone_offset"),
                        app(table),
                        columns,
                        table,
                        joinApps(table),
                        rest);
    }

    private String id(String table) {
        return database.has(table, "uuid") ? "hex(%s.uuid)".formatted(table) : "null";
    }

    private String offset(String table, String column) {
        return database.columnOr(table, column, "null");
    }

    private String app(String table) {
        return joinApps(table).isEmpty() ? "''" : APPS + ".package_name";
    }

    private String joinApps(String table) {
        return database.has(APPS, "row_id", "package_name") && database.has(table, "app_info_id")
                ? "left join %s on %s.row_id = %s.app_info_id".formatted(APPS, APPS, table)
                : "";
    }
}
