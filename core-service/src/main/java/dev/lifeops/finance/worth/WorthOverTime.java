package dev.lifeops.finance.worth;

import dev.lifeops.finance.accounts.Holdings;
import dev.lifeops.finance.accounts.Holdings.Holding;
import dev.lifeops.finance.calendar.Days;
import dev.lifeops.finance.currencies.BaseCurrencies;
import dev.lifeops.finance.currencies.DayRates;
import dev.lifeops.finance.currencies.DayRates.Known;
import dev.lifeops.finance.currencies.DayRates.Wanted;
import dev.lifeops.finance.worth.WorthReport.Held;
import dev.lifeops.finance.worth.WorthReport.Point;
import dev.lifeops.identity.UserId;
import dev.lifeops.shared.Amounts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds up what accounts held, each at the rate of the day or not at all. */
@Service
class WorthOverTime {

    private final Holdings holdings;
    private final BaseCurrencies currencies;
    private final DayRates rates;
    private final Days days;

    WorthOverTime(Holdings holdings, BaseCurrencies currencies, DayRates rates, Days days) {
        this.holdings = holdings;
        this.currencies = currencies;
        this.rates = rates;
        this.days = days;
    }

    @Transactional(readOnly = true)
    public WorthReport of(UserId owner, WorthFilter filter) {
        var ends = filter.ends(days.today(owner));
        var base = currencies.of(owner);
        var accounts = holdings.of(owner, ends);
        var known = rates.of(
                owner,
                accounts.stream()
                        .flatMap(it -> ends.stream().map(day -> new Wanted(it.currency(), base, day)))
                        .toList());
        var points = IntStream.range(0, ends.size())
                .mapToObj(at -> point(ends.get(at), at, accounts, known, base))
                .toList();
        return new WorthReport(base, points);
    }

    private static Point point(LocalDate day, int at, List<Holding> accounts, Known known, String base) {
        var held = accounts.stream()
                .map(it -> held(day, it, it.balances().get(at), known, base))
                .toList();
        var total = held.stream().map(Held::worth).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
        var complete = held.stream().allMatch(it -> it.worth() != null);
        return new Point(day, money(total), complete, held);
    }

    /** Nothing is nothing in every currency. */
    private static Held held(LocalDate day, Holding account, BigDecimal balance, Known known, String base) {
        var worth = balance.signum() == 0
                ? BigDecimal.ZERO
                : known.convert(balance, account.currency(), base, day).orElse(null);
        return new Held(
                account.accountId(),
                account.name(),
                account.currency(),
                money(balance),
                worth == null ? null : money(worth),
                "/api/v1/transactions?accountId=%s&to=%s".formatted(account.accountId(), day));
    }

    private static BigDecimal money(BigDecimal amount) {
        return Objects.requireNonNull(Amounts.money(amount));
    }
}
