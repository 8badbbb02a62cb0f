package dev.lifeops.statements.imports;

import dev.lifeops.identity.UserId;
import dev.lifeops.statements.files.StatementFormat;
import dev.lifeops.statements.files.StatementLine;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What banks booked, each once. */
@Repository
class EntryTable {

    private final JdbcClient database;

    EntryTable(JdbcClient database) {
        this.database = database;
    }

    boolean hasOthers(UUID account) {
        return database.sql("select exists (select from statements.entry where account_id = ?)")
                .param(account)
                .query(Boolean.class)
                .single();
    }

    /** What of an account these lines may tell of again; what this import has brought or told of only by its id. */
    List<KnownEntry> known(UUID account, UUID importId, StatementFormat format, List<StatementLine> lines) {
        return database.sql("""
                        select id, booked_on, amount, wording, format, bank_id
                        from statements.entry
                        where account_id = :account and import_id <> :import
                          and (booked_on, amount) in (select * from unnest(:days::date[], :amounts::numeric[]))
                          and not exists (select from statements.sighting
                                          where sighting.entry_id = entry.id and sighting.import_id = :import)
                        union
                        select id, booked_on, amount, wording, format, bank_id
                        from statements.entry
                        where account_id = :account and bank_id = any(:bankIds) and format = :format
                        order by 2, 1""")
                .param("account", account)
                .param("import", importId)
                .param("format", format.name())
                .param("days", texts(lines, line -> line.bookedOn().toString()))
                .param("amounts", texts(lines, line -> line.amount().toPlainString()))
                .param("bankIds", texts(lines, StatementLine::bankId))
                .query((row, _) -> new KnownEntry(
                        row.getObject("id", UUID.class),
                        row.getObject("booked_on", LocalDate.class),
                        row.getBigDecimal("amount"),
                        row.getString("wording"),
                        StatementFormat.valueOf(row.getString("format")),
                        row.getString("bank_id")))
                .list();
    }

    void add(UserId owner, UUID account, UUID importId, StatementFormat format, List<NewEntry> entries) {
        database.sql("""
                        insert into statements.entry (id, owner_id, account_id, import_id, line, booked_on, amount, payee,
                            purpose, counterparty, format, bank_id, original_currency, original_amount, wording)
                        select id, :owner, :account, :import, line, day, amount, payee, purpose, counterparty, :format,
                            bank_id, original_currency, original_amount, wording
                        from unnest(:ids::uuid[], :lines::integer[], :days::date[], :amounts::numeric[], :payees::text[],
                            :purposes::text[], :counterparties::text[], :bankIds::text[], :originalCurrencies::text[],
                            :originalAmounts::numeric[], :wordings::text[])
                            as told (id, line, day, amount, payee, purpose, counterparty, bank_id, original_currency,
                                original_amount, wording)""")
                .param("owner", owner.value())
                .param("account", account)
                .param("import", importId)
                .param("format", format.name())
                .params(columns(entries))
                .update();
    }

    private static Map<String, Object> columns(List<NewEntry> entries) {
        var lines = entries.stream().map(NewEntry::line).toList();
        var columns = new HashMap<String, Object>();
        columns.put("ids", entries.stream().map(NewEntry::id).toArray(UUID[]::new));
        columns.put("wordings", entries.stream().map(NewEntry::wording).toArray(String[]::new));
        columns.put("lines", lines.stream().map(StatementLine::number).toArray(Integer[]::new));
        columns.put("days", texts(lines, line -> line.bookedOn().toString()));
        columns.put("amounts", texts(lines, line -> line.amount().toPlainString()));
        columns.put("payees", texts(lines, line -> line.wording().payee()));
        columns.put("purposes", texts(lines, line -> line.wording().purpose()));
        columns.put("counterparties", texts(lines, line -> line.wording().counterparty()));
        columns.put("bankIds", texts(lines, StatementLine::bankId));
        columns.put("originalCurrencies", texts(lines, line -> {
            var original = line.original();
            return original == null ? null : original.currency();
        }));
        columns.put("originalAmounts", texts(lines, line -> {
            var original = line.original();
            return original == null ? null : original.amount().toPlainString();
        }));
        return columns;
    }

    private static @Nullable String[] texts(List<StatementLine> lines, Function<StatementLine, @Nullable String> text) {
        return lines.stream().map(text).toArray(String[]::new);
    }

    void sight(UUID importId, Map<Integer, UUID> byLine) {
        database.sql("""
                        insert into statements.sighting (import_id, line, entry_id)
                        select :import, line, entry from unnest(:lines::integer[], :entries::uuid[]) told (line, entry)
                        on conflict do nothing""")
                .param("import", importId)
                .param("lines", byLine.keySet().toArray(Integer[]::new))
                .param("entries", byLine.values().toArray(UUID[]::new))
                .update();
    }

    /** What another import tells of, too, is that one's from then on. */
    void handOver(UUID importId) {
        database.sql("""
                        with heir as (
                            delete from statements.sighting
                            using (select distinct on (sighting.entry_id) sighting.import_id, sighting.line, sighting.entry_id
                                   from statements.sighting
                                       join statements.entry on entry.id = sighting.entry_id
                                       join statements.import on import.id = sighting.import_id
                                   where entry.import_id = :import and import.status = 'DONE'
                                     and sighting.import_id <> :import
                                   order by sighting.entry_id, import.created_at, sighting.line) first
                            where sighting.import_id = first.import_id and sighting.line = first.line
                            returning first.*)
                        update statements.entry set import_id = heir.import_id, line = heir.line
                        from heir where entry.id = heir.entry_id""").param("import", importId).update();
        database.sql("delete from statements.sighting where import_id = ?")
                .param(importId)
                .update();
    }

    List<UUID> of(UUID importId) {
        return List.copyOf(database.sql("select id from statements.entry where import_id = ? order by line")
                .param(importId)
                .query(UUID.class)
                .list());
    }

    void remove(UUID importId) {
        database.sql("delete from statements.entry where import_id = ?")
                .param(importId)
                .update();
    }
}
