package dev.lifeops.finance.prices;

import java.math.BigDecimal;

/** So much of something. */
record Measure(BigDecimal amount, Unit unit) {

    static final Measure ONE_PIECE = new Measure(BigDecimal.ONE, Unit.PIECE);

    Measure times(BigDecimal factor) {
        return new Measure(amount.multiply(factor), unit);
    }
}
