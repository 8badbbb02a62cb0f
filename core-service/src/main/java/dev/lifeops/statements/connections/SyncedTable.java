package dev.lifeops.statements.connections;

import dev.lifeops.statements.banks.RemoteEntry;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** By which ids services call entries. */
@Repository
class SyncedTable {

    private final JdbcClient database;
    private final Clock clock;

    SyncedTable(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** An entry by the id of a service, as it was told the last time. */
    record Synced(
            String remoteId,
            UUID entryId,
            int line,
            boolean pending,
            @Nullable Instant goneAt,
            LocalDate day,
            BigDecimal amount,
            String wording) {}

    List<Synced> of(UUID link, Collection<String> remoteIds) {
        return database.sql("""
                        select synced.*, booked_on, amount, wording
                        from statements.synced join statements.entry on entry.id = entry_id
                        where link_id = ? and remote_id = any(?)""")
                .param(link)
                .param(remoteIds.toArray(String[]::new))
                .query(SyncedTable::synced)
                .list();
    }

    /** The oldest first. */
    List<Synced> pending(UUID link) {
        return database.sql("""
                        select synced.*, booked_on, amount, wording
                        from statements.synced join statements.entry on entry.id = entry_id
                        where link_id = ? and pending order by booked_on, line""").param(link).query(SyncedTable::synced).list();
    }

    void add(UUID link, RemoteEntry told, UUID entry, int line) {
        database.sql("""
                        insert into statements.synced (link_id, remote_id, entry_id, line, pending) values (?, ?, ?, ?, ?)""").params(link, told.id(), entry, line, told.pending()).update();
    }

    /** The same entry goes by another id, was booked, or is another one. */
    void change(UUID link, Synced before, UUID entry, String remoteId, boolean pending) {
        database.sql("""
                        insert into statements.synced (link_id, remote_id, entry_id, line, pending) values (?, ?, ?, ?, ?)
                        on conflict (link_id, remote_id) do update
                        set entry_id = excluded.entry_id, pending = excluded.pending, gone_at = null""").params(link, remoteId, entry, before.line(), pending).update();
        if (!before.remoteId().equals(remoteId)) {
            forget(link, List.of(before.remoteId()));
        }
    }

    void miss(UUID link, String remoteId) {
        database.sql("update statements.synced set gone_at = coalesce(gone_at, ?) where link_id = ? and remote_id = ?")
                .params(clock.instant().atOffset(ZoneOffset.UTC), link, remoteId)
                .update();
    }

    void forget(UUID link, Collection<String> remoteIds) {
        database.sql("delete from statements.synced where link_id = ? and remote_id = any(?)")
                .param(link)
                .param(remoteIds.toArray(String[]::new))
                .update();
    }

    private static Synced synced(ResultSet row, int number) throws SQLException {
        var gone = row.getObject("gone_at", OffsetDateTime.class);
        return new Synced(
                row.getString("remote_id"),
                row.getObject("entry_id", UUID.class),
                row.getInt("line"),
                row.getBoolean("pending"),
                gone == null ? null : gone.toInstant(),
                row.getObject("booked_on", LocalDate.class),
                row.getBigDecimal("amount"),
                row.getString("wording"));
    }
}
