package dev.lifeops.finance.goals;

import dev.lifeops.shared.Amounts;
import dev.lifeops.shared.SmallestCoin;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far a goal is on a day.
 *
 * @param before what was there already when it began
 */
record Progress(Goal goal, LocalDate on, BigDecimal before, BigDecimal saved) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    GoalView view() {
        return new GoalView(
                goal.id(),
                goal.name(),
                money(goal.target()),
                goal.currency(),
                goal.dueOn(),
                goal.startedOn(),
                goal.accountId(),
                on,
                money(saved),
                money(missing()),
                saved.multiply(HUNDRED).divide(goal.target(), 1, RoundingMode.DOWN),
                savedIfEven(),
                neededAMonth(),
                state(),
                goal.createdAt(),
                lines());
    }

    private GoalState state() {
        if (missing().signum() == 0) {
            return GoalState.REACHED;
        }
        if (on.isAfter(goal.dueOn())) {
            return GoalState.MISSED;
        }
        return saved.compareTo(savedIfEven()) >= 0 ? GoalState.ON_TRACK : GoalState.BEHIND;
    }

    private BigDecimal missing() {
        return goal.target().subtract(saved).max(BigDecimal.ZERO);
    }

    private BigDecimal savedIfEven() {
        var days = ChronoUnit.DAYS.between(goal.startedOn(), goal.dueOn());
        var gone = Math.clamp(ChronoUnit.DAYS.between(goal.startedOn(), on), 0, days);
        var rise = goal.target().subtract(before).multiply(BigDecimal.valueOf(gone));
        return before.add(rise.divide(BigDecimal.valueOf(days), coins(), RoundingMode.DOWN));
    }

    /** Rounded up, for who saves it every month must be there in the end. */
    private @Nullable BigDecimal neededAMonth() {
        if (on.isAfter(goal.dueOn())) {
            return null;
        }
        var months = ChronoUnit.MONTHS.between(YearMonth.from(on), YearMonth.from(goal.dueOn())) + 1;
        return missing().divide(BigDecimal.valueOf(months), coins(), RoundingMode.UP);
    }

    private int coins() {
        return SmallestCoin.decimals(goal.currency());
    }

    private String lines() {
        return goal.accountId() == null
                ? GoalController.PATH + "/" + goal.id() + "/contributions"
                : "/api/v1/transactions?accountId=" + goal.accountId();
    }

    private static BigDecimal money(BigDecimal amount) {
        return Objects.requireNonNull(Amounts.money(amount));
    }
}
