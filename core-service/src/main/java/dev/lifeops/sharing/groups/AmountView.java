package dev.lifeops.sharing.groups;

import dev.lifeops.shared.Amounts;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.Objects;

/** An amount in a currency. */
@Schema(name = "AmountInCurrency")
record AmountView(String currency, BigDecimal amount) {

    static AmountView of(String currency, BigDecimal amount) {
        return new AmountView(currency, Objects.requireNonNull(Amounts.money(amount)));
    }
}
