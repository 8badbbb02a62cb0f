package dev.lifeops.health.connections;

import dev.lifeops.health.source.SyncSource;
import dev.lifeops.identity.UserId;
import dev.lifeops.shared.connections.Complaint;
import dev.lifeops.shared.connections.ConnectionJob;
import dev.lifeops.shared.connections.ConnectionTable;
import dev.lifeops.shared.vault.Sealed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The connections of everybody. */
@Repository
class Connections extends ConnectionTable {

    Connections(JdbcClient database, Clock clock) {
        super(database, clock, "health.connection");
    }

    List<Connection> of(UserId person) {
        return database.sql("select * from health.connection where person_id = ?")
                .param(person.value())
                .query(ConnectionRow::read)
                .list();
    }

    Optional<Connection> find(UserId person, SyncSource source) {
        return database.sql("select * from health.connection where person_id = ? and source = ?")
                .params(person.value(), source.name())
                .query(ConnectionRow::read)
                .optional();
    }

    /** A new connection, or a new consent for one that is there, which goes on where it stopped. */
    Connection connect(UserId person, SyncSource source, Sealed tokens) {
        return database.sql("""
                        insert into health.connection
                            (id, person_id, source, state, consent, tokens, update_due_at, next_sync_at, connected_at)
                        values (?, ?, ?, 'CONNECTED', 1, ?, ?, ?, ?)
                        on conflict (person_id, source) do update
                        set state = 'CONNECTED', consent = connection.consent + 1, run = connection.run + 1,
                            tokens = excluded.tokens, update_due_at = excluded.update_due_at,
                            next_sync_at = excluded.next_sync_at, not_before = null, failures = 0,
                            problem_code = null, problem = null
                        returning *""")
                .params(UUID.randomUUID(), person.value(), source.name(), tokens.bytes(), now(), now(), now())
                .query(ConnectionRow::read)
                .single();
    }

    /** Begins a step, unless the connection is gone, lost, or was connected anew since. */
    Optional<Connection> begin(ConnectionJob job) {
        return database.sql("""
                        update health.connection set run = run + 1, last_try_at = ?
                        where id = ? and consent = ? and state = 'CONNECTED' returning *""")
                .params(now(), job.connection(), job.consent())
                .query(ConnectionRow::read)
                .optional();
    }

    /** There is nothing to do before the next look for something new. */
    void idle(Connection begun) {
        database.sql("update health.connection set next_sync_at = update_due_at where id = ? and run = ?")
                .params(begun.id(), begun.run())
                .update();
    }

    boolean keepTokens(Connection begun, Sealed tokens) {
        return database.sql("update health.connection set tokens = ? where id = ? and run = ?")
                        .params(tokens.bytes(), begun.id(), begun.run())
                        .update()
                == 1;
    }

    /** Writes down how far the books go. A look for something new that was wished for meanwhile stays due. */
    boolean advance(Connection begun, Progress progress) {
        return database.sql("""
                        update health.connection
                        set covered_from = :from, covered_to = :to, empty_days = :empty, back_filled = :done,
                            update_due_at = case when update_due_at = :seen then :due else update_due_at end,
                            next_sync_at = case when update_due_at = :seen then :next else :now end, not_before = null, last_success_at = :now, failures = 0,
                            problem_code = null, problem = null
                        where id = :id and run = :run""")
                        .param("from", progress.covered().from())
                        .param("to", progress.covered().to())
                        .param("empty", progress.emptyDays())
                        .param("done", progress.backFilled())
                        .param("seen", time(begun.updateDueAt()))
                        .param("due", time(progress.updateDueAt()))
                        .param("next", time(progress.nextStepAt()))
                        .param("now", now())
                        .param("id", begun.id())
                        .param("run", begun.run())
                        .update()
                == 1;
    }

    void lose(Connection begun, Complaint complaint) {
        database.sql("""
                        update health.connection
                        set state = 'NEEDS_RECONNECT', problem_code = ?, problem = ?, next_sync_at = null
                        where id = ? and run = ?""")
                .params(complaint.code(), complaint.detail(), begun.id(), begun.run())
                .update();
    }

    List<Connection> all() {
        return database.sql("select * from health.connection")
                .query(ConnectionRow::read)
                .list();
    }

    /** Puts the same tokens under another key, unless they changed meanwhile. */
    void reseal(Connection seen, Sealed tokens) {
        database.sql("update health.connection set tokens = ? where id = ? and tokens = ?")
                .params(tokens.bytes(), seen.id(), seen.tokens().bytes())
                .update();
    }
}
