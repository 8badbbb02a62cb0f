package dev.lifeops.finance.budgets;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.NavigableMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a budget allows in each month: each step counts until the next. */
record Plan(NavigableMap<YearMonth, Step> steps) {

    /** What counts from a month on; without a limit the budget rests. */
    record Step(@Nullable BigDecimal limit, boolean rollsOver) {}

    Optional<BigDecimal> limit(YearMonth month) {
        return step(month).map(Step::limit);
    }

    /** The first of those months whose rest comes down to this one; itself where nothing does. */
    YearMonth rollsFrom(YearMonth month) {
        var first = month;
        while (rollsOut(first.minusMonths(1))) {
            first = first.minusMonths(1);
        }
        return first;
    }

    private boolean rollsOut(YearMonth month) {
        return step(month)
                .filter(step -> step.limit() != null && step.rollsOver())
                .isPresent();
    }

    private Optional<Step> step(YearMonth month) {
        return Optional.ofNullable(steps.floorEntry(month)).map(entry -> entry.getValue());
    }
}
