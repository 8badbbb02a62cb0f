package dev.lifeops.finance.sums;

import dev.lifeops.finance.currencies.Exchange;
import dev.lifeops.identity.UserId;
import java.time.LocalDate;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Knows which months can be told from their sums, as long as the transaction that asks sees one moment only. */
@Repository
public class SummedMonths {

    private final JdbcClient database;
    private final Exchange exchange;

    SummedMonths(JdbcClient database, Exchange exchange) {
        this.database = database;
        this.exchange = exchange;
    }

    /** Of these days, with figures in that currency. */
    public Stretches within(UserId owner, String base, LocalDate from, LocalDate to) {
        var summed = database.sql("""
                        select month from finance.summed_month summed
                        where owner_id = :owner and month between :from and :to and base = :base and longest_gap = :gap
                            and not exists (select from finance.changed_month changed
                                            where changed.owner_id = :owner and changed.month = summed.month)""")
                .param("owner", owner.value())
                .param("from", from)
                .param("to", to)
                .param("base", base)
                .param("gap", exchange.longestGap())
                .query((row, _) -> row.getObject("month", LocalDate.class))
                .list();
        return Stretches.of(from, to, new TreeSet<>(summed));
    }
}
