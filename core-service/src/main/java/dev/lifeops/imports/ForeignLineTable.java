package dev.lifeops.imports;

import dev.lifeops.identity.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lines of imports, whatever became of them. */
@Repository
public class ForeignLineTable {

    private static final int MOST_REFUSED_KEPT = 1_000;

    private static final String LINES = """
            select line, 'TAKEN' as outcome, transaction_id, '{}'::uuid[] as expenses, '{}'::uuid[] as payments,
                null as reason, null as excerpt
            from imports.line where import_id = :import
            union all
            select line, 'TAKEN', null, array_remove(array_agg(expense_id order by part), null),
                array_remove(array_agg(payment_id order by part), null), null, null
            from imports.group_line where import_id = :import group by line
            union all
            select line, 'REFUSED', null, '{}', '{}', reason, excerpt
            from imports.refused where import_id = :import""";

    private final JdbcClient database;
    private final JdbcOperations batches;

    ForeignLineTable(JdbcClient database, JdbcOperations batches) {
        this.database = database;
        this.batches = batches;
    }

    /** A line that was taken, by what the other program calls it. */
    record Taken(String foreignId, int line, @Nullable UUID transaction) {}

    Set<String> known(UserId owner, ImportSource source, Collection<String> foreignIds) {
        return new HashSet<>(database.sql("""
                        select foreign_id from imports.line
                        where owner_id = :owner and source = :source and foreign_id = any(:ids)""")
                .param("owner", owner.value())
                .param("source", source.name())
                .param("ids", foreignIds.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    void add(UserId owner, ImportSource source, UUID importId, List<Taken> lines) {
        batches.batchUpdate(
                """
                insert into imports.line (owner_id, source, foreign_id, import_id, line, transaction_id)
                values (?, ?, ?, ?, ?, ?)""",
                lines.stream()
                        .map(it -> new Object[] {
                            owner.value(),
                            source.name(),
                            it.foreignId(),
                            importId,
                            it.line(),
                            new SqlParameterValue(Types.OTHER, it.transaction())
                        })
                        .toList());
    }

    /** The first thousand. */
    public void refuse(UUID importId, List<RefusedLine> lines) {
        batches.batchUpdate(
                """
                insert into imports.refused (import_id, line, reason, excerpt) values (?, ?, ?, ?)
                on conflict do nothing""",
                lines.stream()
                        .limit(MOST_REFUSED_KEPT)
                        .map(it -> new Object[] {importId, it.line(), it.reason(), it.excerpt()})
                        .toList());
    }

    List<UUID> transactions(UUID importId) {
        return List.copyOf(database.sql("""
                        select distinct transaction_id from imports.line
                        where import_id = ? and transaction_id is not null""").param(importId).query(UUID.class).list());
    }

    /** What was undone may come again. */
    void forget(UUID importId) {
        database.sql("delete from imports.line where import_id = ?")
                .param(importId)
                .update();
    }

    /** As they stand in the file. */
    Page<LineView> of(UUID importId, @Nullable LineOutcome outcome, Pageable page) {
        var wanted = " from (" + LINES + ") told where (:outcome::text is null or outcome = :outcome)";
        var name = outcome == null ? null : outcome.name();
        var rows = database.sql("select *" + wanted + " order by line limit :limit offset :offset")
                .param("import", importId)
                .param("outcome", name)
                .param("limit", page.getPageSize())
                .param("offset", page.getOffset())
                .query(ForeignLineTable::line)
                .list();
        var count = database.sql("select count(*)" + wanted)
                .param("import", importId)
                .param("outcome", name)
                .query(Long.class)
                .single();
        return new PageImpl<>(rows, page, count);
    }

    private static LineView line(ResultSet row, int number) throws SQLException {
        return new LineView(
                row.getInt("line"),
                LineOutcome.valueOf(row.getString("outcome")),
                row.getObject("transaction_id", UUID.class),
                List.of((UUID[]) row.getArray("expenses").getArray()),
                List.of((UUID[]) row.getArray("payments").getArray()),
                row.getString("reason"),
                row.getString("excerpt"));
    }
}
