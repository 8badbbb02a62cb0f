package dev.lifeops.finance.currencies;

import dev.lifeops.shared.SmallestCoin;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * What one of a currency is worth in another.
 *
 * @param day of the rate, which may lie a few days before the day that was asked for
 */
public record Rate(String from, String to, LocalDate day, BigDecimal rate, RateSource source) {

    /** The amount in the other currency, to its smallest coin. */
    public BigDecimal convert(BigDecimal amount) {
        if (source == RateSource.SAME) {
            return amount;
        }
        var coins = SmallestCoin.decimals(to);
        return amount.multiply(rate).setScale(coins, RoundingMode.HALF_UP);
    }
}
