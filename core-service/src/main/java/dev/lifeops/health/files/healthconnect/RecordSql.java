package dev.lifeops.health.files.healthconnect;

import java.util.Optional;

/** Asks for what is there: columns and tables vary from version to version. */
final class RecordSql {

    /** The columns that every question has; what else is asked for follows. */
    static final int START = 1;

    static final int END = 2;
    static final int ID = 3;
    static final int OFFSET = 4;
    static final int APP = 5;
    static final int FIRST_OWN = 6;

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
                        query.table() + "." + query.column(),
                        isSpan ? "" : "time",
                        "where %s.%s is not null".formatted(query.table(), query.column())))
                : Optional.empty();
    }

    /** The numbers and names of apps. */
    Optional<String> apps() {
        return database.has(APPS, "row_id", "package_name")
                ? Optional.of("select row_id, package_name from " + APPS + " where package_name is not null")
                : Optional.empty();
    }

    boolean hasSleeps() {
        return database.has(SLEEPS, "start_time", "end_time");
    }

    String sleeps() {
        if (!database.has(STAGES, "parent_key", "stage_start_time", "stage_end_time", "stage_type")) {
            return select(SLEEPS, "0, 0, 0", "", "");
        }
        return select(
                SLEEPS,
                "stage_type, stage_start_time, stage_end_time",
                "",
                "left join %s on parent_key = %s.row_id order by %s.row_id".formatted(STAGES, SLEEPS, SLEEPS));
    }

    Optional<String> workouts() {
        return database.has(WORKOUTS, "start_time", "end_time", "exercise_type")
                ? Optional.of(select(WORKOUTS, "exercise_type", "", ""))
                : Optional.empty();
    }

    private boolean hasSeries(RecordQuery query) {
        return database.has(query.series(), "parent_key", "epoch_millis", query.column())
                && database.has(query.table(), "row_id");
    }

    private String series(RecordQuery query) {
        return """
                select epoch_millis, epoch_millis, null, %s, %s, %s
                from %s join %s on parent_key = %s.row_id""".formatted(
                        offset(query.table(), "start_zone_offset"),
                        app(query.table()),
                        query.column(),
                        query.series(),
                        query.table(),
                        query.table());
    }

    /** @param moment the column of the time, where it is no span */
    private String select(String table, String columns, String moment, String rest) {
        var start = table + "." + (moment.isEmpty() ? "start_time" : moment);
        var end = table + "." + (moment.isEmpty() ? "end_time" : moment);
        return "select %s, %s, %s, %s, %s, %s from %s %s"
                .formatted(
                        start,
                        end,
                        id(table),
                        offset(table, moment.isEmpty() ? "end_zone_offset" : "zone_offset"),
                        app(table),
                        columns,
                        table,
                        rest);
    }

    private String id(String table) {
        return database.has(table, "uuid") ? "hex(%s.uuid)".formatted(table) : "null";
    }

    private String offset(String table, String column) {
        return database.columnOr(table, column, "null");
    }

    private String app(String table) {
        return database.columnOr(table, "app_info_id", "null");
    }
}
