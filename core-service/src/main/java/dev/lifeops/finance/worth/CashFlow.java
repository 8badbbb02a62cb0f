package dev.lifeops.finance.worth;

import static java.util.stream.Collectors.groupingBy;

import dev.lifeops.finance.calendar.Days;
import dev.lifeops.finance.currencies.BaseCurrencies;
import dev.lifeops.finance.currencies.DayRates;
import dev.lifeops.finance.currencies.DayRates.Known;
import dev.lifeops.finance.currencies.DayRates.Wanted;
import dev.lifeops.finance.worth.FlowReport.Missing;
import dev.lifeops.finance.worth.FlowReport.Month;
import dev.lifeops.finance.worth.Flows.Flow;
import dev.lifeops.identity.UserId;
import dev.lifeops.shared.Amounts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds up what came in and went out, each day at its own rate or not at all. */
@Service
class CashFlow {

    private static final int DECIMALS_OF_RATE = 4;

    private final Flows flows;
    private final BaseCurrencies currencies;
    private final DayRates rates;
    private final Days days;

    CashFlow(Flows flows, BaseCurrencies currencies, DayRates rates, Days days) {
        this.flows = flows;
        this.currencies = currencies;
        this.rates = rates;
        this.days = days;
    }

    @Transactional(readOnly = true)
    public FlowReport of(UserId owner, FlowFilter filter) {
        var months = filter.months(days.today(owner));
        var base = currencies.of(owner);
        var all = flows.between(
                owner, months.getFirst().atDay(1), months.getLast().atEndOfMonth(), base);
        var known = rates.of(
                owner,
                all.stream()
                        .map(it -> new Wanted(it.currency(), base, it.day()))
                        .toList());
        var byMonth = all.stream().collect(groupingBy(it -> YearMonth.from(it.day())));
        return new FlowReport(
                base,
                months.stream()
                        .map(it -> month(it, byMonth.getOrDefault(it, List.of()), known, base))
                        .toList());
    }

    private static Month month(YearMonth month, List<Flow> flows, Known known, String base) {
        var income = sum("INCOME", flows, known, base);
        var expenses = sum("EXPENSE", flows, known, base).subtract(sum("REFUND", flows, known, base));
        var saved = income.subtract(expenses);
        var missing = missing(flows, known, base);
        return new Month(
                month,
                money(income),
                money(expenses),
                money(saved),
                rate(saved, income),
                money(sum("TRANSFER", flows, known, base)),
                missing.isEmpty(),
                missing,
                "/api/v1/transactions?from=%s&to=%s".formatted(month.atDay(1), month.atEndOfMonth()));
    }

    private static BigDecimal sum(String kind, List<Flow> flows, Known known, String base) {
        return flows.stream()
                .filter(it -> it.kind().equals(kind))
                .flatMap(it -> known.convert(it.amount(), it.currency(), base, it.day()).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<Missing> missing(List<Flow> flows, Known known, String base) {
        return flows.stream()
                .filter(it -> known.convert(it.amount(), it.currency(), base, it.day())
                        .isEmpty())
                .map(it -> new Missing(it.kind(), it.day(), it.currency(), money(it.amount())))
                .toList();
    }

    private static @Nullable BigDecimal rate(BigDecimal saved, BigDecimal income) {
        return income.signum() <= 0 ? null : saved.divide(income, DECIMALS_OF_RATE, RoundingMode.HALF_UP);
    }

    private static BigDecimal money(BigDecimal amount) {
        return Objects.requireNonNull(Amounts.money(amount));
    }
}
