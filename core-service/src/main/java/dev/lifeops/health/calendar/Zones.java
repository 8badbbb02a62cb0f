package dev.lifeops.health.calendar;

import dev.lifeops.identity.UserId;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** By which time zones people live and lived. */
@Repository
@EnableConfigurationProperties(CalendarProperties.class)
public class Zones {

    private final JdbcClient database;
    private final CalendarProperties properties;

    Zones(JdbcClient database, CalendarProperties properties) {
        this.database = database;
        this.properties = properties;
    }

    public ZoneHistory of(UserId person) {
        return ZoneHistory.of(changes(person), properties.timeZone());
    }

    /** What the person said, the oldest first. */
    public List<ZoneChange> changes(UserId person) {
        return database.sql("select since, zone from health.zone_change where person_id = ? order by since")
                .param(person.value())
                .query((row, _) -> new ZoneChange(
                        row.getObject("since", OffsetDateTime.class).toInstant(), ZoneId.of(row.getString("zone"))))
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void replace(UserId person, List<ZoneChange> changes) {
        database.sql("delete from health.zone_change where person_id = ?")
                .param(person.value())
                .update();
        for (var change : changes) {
            database.sql("insert into health.zone_change (person_id, since, zone) values (?, ?, ?)")
                    .param(person.value())
                    .param(change.since().atOffset(ZoneOffset.UTC))
                    .param(change.zone().getId())
                    .update();
        }
    }
}
