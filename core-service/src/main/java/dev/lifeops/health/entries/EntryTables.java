package dev.lifeops.health.entries;

import dev.lifeops.shared.personal.PersonalData;
import dev.lifeops.shared.personal.PersonalTable;
import dev.lifeops.shared.personal.Sheet;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a person takes along of what they wrote down. */
@Component
class EntryTables implements PersonalData {

    private static final PersonalTable ENTRY = PersonalTable.of("health.entry", "owner_id");

    private final JdbcClient database;

    EntryTables(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<PersonalTable> tables() {
        return List.of(ENTRY, PersonalTable.partOf(ENTRY, "health.entry_value", "entry_id"));
    }

    @Override
    public List<Sheet> sheets() {
        return List.of(new Sheet("health-entries", "What was written down by hand, the newest first", """
                select measured_at, metric, value, unit, note
                from health.entry
                    join health.entry_value on entry_id = entry.id
                    join health.metric on metric.name = metric
                where owner_id = :person order by measured_at desc, entry.id, metric"""));
    }

    /** Measurements know their entry by a fingerprint of its id, which may have become another one. */
    @Override
    public void settle(UUID person) {
        database.sql("""
                        delete from health.measurement using health.origin
                        where origin = origin.id and person_id = ? and source = 'manual'""").param(person).update();
        database.sql("""
                        insert into health.measurement (start_at, key, seconds, value, origin, metric, utc_offset)
                        select measured_at, ('x' || left(md5(entry.id::text), 16))::bit(64)::bigint & ~61440::bigint | 12288,
                            0, value, origin.id, code, utc_offset
                        from health.entry
                            join health.entry_value on entry_id = entry.id
                            join health.metric on metric.name = entry_value.metric
                            join health.origin on person_id = owner_id and source = 'manual'
                        where owner_id = ?""").param(person).update();
    }
}
