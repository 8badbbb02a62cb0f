package dev.lifeops.health.intake;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Days' values on their way; of what comes twice the last counts. */
final class DayValueRows {

    private static final int MOST = 10_000;

    private static final String STORE = """
            with come as (
                select * from unnest(:origins::int[], :metrics::smallint[], :days::date[], :values::float8[])
                    as come (origin, metric, day, value)
                order by 1, 2, 3),
            stored as (
                insert into health.day_value (origin, metric, day, value) select * from come
                on conflict (origin, metric, day) do update set value = excluded.value
                where day_value.value <> excluded.value
                returning metric, day, old.origin is null as is_new),
            marks as (insert into health.stale_day (person_id, day) select distinct :person, day from stored)
            select metric,
                (select count(*) from stored where stored.metric = come.metric and is_new) as added,
                (select count(*) from stored where stored.metric = come.metric and not is_new) as changed
            from come group by metric""";

    private final JdbcClient database;
    private final UUID person;
    private final Map<Key, Double> values = new LinkedHashMap<>();
    private final Map<Metric, Long> read = new EnumMap<>(Metric.class);

    DayValueRows(JdbcClient database, UUID person) {
        this.database = database;
        this.person = person;
    }

    private record Key(int origin, Metric metric, LocalDate day) {}

    void add(DayValue value, int origin) {
        values.put(new Key(origin, value.metric(), value.day()), value.value());
        read.merge(value.metric(), 1L, Long::sum);
    }

    boolean isFull() {
        return values.size() >= MOST;
    }

    Map<Metric, Tally> store() {
        if (values.isEmpty()) {
            return Map.of();
        }
        var tallies = new EnumMap<Metric, Tally>(Metric.class);
        database.sql(STORE)
                .param("person", person)
                .param("origins", keys(key -> Integer.toString(key.origin())))
                .param("metrics", keys(key -> Integer.toString(key.metric().code())))
                .param("days", keys(key -> key.day().toString()))
                .param("values", texts(values.values(), value -> Double.toString(value)))
                .query((row, _) -> tallies.put(
                        Metric.of(row.getInt("metric")),
                        tally(Metric.of(row.getInt("metric")), row.getLong("added"), row.getLong("changed"))))
                .list();
        values.clear();
        read.clear();
        return tallies;
    }

    private Tally tally(Metric metric, long added, long changed) {
        return new Tally(added, changed, read.getOrDefault(metric, 0L) - added - changed);
    }

    private String[] keys(Function<Key, String> part) {
        return texts(values.keySet(), part);
    }

    private static <T> String[] texts(Collection<T> all, Function<T, String> text) {
        return all.stream().map(text).toArray(String[]::new);
    }
}
