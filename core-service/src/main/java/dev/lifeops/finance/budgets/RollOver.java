package dev.lifeops.finance.budgets;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.function.Function;

/** What one month leaves to the next, below zero where it was overspent. */
final class RollOver {

    private RollOver() {}

    /** All limits less all spending since the chain of months began, and so nothing is rounded or lost on the way. */
    static BigDecimal into(YearMonth month, Plan plan, Function<YearMonth, BigDecimal> spent) {
        var carried = BigDecimal.ZERO;
        for (var each = plan.rollsFrom(month); each.isBefore(month); each = each.plusMonths(1)) {
            carried = carried.add(plan.limit(each).orElseThrow()).subtract(spent.apply(each));
        }
        return carried;
    }
}
