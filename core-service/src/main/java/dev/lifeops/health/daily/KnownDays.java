package dev.lifeops.health.daily;

import dev.lifeops.identity.UserId;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The days of which anything is known or about to be known. */
@Repository
class KnownDays {

    private static final LocalDate EVER = LocalDate.of(1900, 1, 1);

    private final JdbcClient database;

    KnownDays(JdbcClient database) {
        this.database = database;
    }

    List<LocalDate> all(UserId person) {
        return since(person, EVER);
    }

    List<LocalDate> since(UserId person, LocalDate first) {
        return database.sql("""
                        select day from health.daily where person_id = :person and day >= :first
                        union select day from health.stale_day where person_id = :person and day >= :first
                        union select day from health.workout join health.origin on origin.id = origin
                            where person_id = :person and day >= :first
                        order by day""")
                .param("person", person.value())
                .param("first", first)
                .query((row, _) -> row.getObject("day", LocalDate.class))
                .list();
    }
}
