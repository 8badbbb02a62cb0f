package dev.lifeops.finance.accounts;

import dev.lifeops.shared.FieldProblem;
import dev.lifeops.shared.Problem;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The days at whose end balances are wanted. */
record BalanceFilter(
        @Schema(description = "The first day") @NotNull LocalDate from,
        @Schema(description = "The last day") @NotNull LocalDate to,

        @Schema(description = "The end of every day, or of every month", defaultValue = "DAY")
        Step by) {

    private static final long MOST = 3_700;

    BalanceFilter {
        by = Objects.requireNonNullElse(by, Step.DAY);
    }

    /** How far the days lie apart. */
    enum Step {
        DAY,
        MONTH;

        private LocalDate endOf(LocalDate day) {
            return this == DAY ? day : day.with(TemporalAdjusters.lastDayOfMonth());
        }

        private ChronoUnit unit() {
            return this == DAY ? ChronoUnit.DAYS : ChronoUnit.MONTHS;
        }
    }

    /** The ends of the steps; the last may be cut short. */
    List<LocalDate> ends() {
        if (to.isBefore(from)) {
            throw refusal("must not be before from");
        }
        if (by.unit().between(from, to) >= MOST) {
            throw refusal("must not be more than %d steps after from".formatted(MOST));
        }
        var ends = new ArrayList<LocalDate>();
        for (var day = by.endOf(from); day.isBefore(to); day = by.endOf(day.plusDays(1))) {
            ends.add(day);
        }
        ends.add(to);
        return List.copyOf(ends);
    }

    private static Problem refusal(String message) {
        return FieldProblem.refusal(List.of(new FieldProblem("to", message)));
    }
}
