package dev.lifeops.health.intake;

import dev.lifeops.identity.UserId;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The numbers of the origins of one source and person, made as they come up. */
final class Origins {

    private final JdbcClient database;
    private final UserId person;
    private final String source;
    private final Map<Origin, Integer> known = new HashMap<>();

    Origins(JdbcClient database, UserId person, String source) {
        this.database = database;
        this.person = person;
        this.source = source;
    }

    /** Whether its number is known without asking the database. */
    boolean knows(Origin origin) {
        return known.containsKey(origin);
    }

    int idOf(Origin origin) {
        return known.computeIfAbsent(origin, this::foundOrMade);
    }

    private int foundOrMade(Origin origin) {
        add(origin);
        return database.sql("""
                        select id from health.origin
                        where person_id = ? and source = ? and app = ? and device = ?""")
                .params(person.value(), source, origin.app(), origin.device())
                .query(Integer.class)
                .single();
    }

    private void add(Origin origin) {
        database.sql("""
                        insert into health.origin (person_id, source, app, device)
                        select * from (values (?, ?, ?, ?)) as new (person_id, source, app, device)
                        where not exists (select from health.origin it where it.person_id = new.person_id
                            and it.source = new.source and it.app = new.app and it.device = new.device)
                        on conflict do nothing""")
                .params(person.value(), source, origin.app(), origin.device())
                .update();
    }
}
