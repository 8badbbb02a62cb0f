package dev.lifeops.finance.accounts;

import dev.lifeops.finance.accounts.BalancesView.Balance;
import dev.lifeops.shared.Amounts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Follows an account through time. */
@Repository
class Balances {

    private final JdbcClient database;

    Balances(JdbcClient database) {
        this.database = database;
    }

    /** What it held at the end of each of these days, which are in order; the account as it is on the last. */
    BalancesView of(Account account, List<LocalDate> ends) {
        var changes = changes(account.id(), ends.getFirst(), ends.getLast());
        var balance = account.balance();
        var balances = new ArrayList<Balance>();
        for (var at = ends.size() - 1; at >= 0; at--) {
            balances.addFirst(new Balance(ends.get(at), Objects.requireNonNull(Amounts.money(balance))));
            balance = at == 0 ? balance : balance.subtract(sum(changes, ends.get(at - 1), ends.get(at)));
        }
        return new BalancesView(account.id(), account.content().currency(), balances);
    }

    private static BigDecimal sum(NavigableMap<LocalDate, BigDecimal> changes, LocalDate after, LocalDate upTo) {
        return changes.subMap(after, false, upTo, true).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private NavigableMap<LocalDate, BigDecimal> changes(UUID account, LocalDate after, LocalDate upTo) {
        var changes = new TreeMap<LocalDate, BigDecimal>();
        database.sql("""
                        select booked_on, sum(change) as change from finance.account_change
                        where account_id = ? and booked_on > ? and booked_on <= ? group by booked_on""").params(account, after, upTo).query(row -> {
            changes.put(row.getObject("booked_on", LocalDate.class), row.getBigDecimal("change"));
        });
        return changes;
    }
}
