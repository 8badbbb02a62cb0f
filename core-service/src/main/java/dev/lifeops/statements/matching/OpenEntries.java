package dev.lifeops.statements.matching;

import dev.lifeops.finance.BankAccount;
import dev.lifeops.identity.UserId;
import dev.lifeops.statements.matching.OpenEntry.Original;
import dev.lifeops.statements.matching.OpenEntry.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What banks booked and stands for itself. */
@Repository
class OpenEntries {

    private static final String OPEN = """
            select entry.*, import.currency from statements.entry join statements.import on import.id = entry.import_id
            where entry.owner_id = ? and entry.match_id is null""";

    private final JdbcClient database;

    OpenEntries(JdbcClient database) {
        this.database = database;
    }

    /** The first and the last day on which a bank booked anything. */
    record Days(LocalDate first, LocalDate last) {}

    Optional<Days> days(UserId owner) {
        return database.sql("""
                        select min(booked_on) as first, max(booked_on) as last from statements.entry
                        where owner_id = ? having count(*) > 0""")
                .param(owner.value())
                .query((row, _) ->
                        new Days(row.getObject("first", LocalDate.class), row.getObject("last", LocalDate.class)))
                .optional();
    }

    List<OpenEntry> between(UserId owner, LocalDate from, LocalDate to) {
        return database.sql(OPEN + " and booked_on between ? and ? order by booked_on, entry.id")
                .params(owner.value(), from, to)
                .query(OpenEntries::entry)
                .list();
    }

    List<OpenEntry> of(UserId owner, Collection<UUID> ids) {
        return database.sql(OPEN + " and entry.id = any(?) order by booked_on, entry.id for update of entry")
                .param(owner.value())
                .param(ids.toArray(UUID[]::new))
                .query(OpenEntries::entry)
                .list();
    }

    /** Also those that are joined. */
    List<OpenEntry> ofMatch(UUID match) {
        return database.sql("""
                        select entry.*, import.currency from statements.match_entry
                            join statements.entry on entry.id = entry_id
                            join statements.import on import.id = entry.import_id
                        where match_entry.match_id = ? order by booked_on, entry.id""").param(match).query(OpenEntries::entry).list();
    }

    private static OpenEntry entry(ResultSet row, int number) throws SQLException {
        var currency = row.getString("original_currency");
        return new OpenEntry(
                row.getObject("id", UUID.class),
                new BankAccount(row.getObject("account_id", UUID.class), row.getString("currency")),
                row.getObject("booked_on", LocalDate.class),
                row.getBigDecimal("amount"),
                new Text(row.getString("payee"), row.getString("purpose")),
                currency == null ? null : new Original(currency, row.getBigDecimal("original_amount")));
    }
}
