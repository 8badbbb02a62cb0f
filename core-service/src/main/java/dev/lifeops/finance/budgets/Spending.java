package dev.lifeops.finance.budgets;

import dev.lifeops.identity.UserId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was spent in the categories of budgets, refunds taken off, transfers left out. */
@Repository
class Spending {

    /** Each of these budgets with its category and all parts of it. */
    static final String PARTS = """
            with recursive part (budget_id, currency, category_id) as (
                select id, currency, category_id from finance.budget where owner_id = :owner and id = any(:budgets)
                union all
                select part.budget_id, part.currency, category.id
                from part join finance.category on category.parent_id = part.category_id)
            """;

    private final JdbcClient database;

    Spending(JdbcClient database) {
        this.database = database;
    }

    /** What was spent on a day, or in what of a month lies before the days are told one by one. */
    record Sum(UUID budget, LocalDate day, String currency, BigDecimal amount) {}

    /**
     * The same in the currency of the budget.
     *
     * @param converted null where no rate of the day is known
     */
    record InOwn(Sum sum, @Nullable BigDecimal converted) {}

    /** How much of what comes back a budget has to bear, as the latest payment was split and shared. */
    record Share(UUID recurring, UUID budget, BigDecimal share) {}

    /** What needs a rate is always told by days, for rates have days. */
    List<InOwn> sums(UserId owner, UUID[] budgets, LocalDate first, LocalDate dailyFrom, LocalDate last) {
        return database.sql(PARTS + """
                        , spent as (
                            select month as day, currency, currency as wanted, category_id,
                                case kind when 'EXPENSE' then amount else -amount end as amount,
                                null::numeric as converted
                            from finance.category_month
                            where owner_id = :owner and kind in ('EXPENSE', 'REFUND')
                                and month >= :first and month < :daily
                            union all
                            select booked_on, currency, currency, category_id,
                                case kind when 'EXPENSE' then amount else -amount end, null
                            from finance.daily_sum
                            where owner_id = :owner and kind in ('EXPENSE', 'REFUND')
                                and booked_on between :daily and :last
                            union all
                            select day, currency, wanted, category_id, amount, spent
                            from finance.spent_abroad_by_day
                            where owner_id = :owner and day between :first and :last)
                        select budget_id, day, spent.currency, sum(amount) as amount,
                            sum(case when spent.currency = wanted then amount else converted end) as converted
                        from spent join part on part.category_id = spent.category_id and part.currency = spent.wanted
                        group by 1, 2, 3""")
                .param("owner", owner.value())
                .param("budgets", budgets)
                .param("first", first)
                .param("daily", dailyFrom.withDayOfMonth(1))
                .param("last", last)
                .query((row, number) -> new InOwn(sum(row, number), row.getBigDecimal("converted")))
                .list();
    }

    /** The part of it that came back by itself, by days; of what is shared only what the person bears. */
    List<Sum> recurring(UserId owner, UUID[] budgets, LocalDate first, LocalDate last) {
        return database.sql(PARTS + """
                        select part.budget_id, line.currency, line.booked_on as day, sum(line.amount) as amount
                        from finance.recurrence
                            join finance.recurrence_payment payment on payment.recurrence_id = recurrence.id
                            cross join lateral (
                                select * from finance.borne_line
                                where transaction_id = payment.transaction_id offset 0) line
                            join part on part.category_id = line.category_id
                        where recurrence.owner_id = :owner and recurrence.kind = 'EXPENSE'
                            and recurrence.decision is distinct from 'DISMISSED' and recurrence.last_on >= :first
                            and payment.paid_on between :first and :last
                        group by 1, 2, 3""")
                .param("owner", owner.value())
                .param("budgets", budgets)
                .param("first", first)
                .param("last", last)
                .query(Spending::sum)
                .list();
    }

    List<Share> shares(UserId owner, UUID[] budgets) {
        return database.sql(PARTS + """
                        select recurrence.id, part.budget_id, sum(line.amount) / max(paid.amount) as share
                        from finance.recurrence
                            cross join lateral (
                                select transaction_id from finance.recurrence_payment
                                where recurrence_id = recurrence.id order by position desc limit 1) latest
                            join finance.transaction paid on paid.id = latest.transaction_id and paid.amount > 0
                            cross join lateral (
                                select * from finance.borne_line where transaction_id = paid.id offset 0) line
                            join part on part.category_id = line.category_id
                        where recurrence.owner_id = :owner and recurrence.kind = 'EXPENSE'
                        group by 1, 2""")
                .param("owner", owner.value())
                .param("budgets", budgets)
                .query((row, _) -> new Share(
                        row.getObject("id", UUID.class),
                        row.getObject("budget_id", UUID.class),
                        row.getBigDecimal("share")))
                .list();
    }

    /** The day of the first money that is known of. */
    Optional<LocalDate> begin(UserId owner) {
        return database.sql("select booked_on from finance.daily_sum where owner_id = ? order by booked_on limit 1")
                .param(owner.value())
                .query(LocalDate.class)
                .optional();
    }

    private static Sum sum(ResultSet row, int number) throws SQLException {
        return new Sum(
                row.getObject("budget_id", UUID.class),
                row.getObject("day", LocalDate.class),
                row.getString("currency"),
                row.getBigDecimal("amount"));
    }
}
