package dev.lifeops.finance.sums;

import dev.lifeops.finance.currencies.Exchange;
import dev.lifeops.identity.UserId;
import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Knows which months can be told from their sums, as long as the transaction that asks sees one moment only. */
@Repository
public class SummedMonths {

    private static final String MONTHS = """
            select month from finance.summed_month summed
            where owner_id = :owner and month between finance.month_of(:from) and :to
                and first_day >= :from and last_day <= :to and base = :base and longest_gap = :gap
                and not exists (select from finance.changed_month changed
                                where changed.owner_id = :owner and changed.month = summed.month)""";

    private static final String YEARS = """
            select last_month from finance.fresh_year year
            where owner_id = :owner and first_day >= :from and last_day <= :to
                and not exists (select from finance.summed_month summed
                                where summed.owner_id = :owner and summed.month between year.first_month and year.last_month
                                    and (base <> :base or longest_gap <> :gap))""";

    private final JdbcClient database;
    private final Exchange exchange;

    SummedMonths(JdbcClient database, Exchange exchange) {
        this.database = database;
        this.exchange = exchange;
    }

    /**
     * Of these days, with figures in that currency. A month that begins before them or ends after them is told as a whole
     * where nothing is booked on its other days: the running month mostly.
     */
    public Stretches within(UserId owner, String base, LocalDate from, LocalDate to) {
        return Stretches.of(from, to, new TreeSet<>(), found(MONTHS, owner, base, from, to));
    }

    /** As {@link #within}, for sums that are also kept of twelve months at once. */
    public Stretches withinInYears(UserId owner, String base, LocalDate from, LocalDate to) {
        return Stretches.of(from, to, found(YEARS, owner, base, from, to), found(MONTHS, owner, base, from, to));
    }

    private SortedSet<LocalDate> found(String sql, UserId owner, String base, LocalDate from, LocalDate to) {
        return new TreeSet<>(database.sql(sql)
                .param("owner", owner.value())
                .param("from", from)
                .param("to", to)
                .param("base", base)
                .param("gap", exchange.longestGap())
                .query(LocalDate.class)
                .list());
    }
}
