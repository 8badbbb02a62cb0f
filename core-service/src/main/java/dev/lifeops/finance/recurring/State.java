package dev.lifeops.finance.recurring;

import java.time.LocalDate;

/** Whether it still comes. */
enum State {
    ACTIVE,
    OVERDUE,
    ENDED;

    static State on(LocalDate day, LocalDate overdueAfter, LocalDate endedAfter) {
        if (day.isAfter(endedAfter)) {
            return ENDED;
        }
        return day.isAfter(overdueAfter) ? OVERDUE : ACTIVE;
    }
}
