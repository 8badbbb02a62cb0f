package dev.lifeops.finance.ledger;

import dev.lifeops.finance.BankAccount;
import dev.lifeops.finance.BankLine;
import dev.lifeops.finance.Correction;
import dev.lifeops.identity.UserId;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Follows a bank that says something else than before. Field by field: what a person has changed stays, and where they
 * have split a transaction the difference becomes a line of its own.
 */
@Repository
class BankCorrecting {

    private static final String DIFFERENCE = "Difference when booked";

    private final JdbcClient database;

    BankCorrecting(JdbcClient database) {
        this.database = database;
    }

    void correct(UserId owner, BankAccount account, Correction correction) {
        adjusted(owner, account, correction)
                .filter(more -> more.signum() != 0)
                .ifPresent(more -> adjustLines(correction.now().id(), more));
    }

    /** By how much the amount was changed; empty where the transaction is gone. */
    private Optional<BigDecimal> adjusted(UserId owner, BankAccount account, Correction correction) {
        return database.sql("""
                        update finance.transaction
                        set version = version + 1,
                            booked_on = case when booked_on = :dayBefore then :day else booked_on end,
                            merchant = case when merchant is not distinct from :merchantBefore then :merchant
                                else merchant end,
                            note = case when note is not distinct from :noteBefore then :note else note end,
                            search_text = case when search_text = :wordsBefore then :words else search_text end,
                            amount = amount + fit.more, account_amount = account_amount + fit.more
                        from (select id, case when account_id = :account and account_amount = abs(:before)
                                  and currency = account_currency and kind in ('EXPENSE', 'INCOME', 'REFUND')
                                  and (kind = 'EXPENSE') = (:before < 0) then abs(:now) - abs(:before) else 0 end as more
                              from finance.transaction where id = :id for update) fit
                        where transaction.id = fit.id and owner_id = :owner and bank_entry_id = transaction.id
                        returning fit.more""")
                .param("owner", owner.value())
                .param("account", account.id())
                .param("id", correction.now().id())
                .params(columns(correction.before(), correction.now()))
                .query(BigDecimal.class)
                .optional();
    }

    private static Map<String, Object> columns(BankLine before, BankLine now) {
        var columns = new HashMap<String, Object>();
        columns.put("dayBefore", before.bookedOn());
        columns.put("day", now.bookedOn());
        columns.put("merchantBefore", before.merchant());
        columns.put("merchant", now.merchant());
        columns.put("noteBefore", before.note());
        columns.put("note", now.note());
        columns.put("wordsBefore", BankBooking.words(before));
        columns.put("words", BankBooking.words(now));
        columns.put("before", before.amount());
        columns.put("now", now.amount());
        return columns;
    }

    private void adjustLines(UUID id, BigDecimal more) {
        var adjusted = database.sql("""
                        update finance.transaction_line set amount = amount + :more
                        where transaction_id = :id and not exists (
                            select from finance.transaction_line other
                            where other.transaction_id = :id and other.id <> transaction_line.id)""").param("id", id).param("more", more).update();
        if (adjusted == 0) {
            database.sql("""
                            insert into finance.transaction_line (transaction_id, owner_id, booked_on, kind, currency,
                                position, type, description, amount)
                            select id, owner_id, booked_on, kind, currency,
                                (select coalesce(max(position), -1) + 1 from finance.transaction_line
                                 where transaction_id = transaction.id), 'OTHER', ?, ?
                            from finance.transaction where id = ?""").params(DIFFERENCE, more, id).update();
        }
    }
}
