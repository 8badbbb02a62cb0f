package dev.lifeops.finance.budgets;

import dev.lifeops.finance.budgets.MonthView.Figures;
import dev.lifeops.shared.Amounts;
import dev.lifeops.shared.SmallestCoin;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Works out the figures of a month.
 *
 * @param begin since when there is money to learn from, twelve months ago at the earliest
 */
record Reckoning(Moment at, LocalDate begin) {

    Figures figures(BigDecimal planned, BigDecimal carried, Course course, String currency) {
        var spent = course.spent().in(at.month());
        var available = planned.add(carried);
        var left = available.subtract(spent);
        var forecast = Forecasting.of(at, course, begin, currency);
        return new Figures(
                money(planned),
                money(carried),
                money(spent),
                money(left),
                leftADay(left, currency),
                forecast,
                State.of(available, spent, forecast, at.isRunning()));
    }

    /** Rounded down, for who spends it every day must not be over in the end. */
    private @Nullable BigDecimal leftADay(BigDecimal left, String currency) {
        return at.isOver()
                ? null
                : left.max(BigDecimal.ZERO)
                        .divide(BigDecimal.valueOf(at.daysLeft()), SmallestCoin.decimals(currency), RoundingMode.DOWN);
    }

    static BigDecimal money(BigDecimal amount) {
        return Objects.requireNonNull(Amounts.money(amount));
    }
}
