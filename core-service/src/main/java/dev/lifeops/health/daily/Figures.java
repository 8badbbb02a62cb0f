package dev.lifeops.health.daily;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.lifeops.health.calendar.DayRange.Days;
import dev.lifeops.health.intake.Metric;
import dev.lifeops.identity.UserId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The values of days as they were summed up. */
@Repository
class Figures {

    private final JdbcClient database;

    Figures(JdbcClient database) {
        this.database = database;
    }

    private record Told(LocalDate day, Metric metric, Voice voice, boolean chosen) {}

    /** By day and metric, the oldest first. */
    Map<LocalDate, Map<Metric, DayFigure>> find(UserId person, Days days, Collection<Metric> metrics) {
        return database
                .sql("""
                        select day, metric, source, app, value, chosen from health.daily_candidate
                        where person_id = ? and day between ? and ? and metric = any (?::smallint[])
                        order by day, metric, chosen desc, source, app""")
                .param(person.value())
                .param(days.first())
                .param(days.last())
                .param(metrics.stream().map(it -> Integer.toString(it.code())).toArray(String[]::new))
                .query((row, _) -> new Told(
                        row.getObject("day", LocalDate.class),
                        Metric.of(row.getInt("metric")),
                        new Voice(row.getString("source"), row.getString("app"), row.getDouble("value")),
                        row.getBoolean("chosen")))
                .list()
                .stream()
                .collect(groupingBy(
                        Told::day, TreeMap::new, groupingBy(Told::metric, () -> new EnumMap<>(Metric.class), toList())))
                .entrySet()
                .stream()
                .collect(TreeMap::new, (all, day) -> all.put(day.getKey(), figures(day.getValue())), TreeMap::putAll);
    }

    /** Where the mean of the heart rate comes from an app without its bounds, nobody is believed of those. */
    private static Map<Metric, DayFigure> figures(Map<Metric, List<Told>> told) {
        var figures = new EnumMap<Metric, DayFigure>(Metric.class);
        told.forEach((metric, voices) -> {
            if (voices.getFirst().chosen()) {
                figures.put(metric, figure(metric, voices));
            }
        });
        return figures;
    }

    private static DayFigure figure(Metric metric, List<Told> voices) {
        var chosen = voices.getFirst().voice();
        return new DayFigure(
                chosen.value(),
                metric.unit(),
                chosen.source(),
                chosen.app(),
                voices.stream().skip(1).map(Told::voice).toList());
    }
}
