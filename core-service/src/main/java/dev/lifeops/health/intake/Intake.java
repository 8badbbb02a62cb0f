package dev.lifeops.health.intake;

import dev.lifeops.health.calendar.ZoneTable;
import dev.lifeops.health.calendar.Zones;
import dev.lifeops.identity.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where everything that is known of people's health comes in, and from where it can be sent away again. */
@Component
public class Intake {

    private static final String MOMENTS = """
            select start_at, utc_offset from health.measurement join health.origin on origin.id = measurement.origin
            where person_id = :person and source = :source
            union all
            select end_at, utc_offset from health.sleep join health.origin on origin.id = sleep.origin
            where person_id = :person and source = :source
            union all
            select start_at, utc_offset from health.workout join health.origin on origin.id = workout.origin
            where person_id = :person and source = :source""";

    private static final String RETRACT = """
            delete from health.measurement using health.origin
            where origin.id = origin and person_id = :person and source = :source and start_at = :start and key = :key
            returning start_at, utc_offset""";

    private static final String DAYS = """
            insert into health.stale_day (person_id, day)
            select distinct person_id, day from health.day_value join health.origin on origin.id = day_value.origin
            where person_id = :person and source = :source""";

    private final JdbcClient client;
    private final JdbcOperations database;
    private final Zones zones;
    private final Plausibility plausibility;
    private final StaleDays staleDays;

    Intake(JdbcClient client, JdbcOperations database, Zones zones, Plausibility plausibility, StaleDays staleDays) {
        this.client = client;
        this.database = database;
        this.zones = zones;
        this.plausibility = plausibility;
        this.staleDays = staleDays;
    }

    /**
     * Takes a delivery into the caller's transaction: all of it or nothing. What is there already is left alone or
     * brought up to date, and the days that change are marked.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public <E extends Exception> IntakeReport take(UserId person, Source source, Delivery<E> delivery) throws E {
        var batch = batch(person, source);
        var report = delivered(delivery, batch);
        staleDays.mark(person, batch.days());
        if (report.total().added() + report.total().changed() > 0) {
            staleDays.announce(person);
        }
        return report;
    }

    private static <E extends Exception> IntakeReport delivered(Delivery<E> delivery, IntakeBatch batch) throws E {
        try {
            delivery.to(batch);
            return batch.finish();
        } finally {
            batch.abandon();
        }
    }

    private IntakeBatch batch(UserId person, Source source) {
        var history = zones.of(person);
        var days = new TreeSet<LocalDate>();
        return new IntakeBatch(
                plausibility,
                new Origins(client, person, source.key()),
                new MeasurementRows(
                        new MeasurementTable(client, database, person, history), new LocalDays(history, days)),
                new DayValueRows(client, person.value()),
                new SleepRows(client, history, days),
                new WorkoutRows(client, history, days),
                days);
    }

    /** Takes back what a source told under an id of a moment. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void retract(UserId person, Source source, String externalId, Instant start) {
        client.sql("with %s, gone as (%s), %s select".formatted(ZoneTable.SQL, RETRACT, Marks.of("table gone")))
                .params(ZoneTable.parameters(zones.of(person)))
                .param("person", person.value())
                .param("source", source.key())
                .param("start", start.atOffset(ZoneOffset.UTC))
                .param("key", new Fingerprints().of(externalId))
                .query((_, _) -> true)
                .list();
        staleDays.announce(person);
    }

    /** Deletes all that came from a source. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(UserId person, Source source) {
        client.sql("with " + ZoneTable.SQL + ", " + Marks.of(MOMENTS) + DAYS)
                .params(ZoneTable.parameters(zones.of(person)))
                .param("person", person.value())
                .param("source", source.key())
                .update();
        client.sql("delete from health.origin where person_id = ? and source = ?")
                .params(person.value(), source.key())
                .update();
        staleDays.announce(person);
    }
}
