package dev.lifeops.finance.budgets;

import java.math.BigDecimal;

/** What something may come to. */
record Range(BigDecimal low, BigDecimal likely, BigDecimal high) {

    static final Range NOTHING = new Range(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    Range plus(Range other) {
        return new Range(low.add(other.low), likely.add(other.likely), high.add(other.high));
    }

    Range times(BigDecimal factor) {
        return new Range(low.multiply(factor), likely.multiply(factor), high.multiply(factor));
    }
}
