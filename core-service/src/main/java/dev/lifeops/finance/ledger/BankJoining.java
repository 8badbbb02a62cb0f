package dev.lifeops.finance.ledger;

import dev.lifeops.finance.BankAccount;
import dev.lifeops.finance.Joined;
import dev.lifeops.finance.Joining;
import dev.lifeops.identity.UserId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Moves transactions to the accounts whose banks have told of them, and back. */
@Repository
class BankJoining {

    private static final String TIP = "Tip";

    private final JdbcClient database;

    BankJoining(JdbcClient database) {
        this.database = database;
    }

    List<Joined> join(UserId owner, List<Joining> joinings) {
        Map<UUID, Joining> byTransaction =
                joinings.stream().collect(Collectors.toMap(Joining::transaction, Function.identity()));
        var joined = database.sql("""
                        update finance.transaction
                        set version = version + 1, account_id = told.account, account_currency = told.currency,
                            account_amount = told.charged, amount = amount + told.tip, bank_entry_id = told.line
                        from unnest(:ids::uuid[], :lines::uuid[], :accounts::uuid[], :currencies::text[],
                            :charged::numeric[], :tips::numeric[]) as told (id, line, account, currency, charged, tip)
                        where transaction.id = told.id and owner_id = :owner and bank_entry_id is null
                        returning transaction.id, booked_on, merchant, old.account_id as account_before,
                            old.account_currency as currency_before, old.account_amount as amount_before""")
                .param("owner", owner.value())
                .params(columns(joinings))
                .query((row, _) ->
                        joined(Objects.requireNonNull(byTransaction.get(row.getObject("id", UUID.class))), row))
                .list();
        addTips(joined);
        return joined;
    }

    private static Joined joined(Joining joining, ResultSet row) throws SQLException {
        return new Joined(
                joining,
                row.getObject("booked_on", LocalDate.class),
                row.getString("merchant"),
                new BankAccount(row.getObject("account_before", UUID.class), row.getString("currency_before")),
                row.getBigDecimal("amount_before"));
    }

    private void addTips(List<Joined> joined) {
        joined.stream()
                .map(Joined::joining)
                .filter(joining -> joining.tip().signum() != 0)
                .forEach(joining -> database.sql("""
                        insert into finance.transaction_line (transaction_id, owner_id, booked_on, kind, currency,
                            position, type, description, amount)
                        select id, owner_id, booked_on, kind, currency,
                            (select coalesce(max(position), -1) + 1 from finance.transaction_line
                             where transaction_id = transaction.id), 'OTHER', ?, ?
                        from finance.transaction where id = ?""")
                        .params(TIP, joining.tip(), joining.transaction())
                        .update());
    }

    /** What the person added by hand to the bank's own transaction before it was joined goes along. */
    void inherit(List<Joined> joined) {
        var pairs = columns(joined.stream().map(Joined::joining).toList());
        var told = "unnest(:ids::uuid[], :lines::uuid[]) as told (id, line)";
        database.sql("""
                        update finance.transaction heir
                        set tags = heir.tags || array(select tag from unnest(own.tags) tag where tag <> all(heir.tags))
                        from %s join finance.transaction own on own.id = told.line
                        where heir.id = told.id and own.tags <> '{}'
                          and cardinality(heir.tags) + cardinality(own.tags) <= 30""".formatted(told)).params(pairs).update();
        database.sql("""
                        update finance.transaction_line heir
                        set category_id = own.category_id, category_source = own.category_source,
                            category_why = own.category_why
                        from %s join finance.transaction_line own
                            on own.transaction_id = told.line and own.category_source = 'PERSON'
                        where heir.transaction_id = told.id and heir.type = 'ITEM' and heir.category_id is null""".formatted(told)).params(pairs).update();
    }

    /** A tip that somebody has changed since is theirs, and stays. */
    void part(UserId owner, Joined joined) {
        var joining = joined.joining();
        var tip = removeTip(joining);
        database.sql("""
                        update finance.transaction
                        set version = version + 1, bank_entry_id = null, amount = amount - :tip,
                            account_id = case when back then :before else account_id end,
                            account_currency = case when back then :currencyBefore else account_currency end,
                            account_amount = case
                                when (case when back then :currencyBefore else account_currency end) = currency
                                    then amount - :tip
                                when back then :amountBefore
                                else account_amount - :tip end
                        from (select exists (select from finance.account where id = :before
                                             and owner_id = :owner and currency = :currencyBefore) as back) known
                        where id = :id and owner_id = :owner and bank_entry_id = :line and account_id = :account""")
                .param("owner", owner.value())
                .param("id", joining.transaction())
                .param("line", joining.bankLine())
                .param("account", joining.account().id())
                .param("tip", tip)
                .param("before", joined.accountBefore().id())
                .param("currencyBefore", joined.accountBefore().currency())
                .param("amountBefore", joined.amountBefore())
                .update();
        database.sql("update finance.transaction set bank_entry_id = null where id = ? and bank_entry_id = ?")
                .params(joining.transaction(), joining.bankLine())
                .update();
    }

    private BigDecimal removeTip(Joining joining) {
        if (joining.tip().signum() == 0) {
            return BigDecimal.ZERO;
        }
        var removed = database.sql("""
                        delete from finance.transaction_line
                        where transaction_id = ? and type = 'OTHER' and description = ? and amount = ?""")
                .params(joining.transaction(), TIP, joining.tip())
                .update();
        return removed == 1 ? joining.tip() : BigDecimal.ZERO;
    }

    private static Map<String, Object> columns(List<Joining> joinings) {
        var columns = new HashMap<String, Object>();
        columns.put("ids", joinings.stream().map(Joining::transaction).toArray(UUID[]::new));
        columns.put("lines", joinings.stream().map(Joining::bankLine).toArray(UUID[]::new));
        columns.put("accounts", joinings.stream().map(it -> it.account().id()).toArray(UUID[]::new));
        columns.put("currencies", texts(joinings, it -> it.account().currency()));
        columns.put("charged", texts(joinings, it -> it.accountAmount().toPlainString()));
        columns.put("tips", texts(joinings, it -> it.tip().toPlainString()));
        return columns;
    }

    private static String[] texts(List<Joining> joinings, Function<Joining, String> text) {
        return joinings.stream().map(text).toArray(String[]::new);
    }
}
