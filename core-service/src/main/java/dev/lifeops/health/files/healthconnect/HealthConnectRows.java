package dev.lifeops.health.files.healthconnect;

import dev.lifeops.health.files.Harvest;
import dev.lifeops.health.intake.Measurement;
import dev.lifeops.health.intake.Origin;
import dev.lifeops.health.intake.SleepSession;
import dev.lifeops.health.intake.SleepSession.Stage;
import dev.lifeops.health.intake.SleepSession.StageKind;
import dev.lifeops.health.intake.Workout;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the tables of an export, each record with the app that wrote it. */
final class HealthConnectRows {

    private static final int MOST_OFFSET = 18 * 3600;

    private static final Map<Integer, StageKind> STAGES = Map.of(
            1, StageKind.AWAKE,
            2, StageKind.ASLEEP,
            3, StageKind.OUT_OF_BED,
            4, StageKind.LIGHT,
            5, StageKind.DEEP,
            6, StageKind.REM,
            7, StageKind.AWAKE);

    private final ForeignDatabase database;
    private final Harvest harvest;
    private final RecordSql sql;
    private final Map<Long, Origin> apps = new HashMap<>();
    private long number;

    private HealthConnectRows(ForeignDatabase database, Harvest harvest) {
        this.database = database;
        this.harvest = harvest;
        sql = new RecordSql(database);
    }

    static HealthConnectRows of(ForeignDatabase database, Harvest harvest) throws SQLException {
        var rows = new HealthConnectRows(database, harvest);
        rows.readApps();
        return rows;
    }

    private void readApps() throws SQLException {
        var select = sql.apps();
        if (select.isPresent()) {
            database.each(select.get(), row -> apps.put(row.getLong(1), new Origin(row.getString(2), "")));
        }
    }

    void readMeasurements(RecordQuery query) throws SQLException {
        var select = sql.measurements(query);
        if (select.isPresent()) {
            number = 0;
            database.each(select.get(), row -> {
                var measurement = measurement(query, row);
                harvest.row(++number, () -> harvest.add(measurement));
            });
        }
    }

    void readSleeps() throws SQLException {
        if (sql.hasSleeps()) {
            number = 0;
            var night = new ArrayList<SleepSession>();
            database.each(sql.sleeps(), row -> {
                var part = sleep(row);
                if (!night.isEmpty() && !Objects.equals(night.getLast().externalId(), part.externalId())) {
                    finish(night);
                }
                night.add(part);
            });
            finish(night);
        }
    }

    void readWorkouts() throws SQLException {
        var select = sql.workouts();
        if (select.isPresent()) {
            number = 0;
            database.each(select.get(), row -> {
                var workout = workout(row);
                harvest.row(++number, () -> harvest.add(workout));
            });
        }
    }

    private Measurement measurement(RecordQuery query, ResultSet row) throws SQLException {
        // a series has many values under one id, told apart by their times
        var id = query.isSeries() ? null : row.getString(RecordSql.ID);
        return new Measurement(
                query.metric(),
                Instant.ofEpochMilli(row.getLong(RecordSql.START)),
                Instant.ofEpochMilli(row.getLong(RecordSql.END)),
                row.getDouble(RecordSql.FIRST_OWN) * query.factor(),
                origin(row),
                offset(row),
                id);
    }

    /** A sleep with one of its stages. */
    private SleepSession sleep(ResultSet row) throws SQLException {
        var kind = STAGES.get(row.getInt(RecordSql.FIRST_OWN));
        var stages = kind == null
                ? List.<Stage>of()
                : List.of(new Stage(
                        kind,
                        Instant.ofEpochMilli(row.getLong(RecordSql.FIRST_OWN + 1)),
                        Instant.ofEpochMilli(row.getLong(RecordSql.FIRST_OWN + 2))));
        return new SleepSession(
                Instant.ofEpochMilli(row.getLong(RecordSql.START)),
                Instant.ofEpochMilli(row.getLong(RecordSql.END)),
                origin(row),
                offset(row),
                row.getString(RecordSql.ID),
                stages);
    }

    private void finish(List<SleepSession> parts) {
        if (!parts.isEmpty()) {
            var whole = parts.getFirst();
            var stages = parts.stream().flatMap(it -> it.stages().stream()).toList();
            harvest.row(
                    ++number,
                    () -> harvest.add(new SleepSession(
                            whole.start(), whole.end(), whole.origin(), whole.offset(), whole.externalId(), stages)));
            parts.clear();
        }
    }

    private Workout workout(ResultSet row) throws SQLException {
        return new Workout(
                ExerciseTypes.nameOf(row.getInt(RecordSql.FIRST_OWN)),
                Instant.ofEpochMilli(row.getLong(RecordSql.START)),
                Instant.ofEpochMilli(row.getLong(RecordSql.END)),
                origin(row),
                offset(row),
                row.getString(RecordSql.ID),
                null,
                null);
    }

    private Origin origin(ResultSet row) throws SQLException {
        return apps.getOrDefault(row.getLong(RecordSql.APP), Origin.UNKNOWN);
    }

    private static @Nullable ZoneOffset offset(ResultSet row) throws SQLException {
        var seconds = row.getInt(RecordSql.OFFSET);
        return row.wasNull() || Math.abs(seconds) > MOST_OFFSET ? null : ZoneOffset.ofTotalSeconds(seconds);
    }
}
