package dev.lifeops.finance.accounts;

import dev.lifeops.finance.accounts.WorthView.Part;
import dev.lifeops.finance.currencies.BaseCurrencies;
import dev.lifeops.finance.currencies.Exchange;
import dev.lifeops.finance.currencies.Rate;
import dev.lifeops.identity.UserId;
import dev.lifeops.shared.Amounts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds up what accounts hold, each at the rate of the day or not at all. */
@Component
class NetWorth {

    private final AccountTable accounts;
    private final BaseCurrencies currencies;
    private final Exchange exchange;

    NetWorth(AccountTable accounts, BaseCurrencies currencies, Exchange exchange) {
        this.accounts = accounts;
        this.currencies = currencies;
        this.exchange = exchange;
    }

    @Transactional(readOnly = true)
    public WorthView on(UserId owner, LocalDate day) {
        var currency = currencies.of(owner);
        var parts = accounts.all(owner, day, Pageable.ofSize(Integer.MAX_VALUE)).stream()
                .map(account -> part(owner, account, currency, day))
                .toList();
        var total = parts.stream().map(Part::worth).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
        var complete = parts.stream().allMatch(part -> part.worth() != null);
        return new WorthView(day, currency, money(total), complete, parts);
    }

    private Part part(UserId owner, Account account, String currency, LocalDate day) {
        var rate = exchange.rate(owner, account.content().currency(), currency, day)
                .orElse(null);
        return new Part(
                account.id(),
                account.content().name(),
                account.content().currency(),
                money(account.balance()),
                rate == null ? null : money(rate.convert(account.balance())),
                rate == null ? null : Amounts.plain(rate.rate()),
                dayOf(rate));
    }

    private static @Nullable LocalDate dayOf(@Nullable Rate rate) {
        return rate == null ? null : rate.day();
    }

    private static BigDecimal money(BigDecimal amount) {
        return Objects.requireNonNull(Amounts.money(amount));
    }
}
