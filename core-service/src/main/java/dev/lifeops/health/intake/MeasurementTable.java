package dev.lifeops.health.intake;

import static java.util.Objects.requireNonNull;

import dev.lifeops.health.calendar.ZoneHistory;
import dev.lifeops.health.calendar.ZoneTable;
import dev.lifeops.identity.UserId;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.postgresql.PGConnection;
import org.postgresql.jdbc.PgConnection;
import org.postgresql.util.PSQLState;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where measurements are kept, each once: straight by COPY where all are new, and else by comparing. */
final class MeasurementTable {

    private static final String COLUMNS = "(start_at, key, seconds, value, origin, metric, utc_offset)";

    private static final String STAGING = """
            create temporary table if not exists health_intake (
                start_at timestamptz, key bigint, seconds integer, value real, origin integer,
                metric smallint, utc_offset smallint) on commit delete rows""";

    private static final String ADD =
            """
            with %s,
            added as (
                insert into health.measurement %s
                select * from pg_temp.health_intake on conflict do nothing returning start_at, metric, utc_offset),
            %s
            select metric, count(*) as hits from added group by metric""".formatted(ZoneTable.SQL, COLUMNS, Marks.of("select start_at, utc_offset from added"));

    private static final String CHANGE =
            """
            with %s,
            changed as (
                update health.measurement stored set seconds = come.seconds, value = come.value
                from pg_temp.health_intake come
                where stored.origin = come.origin and stored.metric = come.metric and stored.start_at = come.start_at
                    and stored.key = come.key and (stored.seconds, stored.value) is distinct from (come.seconds, come.value)
                returning stored.start_at, stored.metric, stored.utc_offset),
            %s
            select metric, count(*) as hits from changed group by metric""".formatted(ZoneTable.SQL, Marks.of("select start_at, utc_offset from changed"));

    private final JdbcClient client;
    private final JdbcOperations database;
    private final UserId person;
    private final Map<String, Object> zones;

    MeasurementTable(JdbcClient client, JdbcOperations database, UserId person, ZoneHistory zones) {
        this.client = client;
        this.database = database;
        this.person = person;
        this.zones = ZoneTable.parameters(zones);
    }

    /**
     * Adds them where none of them is known, and marks no days; else leaves everything as it was. It does so on the
     * connection of the transaction at hand but in a thread of its own.
     */
    CompletableFuture<Boolean> addIfAllAreNew(CopyRows rows) {
        var connection = requireNonNull(database.execute((Connection it) -> it.unwrap(PgConnection.class)));
        return CompletableFuture.supplyAsync(
                () -> isAdded(connection, rows), Thread.ofVirtual().name("health-intake")::start);
    }

    private static boolean isAdded(PgConnection connection, CopyRows rows) {
        try {
            var before = connection.setSavepoint();
            try {
                copy(connection, "health.measurement " + COLUMNS, rows);
                connection.releaseSavepoint(before);
                return true;
            } catch (SQLException e) {
                if (!PSQLState.UNIQUE_VIOLATION.getState().equals(e.getSQLState())) {
                    throw e;
                }
                connection.rollback(before);
                return false;
            }
        } catch (SQLException e) {
            throw new UncategorizedSQLException("rows could not be copied", null, e);
        }
    }

    /** Puts rows beside the others, to be compared. */
    void stage(CopyRows rows) {
        database.execute(STAGING);
        database.execute("truncate pg_temp.health_intake");
        database.execute((Connection connection) -> {
            copy(connection.unwrap(PGConnection.class), "pg_temp.health_intake", rows);
            return true;
        });
    }

    /** Adds what is new of the staged rows, and marks their days. */
    Map<Metric, Long> addNew() {
        return hits(ADD);
    }

    /** Changes what differs from the staged rows, and marks their days. */
    Map<Metric, Long> changeDifferent() {
        return hits(CHANGE);
    }

    private Map<Metric, Long> hits(String sql) {
        var hits = new EnumMap<Metric, Long>(Metric.class);
        client.sql(sql).params(zones).param("person", person.value()).query((RowCallbackHandler)
                row -> hits.put(Metric.of(row.getInt("metric")), row.getLong("hits")));
        return hits;
    }

    private static void copy(PGConnection connection, String table, CopyRows rows) throws SQLException {
        try (var bytes = rows.stream()) {
            connection.getCopyAPI().copyIn("copy %s from stdin with (format binary)".formatted(table), bytes);
        } catch (IOException e) {
            throw new SQLException("rows could not be sent", e);
        }
    }
}
