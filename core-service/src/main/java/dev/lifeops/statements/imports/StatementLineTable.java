package dev.lifeops.statements.imports;

import dev.lifeops.shared.Amounts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lines of imports, whatever became of them. */
@Repository
class StatementLineTable {

    private static final String LINES = """
            select line, 'NEW' as outcome, id as entry_id, null as reason, null as excerpt
            from statements.entry where import_id = :import
            union all
            select line, 'KNOWN', entry_id, null, null from statements.sighting where import_id = :import
            union all
            select line, 'UNREADABLE', null, reason, excerpt from statements.unreadable where import_id = :import""";

    private final JdbcClient database;

    StatementLineTable(JdbcClient database) {
        this.database = database;
    }

    void add(UUID importId, List<PreviewView.Unreadable> lines) {
        database.sql("""
                        insert into statements.unreadable (import_id, line, reason, excerpt)
                        select :import, line, reason, excerpt
                        from unnest(:lines::integer[], :reasons::text[], :excerpts::text[]) as told (line, reason, excerpt)
                        on conflict do nothing""")
                .param("import", importId)
                .param("lines", lines.stream().map(PreviewView.Unreadable::line).toArray(Integer[]::new))
                .param(
                        "reasons",
                        lines.stream().map(PreviewView.Unreadable::reason).toArray(String[]::new))
                .param(
                        "excerpts",
                        lines.stream().map(PreviewView.Unreadable::excerpt).toArray(String[]::new))
                .update();
    }

    /** As they stand in the file. */
    Page<ImportLineView> of(UUID importId, @Nullable LineOutcome outcome, Pageable page) {
        var wanted = " from (" + LINES + ") told where (:outcome::text is null or outcome = :outcome)";
        var name = outcome == null ? null : outcome.name();
        var rows = database.sql("""
                        select told.*, entry.booked_on, entry.amount, entry.payee, entry.purpose, entry.match_id
                        from (select *%s order by line, outcome limit :limit offset :offset) told
                            left join statements.entry on entry.id = told.entry_id
                        order by told.line, told.outcome""".formatted(wanted))
                .param("import", importId)
                .param("outcome", name)
                .param("limit", page.getPageSize())
                .param("offset", page.getOffset())
                .query(StatementLineTable::view)
                .list();
        var count = database.sql("select count(*)" + wanted)
                .param("import", importId)
                .param("outcome", name)
                .query(Long.class)
                .single();
        return new PageImpl<>(rows, page, count);
    }

    private static ImportLineView view(ResultSet row, int number) throws SQLException {
        return new ImportLineView(
                row.getInt("line"),
                LineOutcome.valueOf(row.getString("outcome")),
                row.getObject("entry_id", UUID.class),
                row.getObject("match_id", UUID.class),
                row.getObject("booked_on", LocalDate.class),
                Amounts.money(row.getBigDecimal("amount")),
                row.getString("payee"),
                row.getString("purpose"),
                row.getString("reason"),
                row.getString("excerpt"));
    }
}
