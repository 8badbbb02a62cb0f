package dev.lifeops.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/** An amount in a currency of ISO 4217, never finer than the currency's smallest coin. */
public record Money(BigDecimal amount, Currency currency) {

    public Money {
        var digits = SmallestCoin.decimals(currency.getCurrencyCode());
        if (amount.stripTrailingZeros().scale() > digits) {
            throw new IllegalArgumentException(
                    "must have at most %d decimals in %s".formatted(digits, currency.getCurrencyCode()));
        }
        amount = amount.setScale(digits, RoundingMode.UNNECESSARY);
    }

    /** From texts such as {@code "12.30"} and {@code "PLN"}. */
    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), Currency.getInstance(currency));
    }

    public Money plus(Money other) {
        return new Money(amount.add(other.inSameCurrency(this)), currency);
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(other.inSameCurrency(this)), currency);
    }

    private BigDecimal inSameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("%s and %s cannot be reckoned together"
                    .formatted(other.currency.getCurrencyCode(), currency.getCurrencyCode()));
        }
        return amount;
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency.getCurrencyCode();
    }
}
