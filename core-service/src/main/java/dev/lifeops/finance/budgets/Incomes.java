package dev.lifeops.finance.budgets;

import dev.lifeops.finance.budgets.MonthView.Income;
import dev.lifeops.finance.currencies.DayRates;
import dev.lifeops.finance.currencies.DayRates.Wanted;
import dev.lifeops.finance.recurring.ExpectedPayments;
import dev.lifeops.identity.UserId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What came in during a month and what is still to come in. */
@Repository
class Incomes {

    /** As far as payments are foretold. */
    private static final int YEARS_AHEAD = 2;

    private final JdbcClient database;
    private final ExpectedPayments payments;
    private final DayRates rates;

    Incomes(JdbcClient database, ExpectedPayments payments, DayRates rates) {
        this.database = database;
        this.payments = payments;
        this.rates = rates;
    }

    /** What came in on a day, or should come, told at the rate of today. */
    private record Money(LocalDate day, String currency, BigDecimal amount) {

        Wanted wanted(String to) {
            return new Wanted(currency, to, day);
        }
    }

    Income of(UserId owner, Moment at, String currency) {
        var missing = new ArrayList<Missing>();
        var received = sum(owner, received(owner, at), currency, missing);
        var expected = sum(owner, expected(owner, at), currency, missing);
        return new Income(
                currency,
                Reckoning.money(received),
                Reckoning.money(expected),
                missing.isEmpty(),
                missing,
                "/api/v1/transactions?kind=INCOME&from=%s&to=%s".formatted(at.first(), at.last()));
    }

    private BigDecimal sum(UserId owner, List<Money> amounts, String currency, List<Missing> missing) {
        var known =
                rates.of(owner, amounts.stream().map(it -> it.wanted(currency)).toList());
        var sum = BigDecimal.ZERO;
        for (var each : amounts) {
            var converted = known.convert(each.amount(), each.currency(), currency, each.day());
            converted.ifPresentOrElse(
                    _ -> {},
                    () -> missing.add(new Missing(each.day(), each.currency(), Reckoning.money(each.amount()))));
            sum = sum.add(converted.orElse(BigDecimal.ZERO));
        }
        return sum;
    }

    private List<Money> received(UserId owner, Moment at) {
        return database.sql("""
                        select booked_on, currency, sum(amount) as amount from finance.daily_sum
                        where owner_id = ? and booked_on between ? and ? and kind = 'INCOME'
                        group by booked_on, currency having sum(amount) <> 0""")
                .params(owner.value(), at.first(), at.last())
                .query((row, _) -> new Money(
                        row.getObject("booked_on", LocalDate.class),
                        row.getString("currency"),
                        row.getBigDecimal("amount")))
                .list();
    }

    /** What is overdue is expected in the month that runs. */
    private List<Money> expected(UserId owner, Moment at) {
        if (at.isOver() || at.first().isAfter(at.today().plusYears(YEARS_AHEAD))) {
            return List.of();
        }
        return payments.until(owner, at.last()).stream()
                .filter(it -> it.income() && (at.isRunning() || !it.dueOn().isBefore(at.first())))
                .map(it -> new Money(at.today(), it.currency(), it.amount()))
                .toList();
    }
}
