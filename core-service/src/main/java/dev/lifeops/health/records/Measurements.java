package dev.lifeops.health.records;

import static java.util.Objects.requireNonNull;

import dev.lifeops.health.calendar.ZoneTable;
import dev.lifeops.health.calendar.Zones;
import dev.lifeops.health.intake.Metric;
import dev.lifeops.health.intake.Metric.Fold;
import dev.lifeops.health.records.MeasurementsView.Item;
import dev.lifeops.identity.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads measurements; the index leads to one origin, metric and stretch of time. */
@Repository
class Measurements {

    private static final String FOUND = """
            with %s,
            found as (
                select start_at, seconds, value, source, app, device, zone
                from health.origin join health.measurement on origin = origin.id
                    join zones on start_at >= since and start_at < until
                where person_id = :person and metric = :metric and start_at >= :from and start_at < :to
                    and (:source::text is null or source = :source))
            """.formatted(ZoneTable.SQL);

    /** Values are stored as short as they are told: 82.35, which is not quite the same as a double. */
    private static final String AS_TOLD = "value::numeric::float8";

    private static final String RAW = FOUND + """
            select %s as start, %s as end, %3$s as value, %3$s as min, %3$s as max, 1 as count, source, app, device
            from found order by start_at, source, app, device limit :size offset :offset""".formatted(Resolution.RAW.start(), Resolution.RAW.end(), AS_TOLD);

    private final JdbcClient database;
    private final Zones zones;

    Measurements(JdbcClient database, Zones zones) {
        this.database = database;
        this.zones = zones;
    }

    MeasurementsView find(UserId person, MeasurementFilter filter) {
        var resolution = requireNonNull(filter.resolution());
        var page = requireNonNull(filter.page());
        var size = requireNonNull(filter.size());
        var parameters = parameters(person, filter);
        var items = database.sql(resolution == Resolution.RAW ? RAW : together(filter.metric(), resolution))
                .params(parameters)
                .param("size", size)
                .param("offset", (long) page * size)
                .query((row, _) -> item(row))
                .list();
        var total = count(resolution, parameters);
        return new MeasurementsView(
                filter.metric(),
                filter.metric().unit(),
                resolution,
                items,
                page,
                size,
                total,
                Math.toIntExact((total + size - 1) / size));
    }

    /** Never across apps, which may have measured the same. */
    private static String together(Metric metric, Resolution resolution) {
        return FOUND
                + """
                , grouped as (
                    select %s as start, zone, source, app, %s(%3$s) as value, min(%3$s) as min, max(%3$s) as max,
                        count(*) as count
                    from found group by 1, 2, 3, 4)
                select *, %4$s as end, null as device from grouped
                order by start, source, app limit :size offset :offset""".formatted(
                        resolution.start(), metric.fold() == Fold.SUM ? "sum" : "avg", AS_TOLD, resolution.end());
    }

    private long count(Resolution resolution, Map<String, Object> parameters) {
        var what = resolution == Resolution.RAW ? "*" : "distinct (%s, source, app)".formatted(resolution.start());
        return database.sql(FOUND + "select count(%s) from found".formatted(what))
                .params(parameters)
                .query(Long.class)
                .single();
    }

    private Map<String, Object> parameters(UserId person, MeasurementFilter filter) {
        var parameters = new HashMap<>(ZoneTable.parameters(zones.of(person)));
        parameters.put("person", person.value());
        parameters.put("metric", filter.metric().code());
        parameters.put("from", time(filter.from()));
        parameters.put("to", time(filter.to()));
        parameters.put("source", filter.source());
        return parameters;
    }

    private static OffsetDateTime time(@Nullable Instant time) {
        return requireNonNull(time).atOffset(ZoneOffset.UTC);
    }

    private static Item item(ResultSet row) throws SQLException {
        return new Item(
                row.getObject("start", OffsetDateTime.class).toInstant(),
                row.getObject("end", OffsetDateTime.class).toInstant(),
                row.getDouble("value"),
                row.getDouble("min"),
                row.getDouble("max"),
                row.getLong("count"),
                row.getString("source"),
                row.getString("app"),
                row.getString("device"));
    }
}
