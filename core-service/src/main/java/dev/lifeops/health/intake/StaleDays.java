package dev.lifeops.health.intake;

import dev.lifeops.identity.UserId;
import java.time.LocalDate;
import java.util.Collection;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Marks days that are to be summed up anew, in the transaction that changes them. */
@Component
public class StaleDays {

    private final JdbcClient database;
    private final ApplicationEventPublisher events;

    StaleDays(JdbcClient database, ApplicationEventPublisher events) {
        this.database = database;
        this.events = events;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void mark(UserId person, Collection<LocalDate> days) {
        if (!days.isEmpty()) {
            database.sql("insert into health.stale_day (person_id, day) select ?, unnest(?::date[])")
                    .param(person.value())
                    .param(days.stream().distinct().map(LocalDate::toString).toArray(String[]::new))
                    .update();
            announce(person);
        }
    }

    /** Tells that days were marked. */
    void announce(UserId person) {
        events.publishEvent(new DaysChanged(person));
    }
}
