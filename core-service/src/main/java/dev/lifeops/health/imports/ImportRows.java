package dev.lifeops.health.imports;

import dev.lifeops.health.files.Progress;
import dev.lifeops.health.files.Summary;
import dev.lifeops.identity.UserId;
import dev.lifeops.shared.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The imports as the database has them. */
@Repository
class ImportRows {

    private static final int MOST_LISTED = 100;

    private final JdbcClient database;
    private final JsonMapper json;
    private final Clock clock;

    ImportRows(JdbcClient database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** Of one person one after the other, so that the limit holds. */
    @Transactional
    public boolean add(UUID id, UserId person, String fileName, int mostUnfinished) {
        waitForOthers(person);
        return database.sql("""
                        insert into health.import (id, person_id, file_name, status, size_in_bytes, created_at, heard_of_at)
                        select :id, :person, :name, 'UPLOADING', 0, :now, :now
                        where (select count(*) from health.import
                            where person_id = :person and status in ('UPLOADING', 'WAITING', 'READING')) < :most""")
                        .param("id", id)
                        .param("person", person.value())
                        .param("name", fileName)
                        .param("now", now())
                        .param("most", mostUnfinished)
                        .update()
                > 0;
    }

    private void waitForOthers(UserId person) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('health-uploads ' || ?, 0))")
                .param(person.value().toString())
                .query((_, _) -> true)
                .list();
    }

    void heardOf(UUID id) {
        database.sql("update health.import set heard_of_at = ? where id = ?")
                .params(now(), id)
                .update();
    }

    boolean enqueue(UUID id, long size) {
        return database.sql("""
                        update health.import set status = 'WAITING', size_in_bytes = ?, heard_of_at = ?
                        where id = ? and status = 'UPLOADING'""").params(size, now(), id).update() > 0;
    }

    void remove(UUID id) {
        database.sql("delete from health.import where id = ?").param(id).update();
    }

    void removeBrokenOff(Duration silence) {
        database.sql("delete from health.import where status = 'UPLOADING' and heard_of_at < ?")
                .param(now().minus(silence))
                .update();
    }

    Optional<StoredUpload> begin(UUID id, Chunks chunks) {
        return database.sql("""
                        update health.import
                        set status = 'READING', attempts = attempts + 1, read_bytes = 0, progress = null, heard_of_at = ?
                        where id = ? and status in ('WAITING', 'READING')
                        returning person_id, file_name, size_in_bytes""")
                .params(now(), id)
                .query((row, _) -> new StoredUpload(
                        id,
                        new UserId(row.getObject("person_id", UUID.class)),
                        row.getString("file_name"),
                        row.getLong("size_in_bytes"),
                        chunks))
                .optional();
    }

    /** Whether it is still to be read. */
    boolean reached(UUID id, Progress progress) {
        return database.sql("""
                        update health.import set read_bytes = ?, progress = ?::jsonb, heard_of_at = ?
                        where id = ? and status = 'READING'""")
                        .params(progress.bytes(), json.writeValueAsString(progress.rows()), now(), id)
                        .update()
                > 0;
    }

    /** Whether nobody has cancelled it in the meantime. */
    boolean done(UUID id, Summary summary) {
        return database.sql("""
                        update health.import
                        set status = 'DONE', summary = ?::jsonb, read_bytes = size_in_bytes, finished_at = ?
                        where id = ? and status = 'READING'""")
                        .params(json.writeValueAsString(summary), now(), id)
                        .update()
                > 0;
    }

    boolean finish(UUID id, ImportStatus status, @Nullable String code, @Nullable String message) {
        return database.sql("""
                        update health.import
                        set status = ?, failure_code = ?, failure_message = ?, finished_at = ?
                        where id = ? and status in ('UPLOADING', 'WAITING', 'READING')""")
                        .param(status.name())
                        .param(code)
                        .param(message)
                        .param(now())
                        .param(id)
                        .update()
                > 0;
    }

    int attempts(UUID id) {
        return database.sql("select attempts from health.import where id = ?")
                .param(id)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    Optional<ImportView> find(UserId person, UUID id) {
        return database.sql("select * from health.import where id = ? and person_id = ?")
                .params(id, person.value())
                .query(this::view)
                .optional();
    }

    List<ImportView> newest(UserId person) {
        return database.sql("select * from health.import where person_id = ? order by created_at desc limit ?")
                .params(person.value(), MOST_LISTED)
                .query(this::view)
                .list();
    }

    private ImportView view(ResultSet row, int number) throws SQLException {
        var code = row.getString("failure_code");
        return new ImportView(
                row.getObject("id", UUID.class),
                row.getString("file_name"),
                ImportStatus.valueOf(row.getString("status")),
                row.getLong("size_in_bytes"),
                row.getLong("read_bytes"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                Rows.instant(row, "finished_at"),
                rows(row.getString("progress")),
                summary(row.getString("summary")),
                code == null ? null : new ImportView.Failure(code, row.getString("failure_message")));
    }

    private Map<String, Long> rows(@Nullable String text) {
        return text == null ? Map.of() : json.readValue(text, new TypeReference<>() {});
    }

    private @Nullable Summary summary(@Nullable String text) {
        return text == null ? null : json.readValue(text, Summary.class);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
