package dev.lifeops.finance.prices;

import dev.lifeops.shared.Amounts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/** Rounds what is shown. */
final class Figures {

    private Figures() {}

    /** A price of one unit, which may be finer than a coin. */
    static BigDecimal price(BigDecimal paid, BigDecimal quantity) {
        return Objects.requireNonNull(Amounts.money(paid.divide(quantity, 4, RoundingMode.HALF_UP)));
    }

    static BigDecimal price(double price) {
        return Objects.requireNonNull(Amounts.money(rounded(price, 4)));
    }

    static BigDecimal money(BigDecimal amount) {
        return Objects.requireNonNull(Amounts.money(amount));
    }

    /** By how much a ratio is more than one. */
    static BigDecimal percent(double ratio) {
        return rounded((ratio - 1) * 100, 1);
    }

    static BigDecimal rounded(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    }
}
