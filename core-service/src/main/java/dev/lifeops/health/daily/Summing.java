package dev.lifeops.health.daily;

import dev.lifeops.health.calendar.Zones;
import dev.lifeops.identity.UserId;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sums up the days that are marked, some at a time; the marks go in the transaction that makes them needless. */
@Component
class Summing {

    private final JdbcClient database;
    private final Zones zones;
    private final DaySums sums;
    private final DailyProperties properties;

    Summing(JdbcClient database, Zones zones, DaySums sums, DailyProperties properties) {
        this.database = database;
        this.zones = zones;
        this.sums = sums;
        this.properties = properties;
    }

    /** Sums up the latest days that are marked, and tells whether there were any. */
    @Transactional
    public boolean next(UserId person) {
        waitForOthers(person);
        var days = unmark(person);
        if (!days.isEmpty()) {
            sums.write(person, zones.of(person), days);
        }
        return !days.isEmpty();
    }

    /** Two at the same days would trip over each other's rows. */
    private void waitForOthers(UserId person) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('health-days:' || ?, 0))")
                .param(person.value().toString())
                .query((_, _) -> true)
                .list();
    }

    /** A mark that is set from now on is found the next time, even if it is for one of these days. */
    private List<LocalDate> unmark(UserId person) {
        return database.sql("""
                        with latest as (
                            select distinct day from health.stale_day where person_id = :person
                            order by day desc limit :most),
                        gone as (
                            delete from health.stale_day
                            where person_id = :person and day in (select day from latest) returning day)
                        select distinct day from gone order by day""")
                .param("person", person.value())
                .param("most", properties.daysAtOnce())
                .query((row, _) -> row.getObject("day", LocalDate.class))
                .list();
    }
}
