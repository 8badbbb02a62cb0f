package dev.lifeops.health.daily;

import dev.lifeops.health.intake.Metric;
import dev.lifeops.identity.UserId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What comes of a person's days. */
final class Sums {

    private final UserId person;
    private final Summing summing;
    private final JdbcClient database;

    Sums(UserId person, Summing summing, JdbcClient database) {
        this.person = person;
        this.summing = summing;
        this.database = database;
    }

    /** Sums up whatever is marked. */
    void sumUp() {
        while (summing.next(person)) {
            // until none is left
        }
    }

    void prefer(Metric metric, String... sources) {
        for (var position = 0; position < sources.length; position++) {
            database.sql("insert into health.preference values (?, ?, ?, ?)")
                    .params(person.value(), metric.code(), position, sources[position])
                    .update();
        }
    }

    Map<LocalDate, Double> chosenSteps() {
        return database
                .sql("select day, steps from health.daily where person_id = ? order by day")
                .param(person.value())
                .query((row, _) -> Map.entry(row.getObject(1, LocalDate.class), row.getDouble(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, _) -> a, TreeMap::new));
    }

    List<String> candidates(Metric metric) {
        return texts("""
                select concat_ws(' ', app, value, chosen::text) from health.daily_candidate
                where person_id = ? and metric = %d order by app""".formatted(metric.code()));
    }

    List<String> daily(String... columns) {
        return texts("select concat_ws(' ', %s) from health.daily where person_id = ? order by day"
                .formatted(String.join(", ", columns)));
    }

    List<String> nights(String... columns) {
        return texts("select concat_ws(' ', %s) from health.night where person_id = ? and chosen order by day"
                .formatted(String.join(", ", columns)));
    }

    List<String> workouts() {
        return texts("""
                select concat_ws(' ', source, to_char(start_at at time zone 'UTC', 'HH24:MI'), chosen::text)
                from health.workout join health.origin on origin.id = origin
                where person_id = ? and day = '2026-03-10' order by start_at""");
    }

    List<String> everything() {
        return texts("""
                select concat_ws(' ', daily, it) from health.daily join health.daily_candidate it using (person_id, day)
                where person_id = ? order by 1""");
    }

    List<String> texts(String sql) {
        return database.sql(sql)
                .param(person.value())
                .query((row, _) -> row.getString(1))
                .list();
    }

    double sum(String sql) {
        return database.sql(sql).param(person.value()).query(Double.class).single();
    }

    void update(String sql) {
        database.sql(sql).param(person.value()).update();
    }
}
