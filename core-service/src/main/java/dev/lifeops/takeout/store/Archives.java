package dev.lifeops.takeout.store;

import dev.lifeops.shared.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The archives as the database has them. */
@Repository
public class Archives {

    private static final int MOST_LISTED = 100;

    private final JdbcClient database;
    private final JsonMapper json;
    private final Clock clock;

    Archives(JdbcClient database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** Adds one, unless another of the kind is not finished yet. Of one person one after the other. */
    @Transactional
    public boolean add(UUID id, UUID owner, Kind kind, Status status) {
        database.sql("select 1 from pg_advisory_xact_lock(hashtextextended('takeout ' || ?, 0))")
                .param(owner.toString())
                .query(Integer.class)
                .single();
        return database.sql("""
                        insert into takeout.archive (id, owner_id, kind, status, created_at, heard_of_at)
                        select :id, :owner, :kind, :status, :now, :now
                        where not exists (select from takeout.archive
                            where owner_id = :owner and kind = :kind and status in ('UPLOADING', 'WAITING', 'WORKING'))""")
                        .param("id", id)
                        .param("owner", owner)
                        .param("kind", kind.name())
                        .param("status", status.name())
                        .param("now", now())
                        .update()
                > 0;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public boolean enqueue(UUID id, long size) {
        return database.sql("""
                        update takeout.archive set status = 'WAITING', size_in_bytes = ?, heard_of_at = ?
                        where id = ? and status = 'UPLOADING'""").params(size, now(), id).update() > 0;
    }

    /** The one to work on, unless somebody has finished or deleted it. */
    public Optional<Archive> begin(UUID id) {
        return database.sql("""
                        update takeout.archive set status = 'WORKING', attempts = attempts + 1, heard_of_at = ?
                        where id = ? and status in ('WAITING', 'WORKING') returning *""").params(now(), id).query(this::archive).optional();
    }

    /**
     * Says that it is whole, or taken in; false when it is gone.
     *
     * @param expiresAt when it is thrown away; null for never
     */
    public boolean done(UUID id, long size, long files, Map<String, Long> rows, @Nullable Instant expiresAt) {
        return database.sql("""
                        update takeout.archive set status = 'DONE', size_in_bytes = ?, files = ?, rows = ?::jsonb,
                            expires_at = ?, finished_at = ?
                        where id = ? and status = 'WORKING'""")
                        .param(size)
                        .param(files)
                        .param(json.writeValueAsString(rows))
                        .param(expiresAt == null ? null : expiresAt.atOffset(ZoneOffset.UTC))
                        .param(now())
                        .param(id)
                        .update()
                > 0;
    }

    public void end(UUID id, Status status, String code, String message) {
        database.sql("""
                        update takeout.archive set status = ?, failure_code = ?, failure_message = ?, finished_at = ?
                        where id = ? and status in ('WAITING', 'WORKING')""").params(status.name(), code, message, now(), id).update();
    }

    public int attempts(UUID id) {
        return database.sql("select attempts from takeout.archive where id = ?")
                .param(id)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    public Optional<Archive> find(UUID owner, Kind kind, UUID id) {
        return database.sql("select * from takeout.archive where id = ? and owner_id = ? and kind = ?")
                .params(id, owner, kind.name())
                .query(this::archive)
                .optional();
    }

    public List<Archive> newest(UUID owner, Kind kind) {
        return database.sql("""
                        select * from takeout.archive where owner_id = ? and kind = ?
                        order by created_at desc limit ?""")
                .params(owner, kind.name(), MOST_LISTED)
                .query(this::archive)
                .list();
    }

    public void remove(UUID id) {
        database.sql("delete from takeout.archive where id = ?").param(id).update();
    }

    /** Removes those that are older than a finished one, which is what people have now. */
    public void removeBefore(Archive archive) {
        database.sql("delete from takeout.archive where owner_id = ? and kind = ? and id <> ? and created_at < ?")
                .params(
                        archive.owner(),
                        archive.kind().name(),
                        archive.id(),
                        archive.createdAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    public void removeExpired(Duration silence) {
        database.sql("""
                        delete from takeout.archive
                        where expires_at < ? or status = 'UPLOADING' and heard_of_at < ?""").params(now(), now().minus(silence)).update();
    }

    private Archive archive(ResultSet row, int number) throws SQLException {
        var code = row.getString("failure_code");
        var rows = row.getString("rows");
        return new Archive(
                row.getObject("id", UUID.class),
                row.getObject("owner_id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                Status.valueOf(row.getString("status")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                Rows.instant(row, "finished_at"),
                Rows.instant(row, "expires_at"),
                row.getLong("size_in_bytes"),
                row.getLong("files"),
                rows == null ? Map.of() : json.readValue(rows, new TypeReference<>() {}),
                code == null ? null : new Archive.Failure(code, row.getString("failure_message")));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
