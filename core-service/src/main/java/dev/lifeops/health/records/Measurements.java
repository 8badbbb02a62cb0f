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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads measurements; the index leads to one origin, metric and stretch of time. */
@Repository
class Measurements {

    private static final String ORIGINS = """
            with %s,
            origins as materialized (
                select id, source, app, device from health.origin
                where person_id = :person and (:source::text is null or source = :source))
            """.formatted(ZoneTable.SQL);

    private static final String MEASURED = """
            from health.measurement
            where origin = origins.id and metric = :metric and start_at >= :from and start_at < :to
                and start_at >= since and start_at < until""";

    /** "Offset 0" has it read one origin at a time, where the planner would rather read those of the whole household. */
    private static final String RAW = """
            , shown as (
                select start_at as start, seconds, value, value as min, value as max, 1 as count, source, app, device
                from zones cross join origins cross join lateral (
                    select start_at, seconds, value %s offset 0) as measured)""".formatted(MEASURED);

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
        var found = database.sql(query(filter.metric(), resolution))
                .params(parameters(person, filter))
                .param("size", size)
                .param("offset", (long) page * size)
                .query(Measurements::found);
        return new MeasurementsView(
                filter.metric(),
                filter.metric().unit(),
                resolution,
                found.items(),
                page,
                size,
                found.total(),
                Math.toIntExact((found.total() + size - 1) / size));
    }

    private static String query(Metric metric, Resolution resolution) {
        var shown = resolution == Resolution.RAW ? RAW : together(metric, resolution);
        return ORIGINS + shown + page(resolution);
    }

    /** Never across apps, which may have measured the same. First into small bins, for looking up a zone takes time. */
    private static String together(Metric metric, Resolution resolution) {
        var value = metric.fold() == Fold.SUM ? "sum(value)" : "sum(value) / sum(count)";
        return """
                , shown as (
                    select %s as start, zone, %s as value, min(min) as min, max(max) as max, sum(count) as count,
                        source, app, null as device
                    from zones cross join origins cross join lateral (
                        select date_bin('%s', start_at, '2000-01-01Z') as bin, sum(value::float8) as value,
                            min(value) as min, max(value) as max, count(*) as count
                        %s group by 1) as binned
                    group by 1, 2, source, app)""".formatted(resolution.start(), value, resolution.bin(), MEASURED);
    }

    /** Values are stored as short as they are told: 82.35, which is not quite the same as a double. */
    private static String page(Resolution resolution) {
        return """
                , page as (select * from shown order by start, source, app, device limit :size offset :offset)
                select start, %s as end, value::float4::numeric::float8 as value, min::numeric::float8 as min,
                    max::numeric::float8 as max, count, source, app, device, total
                from (select count(*) as total from shown) as counted left join page on true
                order by start, source, app, device""".formatted(resolution.end());
    }

    private record Found(List<Item> items, long total) {}

    /** Beyond the last page there is one row, with the total alone. */
    private static Found found(ResultSet rows) throws SQLException {
        var items = new ArrayList<Item>();
        var total = 0L;
        while (rows.next()) {
            total = rows.getLong("total");
            if (rows.getObject("start") != null) {
                items.add(item(rows));
            }
        }
        return new Found(items, total);
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
