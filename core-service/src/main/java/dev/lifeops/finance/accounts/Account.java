package dev.lifeops.finance.accounts;

import dev.lifeops.shared.Amounts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** A place where money lies, and what it holds at the end of a day. */
record Account(UUID id, long version, AccountEdit content, Instant createdAt, BigDecimal balance) {

    AccountView on(LocalDate day) {
        return new AccountView(
                id,
                content.name(),
                content.type(),
                content.currency(),
                money(content.openingBalance()),
                content.openedOn(),
                content.archived(),
                money(balance),
                day,
                createdAt);
    }

    private static BigDecimal money(BigDecimal amount) {
        return Objects.requireNonNull(Amounts.money(amount));
    }
}
