package dev.lifeops.health.intake;

import dev.lifeops.health.calendar.ZoneHistory;
import dev.lifeops.health.calendar.ZoneTable;
import dev.lifeops.identity.UserId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Measurements on their way: by COPY into a table of this transaction, and from there to where none is stored twice. */
final class MeasurementRows {

    /** So many are about seven megabytes. */
    private static final int MOST = 100_000;

    private static final String STAGING = """
            create temporary table if not exists health_intake (
                start_at timestamptz, key bigint, number integer, seconds integer, value real, origin integer,
                metric smallint, utc_offset smallint) on commit delete rows""";

    /** Of what came twice the last counts. In the order of the index, which it then fills from left to right. */
    private static final String COME = """
            come as materialized (
                select distinct on (origin, metric, start_at, key) * from pg_temp.health_intake
                order by origin, metric, start_at, key, number desc)""";

    private static final String ADD =
            """
            with %s, %s,
            added as (
                insert into health.measurement (start_at, key, seconds, value, origin, metric, utc_offset)
                select start_at, key, seconds, value, origin, metric, utc_offset from come
                on conflict do nothing returning start_at, metric, utc_offset),
            %s
            select metric, (select count(*) from added where added.metric = all_of.metric) as hits, count(*) as read
            from pg_temp.health_intake all_of group by metric""".formatted(COME, ZoneTable.SQL, Marks.of("select start_at, utc_offset from added"));

    private static final String CHANGE =
            """
            with %s, %s,
            changed as (
                update health.measurement stored set seconds = come.seconds, value = come.value from come
                where stored.origin = come.origin and stored.metric = come.metric and stored.start_at = come.start_at
                    and stored.key = come.key and (stored.seconds, stored.value) is distinct from (come.seconds, come.value)
                returning stored.start_at, stored.metric, stored.utc_offset),
            %s
            select metric, count(*) as hits, 0 as read from changed group by metric""".formatted(COME, ZoneTable.SQL, Marks.of("select start_at, utc_offset from changed"));

    private final JdbcClient client;
    private final JdbcOperations database;
    private final UserId person;
    private final Map<String, Object> zones;
    private final CopyRows rows = new CopyRows();

    MeasurementRows(JdbcClient client, JdbcOperations database, UserId person, ZoneHistory zones) {
        this.client = client;
        this.database = database;
        this.person = person;
        this.zones = ZoneTable.parameters(zones);
    }

    void add(Measurement measurement, int origin) {
        rows.row(8)
                .add(measurement.start())
                .add(fingerprint(measurement.externalId()))
                .add(rows.count())
                .add((int)
                        Duration.between(measurement.start(), measurement.end()).toSeconds())
                .add((float) measurement.value())
                .add(origin)
                .add((short) measurement.metric().code())
                .addOrNull(Offsets.minutes(measurement.offset()));
    }

    boolean isFull() {
        return rows.count() >= MOST;
    }

    /** Stores what has come so far, and tells what became of it. */
    Map<Metric, Tally> store() {
        if (rows.count() == 0) {
            return Map.of();
        }
        database.execute(STAGING);
        database.execute(this::copy);
        var tallies = merged();
        database.execute("truncate pg_temp.health_intake");
        rows.clear();
        return tallies;
    }

    private Map<Metric, Tally> merged() {
        var read = new EnumMap<Metric, Long>(Metric.class);
        var added = hits(ADD, read);
        var isAllNew = read.equals(added);
        var changed = isAllNew ? Map.<Metric, Long>of() : hits(CHANGE, new EnumMap<>(Metric.class));
        var tallies = new EnumMap<Metric, Tally>(Metric.class);
        read.forEach((metric, all) ->
                tallies.put(metric, tally(all, added.getOrDefault(metric, 0L), changed.getOrDefault(metric, 0L))));
        return tallies;
    }

    private static Tally tally(long read, long added, long changed) {
        return new Tally(added, changed, read - added - changed);
    }

    private Map<Metric, Long> hits(String sql, Map<Metric, Long> read) {
        var hits = new EnumMap<Metric, Long>(Metric.class);
        client.sql(sql).params(zones).param("person", person.value()).query((RowCallbackHandler) row -> {
            var metric = Metric.of(row.getInt("metric"));
            hits.put(metric, row.getLong("hits"));
            read.put(metric, row.getLong("read"));
        });
        return hits;
    }

    private @Nullable Void copy(Connection connection) throws SQLException {
        try (var bytes = rows.finished()) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy pg_temp.health_intake from stdin with (format binary)", bytes);
            return null;
        } catch (IOException e) {
            throw new SQLException("rows could not be sent", e);
        }
    }

    /** 64 bits are enough to tell those apart that begin at the same moment. */
    static long fingerprint(@Nullable String externalId) {
        return externalId == null
                ? 0
                : UUID.nameUUIDFromBytes(externalId.getBytes(StandardCharsets.UTF_8))
                        .getMostSignificantBits();
    }
}
