package dev.lifeops.finance.calendar;

import dev.lifeops.identity.UserId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Each person's own days. */
@Repository
public class Days {

    private final JdbcClient database;
    private final CalendarProperties properties;
    private final Clock clock;

    Days(JdbcClient database, CalendarProperties properties, Clock clock) {
        this.database = database;
        this.properties = properties;
        this.clock = clock;
    }

    /** The day it is where this person lives. */
    public LocalDate today(UserId person) {
        return LocalDate.ofInstant(clock.instant(), zone(person));
    }

    /** What the person chose, else what the instance is set to. */
    public ZoneId zone(UserId person) {
        return database.sql("select time_zone from finance.settings where owner_id = ? and time_zone is not null")
                .param(person.value())
                .query(String.class)
                .optional()
                .map(ZoneId::of)
                .orElse(properties.timeZone());
    }
}
