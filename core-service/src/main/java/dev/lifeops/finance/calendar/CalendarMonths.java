package dev.lifeops.finance.calendar;

import java.time.YearMonth;
import java.util.stream.Stream;

/** Months in a row. */
public final class CalendarMonths {

    private CalendarMonths() {}

    /** From the first to the last, both of them included. */
    public static Stream<YearMonth> between(YearMonth first, YearMonth last) {
        return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1));
    }
}
