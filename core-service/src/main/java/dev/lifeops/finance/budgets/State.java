package dev.lifeops.finance.budgets;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How a budget goes, the worst last. */
enum State {
    ON_TRACK,
    NEAR_LIMIT,
    LIKELY_OVER,
    OVER;

    private static final BigDecimal NEAR = new BigDecimal("0.9");

    /** Only a month that still runs can near its limit. */
    static State of(BigDecimal available, BigDecimal spent, @Nullable Forecast forecast, boolean running) {
        if (spent.compareTo(available) > 0) {
            return OVER;
        }
        if (forecast != null && forecast.likely().compareTo(available) > 0) {
            return LIKELY_OVER;
        }
        var isNear = spent.signum() > 0 && spent.compareTo(available.multiply(NEAR)) >= 0;
        return running && isNear ? NEAR_LIMIT : ON_TRACK;
    }
}
