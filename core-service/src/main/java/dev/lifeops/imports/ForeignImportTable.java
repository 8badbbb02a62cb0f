package dev.lifeops.imports;

import dev.lifeops.identity.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All imports from other programs. */
@Repository
public class ForeignImportTable {

    private static final String IMPORTS = """
            select import.*, (select bool_and(told = held) from imports.group_balance where import_id = import.id) as even
            from imports.import where owner_id = ?""";

    private final JdbcClient database;
    private final Clock clock;

    ForeignImportTable(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** How many lines became what, and of which days they are. */
    public record Tally(
            int added,
            int known,
            int refused,
            int transactions,
            @Nullable LocalDate firstOn,
            @Nullable LocalDate lastOn) {}

    /** Imports of one person wait for each other, or both would find the same lines new. */
    public void waitForOthers(UserId owner) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('imports ' || ?, 0))")
                .param(owner.value().toString())
                .query((_, _) -> true)
                .single();
    }

    public void add(UUID id, UserId owner, ImportSource source, String fileName, Tally tally) {
        database.sql("""
                        insert into imports.import (id, owner_id, source, file_name, status, created_at, new_lines,
                            known_lines, refused_lines, transactions, first_on, last_on)
                        values (?, ?, ?, ?, 'DONE', ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        owner.value(),
                        source.name(),
                        fileName,
                        now(),
                        tally.added(),
                        tally.known(),
                        tally.refused(),
                        tally.transactions(),
                        new SqlParameterValue(Types.DATE, tally.firstOn()),
                        new SqlParameterValue(Types.DATE, tally.lastOn()))
                .update();
    }

    /** Whether it still counted. */
    boolean undo(UUID id) {
        return database.sql("""
                        update imports.import set status = 'UNDONE', undone_at = ? where id = ? and status = 'DONE'""").params(now(), id).update() > 0;
    }

    public Optional<ImportView> find(UserId owner, UUID id) {
        return database.sql(IMPORTS + " and id = ?")
                .params(owner.value(), id)
                .query(ForeignImportTable::view)
                .optional();
    }

    /** The latest first. */
    Page<ImportView> all(UserId owner, Pageable page) {
        var rows = database.sql(IMPORTS + " order by created_at desc, id desc limit ? offset ?")
                .params(owner.value(), page.getPageSize(), page.getOffset())
                .query(ForeignImportTable::view)
                .list();
        var count = database.sql("select count(*) from imports.import where owner_id = ?")
                .param(owner.value())
                .query(Long.class)
                .single();
        return new PageImpl<>(rows, page, count);
    }

    private static ImportView view(ResultSet row, int number) throws SQLException {
        var undone = row.getObject("undone_at", OffsetDateTime.class);
        return new ImportView(
                row.getObject("id", UUID.class),
                ImportSource.valueOf(row.getString("source")),
                row.getString("file_name"),
                ImportStatus.valueOf(row.getString("status")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                undone == null ? null : undone.toInstant(),
                row.getInt("new_lines"),
                row.getInt("known_lines"),
                row.getInt("refused_lines"),
                row.getInt("transactions"),
                row.getObject("first_on", LocalDate.class),
                row.getObject("last_on", LocalDate.class),
                row.getObject("group_id", UUID.class),
                row.getObject("even", Boolean.class));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
