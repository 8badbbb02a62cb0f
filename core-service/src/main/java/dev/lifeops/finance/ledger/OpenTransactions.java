package dev.lifeops.finance.ledger;

import dev.lifeops.finance.OpenTransaction;
import dev.lifeops.finance.OpenTransaction.Origin;
import dev.lifeops.finance.OpenTransaction.Paid;
import dev.lifeops.identity.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds what may be joined with what banks tell. */
@Repository
class OpenTransactions {

    private final JdbcClient database;

    OpenTransactions(JdbcClient database) {
        this.database = database;
    }

    List<OpenTransaction> between(UserId owner, LocalDate from, LocalDate to) {
        return database.sql("""
                        select transaction.id, booked_on, merchant, transaction.currency, receipt_id, account_id,
                            case kind when 'EXPENSE' then -amount else amount end as paid,
                            account.type = 'CASH' as in_cash,
                            exists (select from finance.transaction_line line
                                        join finance.category on category.id = line.category_id
                                    where line.transaction_id = transaction.id and category.key = 'restaurants') as tipped
                        from finance.transaction join finance.account on account.id = account_id
                        where transaction.owner_id = ? and booked_on between ? and ?
                          and bank_entry_id is null and kind <> 'TRANSFER' and shared_id is null
                        order by booked_on, transaction.id""")
                .params(owner.value(), from, to)
                .query(OpenTransactions::transaction)
                .list();
    }

    private static OpenTransaction transaction(ResultSet row, int number) throws SQLException {
        return new OpenTransaction(
                row.getObject("id", UUID.class),
                row.getObject("booked_on", LocalDate.class),
                row.getString("merchant"),
                new Paid(row.getString("currency"), row.getBigDecimal("paid")),
                new Origin(
                        row.getObject("account_id", UUID.class),
                        row.getBoolean("in_cash"),
                        row.getObject("receipt_id", UUID.class),
                        row.getBoolean("tipped")));
    }

    Set<UUID> standing(UserId owner, Collection<UUID> transactions) {
        return Set.copyOf(database.sql("""
                        select id from finance.transaction
                        where owner_id = ? and id = any(?) and bank_entry_id = id and kind in ('EXPENSE', 'INCOME') and split_by is null
                          and not exists (select from finance.transaction refund where refund.refund_of = transaction.id)""")
                .params(owner.value(), transactions.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }
}
