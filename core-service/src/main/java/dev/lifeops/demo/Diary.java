package dev.lifeops.demo;

import dev.lifeops.health.intake.IntakeBatch;
import dev.lifeops.health.intake.Measurement;
import dev.lifeops.health.intake.Origin;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcOperations;

/** What people write down, as the service keeps it: an entry, and its values among the measurements. */
final class Diary {

    static final String SOURCE = "manual";

    private final JdbcOperations database;
    private final UUID person;
    private final ZoneId zone;

    Diary(JdbcOperations database, UUID person, ZoneId zone) {
        this.database = database;
        this.person = person;
        this.zone = zone;
    }

    /** Those that are not there yet: what the person has corrected stays. */
    List<Note> missing(List<Note> notes) {
        var known = new HashSet<>(
                database.queryForList("select id from health.entry where owner_id = ?", UUID.class, person));
        return notes.stream().filter(note -> !known.contains(note.id(person))).toList();
    }

    void write(List<Note> notes) {
        var entries = new Batch("health.entry", "id, version, owner_id, measured_at, utc_offset, note, created_at");
        var values = new Batch("health.entry_value", "entry_id, metric, value");
        for (var note : notes) {
            var time = note.time().atZone(zone).toOffsetDateTime();
            var offset = time.getOffset().getTotalSeconds() / 60;
            entries.add(note.id(person), 0, person, time, offset, note.text(), time);
            note.values().forEach((metric, value) -> values.add(note.id(person), metric.name(), value));
        }
        entries.write(database);
        values.write(database);
    }

    void tell(Note note, IntakeBatch batch) {
        var time = note.time().atZone(zone).toOffsetDateTime();
        var start = time.toInstant();
        var id = note.id(person).toString();
        note.values()
                .forEach((metric, value) ->
                        batch.add(new Measurement(metric, start, start, value, Origin.UNKNOWN, time.getOffset(), id)));
    }
}
