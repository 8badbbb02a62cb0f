package dev.lifeops.statements.imports;

import dev.lifeops.statements.files.StatementLine;
import dev.lifeops.statements.files.Wording;
import java.math.BigDecimal;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is written about entries after they came. */
@Repository
class FeedTable {

    private final JdbcClient database;

    FeedTable(JdbcClient database) {
        this.database = database;
    }

    /** An entry as it stands. */
    record Told(
            UUID id,
            UUID importId,
            int line,
            LocalDate bookedOn,
            BigDecimal amount,
            Wording wording,
            @Nullable String bankId,
            boolean isJoined) {

        boolean differsFrom(StatementLine other) {
            return !bookedOn.equals(other.bookedOn())
                    || amount.compareTo(other.amount()) != 0
                    || !wording.equals(other.wording())
                    || !Objects.equals(bankId, other.bankId());
        }

        StatementLine asLine() {
            return new StatementLine(line, bookedOn, amount, null, wording, bankId, null);
        }
    }

    Map<UUID, Told> entries(Collection<UUID> ids) {
        return database
                .sql("select * from statements.entry where id = any(?) for update")
                .param(ids.toArray(UUID[]::new))
                .query((row, _) -> new Told(
                        row.getObject("id", UUID.class),
                        row.getObject("import_id", UUID.class),
                        row.getInt("line"),
                        row.getObject("booked_on", LocalDate.class),
                        row.getBigDecimal("amount"),
                        new Wording(row.getString("payee"), row.getString("purpose"), row.getString("counterparty")),
                        row.getString("bank_id"),
                        row.getObject("match_id") != null))
                .list()
                .stream()
                .collect(Collectors.toMap(Told::id, Function.identity()));
    }

    void rewrite(UUID id, StatementLine line) {
        database.sql("""
                        update statements.entry
                        set booked_on = :day, amount = :amount, payee = :payee, purpose = :purpose,
                            counterparty = :counterparty, bank_id = :bankId, wording = :wording
                        where id = :id""")
                .param("id", id)
                .param("day", line.bookedOn())
                .param("amount", line.amount())
                .param("payee", line.wording().payee())
                .param("purpose", line.wording().purpose())
                .param("counterparty", line.wording().counterparty())
                .param("bankId", line.bankId())
                .param("wording", line.wording().bare())
                .update();
    }

    /** An entry of which another import tells, too, is that one's from then on; says whether there is one. */
    boolean handOver(UUID importId, UUID entry) {
        var heir = database.sql("""
                        with heir as (
                            delete from statements.sighting
                            using (select sighting.import_id, sighting.line
                                   from statements.sighting join statements.import on import.id = sighting.import_id
                                   where entry_id = :entry and import.status = 'DONE' and sighting.import_id <> :import
                                   order by import.created_at, sighting.line limit 1) first
                            where sighting.import_id = first.import_id and sighting.line = first.line
                            returning first.*)
                        update statements.entry set import_id = heir.import_id, line = heir.line
                        from heir where entry.id = :entry""")
                .param("entry", entry)
                .param("import", importId)
                .update();
        return heir > 0;
    }

    void forgetSighting(UUID importId, int line) {
        database.sql("delete from statements.sighting where import_id = ? and line = ?")
                .params(importId, line)
                .update();
    }

    void remove(UUID entry) {
        database.sql("delete from statements.entry where id = ?").param(entry).update();
    }

    /** Counts what came of an account up to now. */
    void count(UUID importId, @Nullable LocalDate balanceDay, @Nullable BigDecimal balance) {
        database.sql("""
                        update statements.import
                        set new_lines = told.new, first_on = told.first, last_on = told.last,
                            known_lines = (select count(*) from statements.sighting where import_id = :import),
                            balance_on = coalesce(:day, balance_on), balance = coalesce(:balance, balance)
                        from (select count(*) as new, min(booked_on) as first, max(booked_on) as last
                              from statements.entry where import_id = :import) told
                        where id = :import""")
                .param("import", importId)
                .param("day", balanceDay, Types.DATE)
                .param("balance", balance, Types.NUMERIC)
                .update();
    }
}
