package dev.lifeops.statements.connections;

import dev.lifeops.identity.UserId;
import dev.lifeops.shared.connections.Complaint;
import dev.lifeops.shared.connections.ConnectionJob;
import dev.lifeops.shared.connections.ConnectionTable;
import dev.lifeops.shared.vault.Sealed;
import dev.lifeops.statements.banks.BankService;
import dev.lifeops.statements.banks.Harvest;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All connections with services that tell of bank accounts. */
@Repository
class BankConnections extends ConnectionTable {

    BankConnections(JdbcClient database, Clock clock) {
        super(database, clock, "statements.connection");
    }

    List<BankConnection> of(UserId owner) {
        return database.sql("select * from statements.connection where owner_id = ? order by connected_at, id")
                .param(owner.value())
                .query(BankConnectionRow::read)
                .list();
    }

    Optional<BankConnection> find(UserId owner, UUID id) {
        return database.sql("select * from statements.connection where owner_id = ? and id = ?")
                .params(owner.value(), id)
                .query(BankConnectionRow::read)
                .optional();
    }

    List<BankConnection> all() {
        return database.sql("select * from statements.connection")
                .query(BankConnectionRow::read)
                .list();
    }

    BankConnection add(UUID id, UserId owner, BankService service, String name, Sealed secret) {
        return database.sql("""
                        insert into statements.connection (id, owner_id, source, name, state, consent, secret, asked_at,
                            update_due_at, next_sync_at, connected_at)
                        values (:id, :owner, :source, :name, 'CONNECTED', 1, :secret, array[:now::timestamptz], :now, :now,
                            :now)
                        returning *""")
                .param("id", id)
                .param("owner", owner.value())
                .param("source", service.name())
                .param("name", name)
                .param("secret", secret.bytes())
                .param("now", now())
                .query(BankConnectionRow::read)
                .single();
    }

    /** New access for a connection that is there, which goes on where it stopped. */
    Optional<BankConnection> renew(UUID id, Sealed secret) {
        return database.sql("""
                        update statements.connection
                        set state = 'CONNECTED', consent = consent + 1, run = run + 1, secret = :secret,
                            asked_at = asked_at || :now::timestamptz, update_due_at = :now, next_sync_at = :now,
                            not_before = null, failures = 0, problem_code = null, problem = null
                        where id = :id returning *""")
                .param("id", id)
                .param("secret", secret.bytes())
                .param("now", now())
                .query(BankConnectionRow::read)
                .optional();
    }

    Optional<BankConnection> find(ConnectionJob job) {
        return database.sql("""
                        select * from statements.connection where id = ? and consent = ? and state = 'CONNECTED'""")
                .params(job.connection(), job.consent())
                .query(BankConnectionRow::read)
                .optional();
    }

    /** Begins a step, and writes down that the service was asked before it is. */
    Optional<BankConnection> begin(ConnectionJob job) {
        return database.sql("""
                        update statements.connection
                        set run = run + 1,
                            asked_at = array(select time from unnest(asked_at) time where time > :dayAgo) || :now::timestamptz
                        where id = :id and consent = :consent and state = 'CONNECTED' returning *""")
                .param("now", now())
                .param("dayAgo", now().minusDays(1))
                .param("id", job.connection())
                .param("consent", job.consent())
                .query(BankConnectionRow::read)
                .optional();
    }

    /** Writes down how far it was read. A look for something new that was wished for meanwhile stays due. */
    boolean advance(BankConnection begun, Harvest harvest, Instant due) {
        return database.sql("""
                        update statements.connection
                        set cursor = :cursor, warnings = :warnings,
                            name = case when :name = '' then name else :name end,
                            update_due_at = case when update_due_at = :seen then :due else update_due_at end,
                            next_sync_at = case when :more or update_due_at <> :seen then :now else :due end,
                            not_before = null, last_success_at = :now, failures = 0, problem_code = null, problem = null
                        where id = :id and run = :run""")
                        .param("cursor", harvest.cursor())
                        .param("warnings", harvest.overview().warnings().toArray(String[]::new))
                        .param("name", harvest.overview().name())
                        .param("seen", time(begun.updateDueAt()))
                        .param("due", time(due))
                        .param("more", harvest.more())
                        .param("now", now())
                        .param("id", begun.id())
                        .param("run", begun.run())
                        .update()
                == 1;
    }

    /** Nothing is asked before that, unless somebody wishes so meanwhile. */
    void postpone(BankConnection seen, Instant until, Instant due, @Nullable Complaint complaint) {
        database.sql("""
                        update statements.connection
                        set next_sync_at = :until, update_due_at = :due, problem_code = :code, problem = :detail
                        where id = :id and run = :run and update_due_at = :seen""")
                .param("until", time(until))
                .param("due", time(due))
                .param("code", complaint == null ? null : complaint.code(), Types.VARCHAR)
                .param("detail", complaint == null ? null : complaint.detail(), Types.VARCHAR)
                .param("id", seen.id())
                .param("run", seen.run())
                .param("seen", time(seen.updateDueAt()))
                .update();
    }

    void lose(BankConnection begun, Complaint complaint) {
        database.sql("""
                        update statements.connection set state = 'NEEDS_RECONNECT', problem_code = ?, problem = ?
                        where id = ? and run = ?""")
                .params(complaint.code(), complaint.detail(), begun.id(), begun.run())
                .update();
    }

    /** Nothing is stored of it meanwhile. */
    void lock(UUID id) {
        database.sql("select id from statements.connection where id = ? for update")
                .param(id)
                .query(UUID.class)
                .list();
    }

    /** Puts the same secret under another key, unless it changed meanwhile. */
    void reseal(BankConnection seen, Sealed secret) {
        database.sql("update statements.connection set secret = ? where id = ? and secret = ?")
                .params(secret.bytes(), seen.id(), seen.secret().bytes())
                .update();
    }
}
