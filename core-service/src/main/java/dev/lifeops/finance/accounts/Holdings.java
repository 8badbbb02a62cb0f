package dev.lifeops.finance.accounts;

import dev.lifeops.identity.UserId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What accounts hold when days end. */
@Repository
public class Holdings {

    private final JdbcClient database;
    private final AccountTable accounts;

    Holdings(JdbcClient database, AccountTable accounts) {
        this.database = database;
        this.accounts = accounts;
    }

    /** What an account held at the end of each of the days that were asked for, in its own currency. */
    public record Holding(UUID accountId, String name, String currency, List<BigDecimal> balances) {}

    /** What one of the person's own accounts holds. */
    public BigDecimal of(UserId owner, UUID account, LocalDate day) {
        return accounts.find(owner, account, day)
                .orElseThrow(AccountProblems::notFound)
                .balance();
    }

    /** All accounts, those in use first; the days are in order. */
    public List<Holding> of(UserId owner, List<LocalDate> ends) {
        var changes = changes(owner, ends);
        return accounts.all(owner, ends.getLast(), Pageable.ofSize(Integer.MAX_VALUE)).stream()
                .map(account -> new Holding(
                        account.id(),
                        account.content().name(),
                        account.content().currency(),
                        backwards(account.balance(), changes.getOrDefault(account.id(), new TreeMap<>()), ends)))
                .toList();
    }

    /** From what it holds at last, day by day into the past. */
    private static List<BigDecimal> backwards(
            BigDecimal last, NavigableMap<Integer, BigDecimal> changes, List<LocalDate> ends) {
        var balances = new ArrayList<BigDecimal>();
        var balance = last;
        for (var at = ends.size() - 1; at >= 0; at--) {
            balances.addFirst(balance);
            balance = balance.subtract(changes.getOrDefault(at, BigDecimal.ZERO));
        }
        return balances;
    }

    /** What each account gained or lost between one of the days and the next, by the number of the later one. */
    private Map<UUID, NavigableMap<Integer, BigDecimal>> changes(UserId owner, List<LocalDate> ends) {
        var changes = new HashMap<UUID, NavigableMap<Integer, BigDecimal>>();
        database.sql("""
                        -- read once, not once a row: text becomes a day as the session says
                        with told as materialized (select :ends::date[] as ends)
                        select account_id, width_bucket(booked_on - 1, told.ends) as step, sum(amount) as amount
                        from (select account_id, booked_on, sum(change) as amount from finance.account_change
                              where owner_id = :owner and booked_on > :first and booked_on <= :last
                              group by 1, 2) daily
                            cross join told
                        group by 1, 2""")
                .param("owner", owner.value())
                .param("first", ends.getFirst())
                .param("last", ends.getLast())
                .param("ends", ends.stream().map(LocalDate::toString).toArray(String[]::new))
                .query(row -> {
                    changes.computeIfAbsent(row.getObject("account_id", UUID.class), _ -> new TreeMap<>())
                            .put(row.getInt("step"), row.getBigDecimal("amount"));
                });
        return changes;
    }
}
