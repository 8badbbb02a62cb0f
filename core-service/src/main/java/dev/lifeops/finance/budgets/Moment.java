package dev.lifeops.finance.budgets;

import java.time.LocalDate;
import java.time.YearMonth;

/** A month as seen from a day. */
record Moment(YearMonth month, LocalDate today) {

    boolean isRunning() {
        return month.equals(YearMonth.from(today));
    }

    boolean isOver() {
        return month.isBefore(YearMonth.from(today));
    }

    LocalDate first() {
        return month.atDay(1);
    }

    LocalDate last() {
        return month.atEndOfMonth();
    }

    /** Today counted. */
    int daysLeft() {
        if (isOver()) {
            return 0;
        }
        return isRunning() ? daysAfterToday() + 1 : month.lengthOfMonth();
    }

    int daysAfterToday() {
        return month.lengthOfMonth() - today.getDayOfMonth();
    }

    /** The day by whose rates the whole month is told: its last one, as far as it has begun. */
    LocalDate rateDay() {
        return today.isBefore(last()) ? today : last();
    }
}
