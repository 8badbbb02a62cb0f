package dev.lifeops.statements.imports;

import dev.lifeops.finance.BankAccount;
import dev.lifeops.identity.UserId;
import dev.lifeops.shared.Amounts;
import dev.lifeops.shared.Rows;
import dev.lifeops.statements.files.StatementFormat;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All imports of statements. */
@Repository
class ImportTable {

    private final JdbcClient database;
    private final Clock clock;

    ImportTable(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Imports of one account wait for each other, or both would find the same lines new. */
    void waitForOthers(UUID account) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('statements ' || ?, 0))")
                .param(account.toString())
                .query((_, _) -> true)
                .single();
    }

    void add(UUID id, UserId owner, BankAccount account, String fileName, StatementFormat format) {
        database.sql("""
                        insert into statements.import
                            (id, owner_id, account_id, currency, file_name, format, status, created_at)
                        values (?, ?, ?, ?, ?, ?, 'DONE', ?)""")
                .params(id, owner.value(), account.id(), account.currency(), fileName, format.name(), now())
                .update();
    }

    void finish(UUID id, Tally tally, Overview.Part part) {
        database.sql("""
                        update statements.import
                        set new_lines = :new, known_lines = :known, unreadable = :unreadable, first_on = :first,
                            last_on = :last, balance_on = :day, balance = :balance
                        where id = :id""")
                .param("id", id)
                .param("new", tally.added())
                .param("known", tally.known())
                .param("unreadable", tally.unreadable())
                .param("first", part.firstDay())
                .param("last", part.lastDay())
                .param("day", part.balanceDay())
                .param("balance", part.balance())
                .update();
    }

    void compare(UUID id, BigDecimal accountBalance) {
        database.sql("update statements.import set account_balance = ? where id = ?")
                .params(accountBalance, id)
                .update();
    }

    /** What was joined counts on the day of the purchase in the ledger, and on another for the bank. */
    BigDecimal underway(UUID account, LocalDate day) {
        return database.sql("""
                        select coalesce(sum(case when purchased_on <= :day then amount else -amount end), 0)
                        from (select entry.amount, entry.booked_on,
                                  (select min(booked_on) from statements.match_transaction
                                   where match_transaction.match_id = entry.match_id) as purchased_on
                              from statements.entry where account_id = :account and match_id is not null) joined
                        where (purchased_on <= :day) <> (booked_on <= :day)""")
                .param("account", account)
                .param("day", day)
                .query(BigDecimal.class)
                .single();
    }

    /** Whether a service goes on telling of it. */
    boolean isSynced(UUID id) {
        return database.sql("select exists (select from statements.linked_account where import_id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    /** Whether it still counted. */
    boolean undo(UUID id) {
        return database.sql(
                                "update statements.import set status = 'UNDONE', undone_at = ? where id = ? and status = 'DONE'")
                        .params(now(), id)
                        .update()
                > 0;
    }

    Optional<ImportView> find(UserId owner, UUID id) {
        return database.sql("select * from statements.import where owner_id = ? and id = ?")
                .params(owner.value(), id)
                .query(ImportTable::view)
                .optional();
    }

    /** The latest first. */
    Page<ImportView> all(UserId owner, Pageable page) {
        var rows = database.sql("""
                        select * from statements.import where owner_id = ?
                        order by created_at desc, id desc limit ? offset ?""")
                .params(owner.value(), page.getPageSize(), page.getOffset())
                .query(ImportTable::view)
                .list();
        var count = database.sql("select count(*) from statements.import where owner_id = ?")
                .param(owner.value())
                .query(Long.class)
                .single();
        return new PageImpl<>(rows, page, count);
    }

    private static ImportView view(ResultSet row, int number) throws SQLException {
        return new ImportView(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getString("file_name"),
                StatementFormat.valueOf(row.getString("format")),
                ImportStatus.valueOf(row.getString("status")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                Rows.instant(row, "undone_at"),
                row.getInt("new_lines"),
                row.getInt("known_lines"),
                row.getInt("unreadable"),
                row.getObject("first_on", LocalDate.class),
                row.getObject("last_on", LocalDate.class),
                balance(row));
    }

    private static ImportView.@Nullable Balance balance(ResultSet row) throws SQLException {
        var bank = row.getBigDecimal("balance");
        var ledger = row.getBigDecimal("account_balance");
        if (bank == null || ledger == null) {
            return null;
        }
        return new ImportView.Balance(
                row.getObject("balance_on", LocalDate.class),
                row.getString("currency"),
                money(bank),
                money(ledger),
                money(bank.subtract(ledger)));
    }

    private static BigDecimal money(BigDecimal amount) {
        return Objects.requireNonNull(Amounts.money(amount));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
