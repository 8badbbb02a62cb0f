package dev.lifeops.finance.budgets;

import java.time.LocalDate;
import java.time.YearMonth;

/** The months that budgets are about. */
final class Bounds {

    private static final YearMonth FIRST = YearMonth.of(1990, 1);
    private static final int YEARS_AHEAD = 10;

    private Bounds() {}

    static void require(String field, YearMonth month, LocalDate today) {
        var last = YearMonth.from(today).plusYears(YEARS_AHEAD);
        if (month.isBefore(FIRST) || month.isAfter(last)) {
            throw BudgetProblems.field(field, "must be a month from %s to %s".formatted(FIRST, last));
        }
    }
}
