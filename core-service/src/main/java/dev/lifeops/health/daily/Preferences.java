package dev.lifeops.health.daily;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.lifeops.health.intake.Metric;
import dev.lifeops.health.intake.StaleDays;
import dev.lifeops.identity.UserId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Whom people believe. */
@Repository
class Preferences {

    private final JdbcClient database;
    private final StaleDays staleDays;
    private final KnownDays knownDays;

    Preferences(JdbcClient database, StaleDays staleDays, KnownDays knownDays) {
        this.database = database;
        this.staleDays = staleDays;
        this.knownDays = knownDays;
    }

    /** The sources by metric, the most believed first. */
    Map<Metric, List<String>> of(UserId person) {
        return database
                .sql("select metric, source from health.preference where person_id = ? order by position")
                .param(person.value())
                .query((row, _) -> Map.entry(Metric.of(row.getInt("metric")), row.getString("source")))
                .list()
                .stream()
                .collect(groupingBy(
                        Map.Entry::getKey, () -> new EnumMap<>(Metric.class), mapping(Map.Entry::getValue, toList())));
    }

    @Transactional
    public void replace(UserId person, Map<Metric, List<String>> sources) {
        database.sql("delete from health.preference where person_id = ?")
                .param(person.value())
                .update();
        sources.forEach((metric, order) -> database.sql("""
                        insert into health.preference (person_id, metric, position, source)
                        select ?, ?, position - 1, source from unnest(?::text[]) with ordinality as it (source, position)""")
                .param(person.value())
                .param(metric.code())
                .param(order.toArray(String[]::new))
                .update());
        staleDays.mark(person, knownDays.all(person));
    }
}
