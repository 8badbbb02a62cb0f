package dev.lifeops.finance.reports;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What lines come to together.
 *
 * @param key what they have in common; null where it is that they have none
 * @param lines how many could be added up
 * @param missing how many could not, for want of a rate
 */
record Sum(@Nullable String key, String currency, BigDecimal amount, long lines, long missing) {

    Sum plus(Sum other) {
        return new Sum(key, currency, amount.add(other.amount), lines + other.lines, missing + other.missing);
    }

    Sum of(@Nullable String newKey) {
        return new Sum(newKey, currency, amount, lines, missing);
    }
}
