package dev.lifeops.finance.budgets;

import dev.lifeops.shared.SmallestCoin;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Foretells what a running month will have cost at its end: what was spent so far, what comes back by itself and is
 * still due, and what the days after today may cost beside that, by {@link PastRuns} of the last twelve months.
 */
final class Forecasting {

    static final int MOST_MONTHS = 12;

    private Forecasting() {}

    /** None on less than a month of history that is known in full, for then it would be a guess. */
    static @Nullable Forecast of(Moment at, Course course, LocalDate begin, String currency) {
        var first = firstKnownDay(course, begin);
        var months = (int) ChronoUnit.MONTHS.between(first, at.today());
        var expected = course.expected();
        if (!at.isRunning() || expected == null || months < 1) {
            return null;
        }
        var rest = PastRuns.of(course.daily(first, at.today()), at.daysAfterToday());
        var end = rest.plus(expected);
        var spent = course.spent().in(at.month());
        return new Forecast(
                coins(spent.add(end.low()), currency),
                coins(spent.add(end.likely()), currency),
                coins(spent.add(end.high()), currency),
                coins(expected.likely(), currency),
                Math.min(months, MOST_MONTHS));
    }

    /** A day that holds something without a rate says nothing, and so do those before it. */
    private static LocalDate firstKnownDay(Course course, LocalDate begin) {
        return course.spent().missing().stream()
                .map(it -> it.day().plusDays(1))
                .filter(begin::isBefore)
                .max(LocalDate::compareTo)
                .orElse(begin);
    }

    static BigDecimal coins(BigDecimal amount, String currency) {
        return amount.setScale(SmallestCoin.decimals(currency), RoundingMode.HALF_UP);
    }
}
