package dev.lifeops.shared.connections;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A table of connections. Each change names the run that makes it, and one that was overtaken changes nothing. */
public abstract class ConnectionTable {

    protected final JdbcClient database;
    private final Clock clock;
    private final String table;

    protected ConnectionTable(JdbcClient database, Clock clock, String table) {
        this.database = database;
        this.clock = clock;
        this.table = table;
    }

    /** When the next step of a job is due. */
    public record Due(ConnectionJob job, Instant at) {}

    /** When the next step is due; empty where there is none for this access any more. */
    public Optional<Instant> lockNext(ConnectionJob job) {
        return database.sql("""
                        select next_sync_at from %s
                        where id = ? and consent = ? and state = 'CONNECTED' for update""".formatted(table))
                .params(job.connection(), job.consent())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /**
     * Makes a look for something new due, as soon as the service bears it; empty where the connection is gone or lost. A
     * step that runs right now knows the wish by another time than the one it began with, however coarse the clock is.
     */
    public Optional<Due> wish(UUID id) {
        return database.sql("""
                        update %s
                        set update_due_at = case update_due_at
                                when :now::timestamptz then :now::timestamptz - interval '1 microsecond' else :now end,
                            next_sync_at = greatest(not_before, :now)
                        where id = :id and state = 'CONNECTED' returning consent, next_sync_at""".formatted(table))
                .param("now", now())
                .param("id", id)
                .query((row, _) -> new Due(
                        new ConnectionJob(id, row.getInt("consent")),
                        row.getObject("next_sync_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    public void fail(Connected begun, Complaint complaint, Instant nextTry, @Nullable Instant notBefore) {
        database.sql("""
                        update %s
                        set failures = failures + 1, problem_code = :code, problem = :detail, next_sync_at = :next,
                            not_before = :notBefore
                        where id = :id and run = :run""".formatted(table))
                .param("code", complaint.code())
                .param("detail", complaint.detail())
                .param("next", time(nextTry))
                .param("notBefore", notBefore == null ? null : time(notBefore), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", begun.id())
                .param("run", begun.run())
                .update();
    }

    /** Whether it was still there. */
    public boolean forget(UUID id) {
        return database.sql("delete from %s where id = ?".formatted(table))
                        .param(id)
                        .update()
                == 1;
    }

    protected OffsetDateTime now() {
        return time(clock.instant());
    }

    protected static OffsetDateTime time(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
