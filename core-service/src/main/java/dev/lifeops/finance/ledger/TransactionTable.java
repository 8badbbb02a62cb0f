package dev.lifeops.finance.ledger;

import dev.lifeops.finance.ledger.Transaction.Entry;
import dev.lifeops.identity.UserId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All transactions with their lines. */
@Repository
class TransactionTable {

    private final JdbcClient database;
    private final LineTable lines;

    TransactionTable(JdbcClient database, LineTable lines) {
        this.database = database;
        this.lines = lines;
    }

    UUID add(UserId owner, @Nullable UUID receiptId, Entry entry, Instant now) {
        var id = database.sql("""
                        insert into finance.transaction (id, version, owner_id, receipt_id, kind, booked_on, booked_at,
                            merchant, note, tags, currency, amount, account_id, account_currency, account_amount,
                            to_account_id, to_currency, to_amount, refund_of, search_text, created_at)
                        values (uuidv7(), 0, :owner, :receipt, :kind, :day, :time, :merchant, :note, :tags, :currency,
                            :amount, :account, :accountCurrency, :accountAmount, :to, :toCurrency, :toAmount,
                            :refundOf, :words, :now)
                        returning id""")
                .param("owner", owner.value())
                .param("receipt", receiptId)
                .params(HeadColumns.of(entry))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .single();
        lines.write(id, owner, entry);
        return id;
    }

    /** Heads first: the key that lines repeat follows them. */
    void rewrite(UserId owner, UUID id, Entry entry) {
        database.sql("""
                        update finance.transaction
                        set version = version + 1, kind = :kind, booked_on = :day, booked_at = :time,
                            merchant = :merchant, note = :note, tags = :tags, currency = :currency, amount = :amount,
                            account_id = :account, account_currency = :accountCurrency,
                            account_amount = :accountAmount, to_account_id = :to, to_currency = :toCurrency,
                            to_amount = :toAmount, refund_of = :refundOf, search_text = :words
                        where id = :id""").param("id", id).params(HeadColumns.of(entry)).update();
        lines.write(id, owner, entry);
    }

    Optional<Transaction> find(UserId owner, UUID id) {
        return read(owner, id, "");
    }

    /** For those who are about to change it: whoever comes second waits and sees what the first did. */
    Optional<Transaction> lock(UserId owner, UUID id) {
        return read(owner, id, " for update");
    }

    private Optional<Transaction> read(UserId owner, UUID id, String lock) {
        return database.sql("select * from finance.transaction where owner_id = ? and id = ?" + lock)
                .params(owner.value(), id)
                .query(HeadColumns::head)
                .optional()
                .map(head -> head.with(lines.of(id)));
    }

    void delete(UUID id) {
        database.sql("delete from finance.transaction where id = ?").param(id).update();
    }

    boolean isBooked(UUID receiptId) {
        return database.sql("select exists (select from finance.transaction where receipt_id = ?)")
                .param(receiptId)
                .query(Boolean.class)
                .single();
    }

    boolean isRefunded(UUID id) {
        return database.sql("select exists (select from finance.transaction where refund_of = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    /** Whether more was given back of the expense, which this is or refers to, than it was; by its own currency. */
    boolean isRefundedTooMuch(UUID id) {
        return database.sql("""
                        select exists (
                            select from finance.transaction entry
                                join finance.transaction expense on expense.id = coalesce(entry.refund_of, entry.id)
                            where entry.id = ? and expense.amount < (
                                select sum(refund.amount) from finance.transaction refund
                                where refund.refund_of = expense.id and refund.currency = expense.currency))""").param(id).query(Boolean.class).single();
    }

    /** Refunds of one expense wait for each other, so that two that are fine alone are not too much together. */
    boolean isExpense(UserId owner, UUID id) {
        return !database.sql("select id from finance.transaction where owner_id = ? and id = ? and kind = 'EXPENSE' "
                        + "for no key update")
                .params(owner.value(), id)
                .query(UUID.class)
                .list()
                .isEmpty();
    }

    Optional<UUID> bookedFrom(UserId owner, UUID receiptId) {
        return database.sql("select id from finance.transaction where owner_id = ? and receipt_id = ?")
                .params(owner.value(), receiptId)
                .query(UUID.class)
                .optional();
    }

    void relink(UUID id, UUID receiptId) {
        database.sql("update finance.transaction set version = version + 1, receipt_id = ? where id = ?")
                .params(receiptId, id)
                .update();
    }

    void unlink(UUID receiptId) {
        database.sql("update finance.transaction set version = version + 1, receipt_id = null where receipt_id = ?")
                .param(receiptId)
                .update();
    }
}
