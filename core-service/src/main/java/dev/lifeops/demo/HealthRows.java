package dev.lifeops.demo;

import dev.lifeops.health.intake.Delivery;
import dev.lifeops.health.intake.Intake;
import dev.lifeops.health.intake.Source;
import dev.lifeops.identity.UserId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcOperations;

/** Health as sources tell it, through the product's own intake, and days that the product itself sums up. */
final class HealthRows {

    private static final ZoneId ZONE = ZoneId.of("Europe/Warsaw");

    private final JdbcOperations database;
    private final Intake intake;
    private final Consumer<UserId> summing;

    HealthRows(JdbcOperations database, Intake intake, Consumer<UserId> summing) {
        this.database = database;
        this.intake = intake;
        this.summing = summing;
    }

    /** Adds what is not there yet and tells how many values, nights and workouts that was. */
    long add(UUID person, List<LocalDate> days) {
        livesAtHome(person);
        var bodies = days.stream().map(Body::on).toList();
        var added = take(person, Watch.SOURCE, batch -> bodies.forEach(new Watch(ZONE, batch)::tell))
                + take(
                        person,
                        Phone.SOURCE,
                        batch -> bodies.stream()
                                .filter(body -> isInTheArchive(body.day(), days.getLast()))
                                .forEach(new Phone(ZONE, batch)::tell))
                + addNotes(person, bodies);
        summing.accept(new UserId(person));
        return added;
    }

    private long addNotes(UUID person, List<Body> bodies) {
        var diary = new Diary(database, person, ZONE);
        var notes = diary.missing(
                bodies.stream().flatMap(body -> Note.of(body).stream()).toList());
        diary.write(notes);
        return take(person, Diary.SOURCE, batch -> notes.forEach(note -> diary.tell(note, batch)));
    }

    /** An archive is asked for at the end of a month. */
    private static boolean isInTheArchive(LocalDate day, LocalDate last) {
        return day.isBefore(last.withDayOfMonth(1));
    }

    private long take(UUID person, String key, Delivery<RuntimeException> delivery) {
        var source = Source.ofFiles(key, key, Set.of(), true);
        return intake.take(new UserId(person), source, delivery).total().added();
    }

    private void livesAtHome(UUID person) {
        database.update("""
                insert into health.zone_change (person_id, since, zone)
                select ?, '1970-01-01T00:00:00Z', ?
                where not exists (select from health.zone_change where person_id = ?)""", person, ZONE.getId(), person);
    }
}
