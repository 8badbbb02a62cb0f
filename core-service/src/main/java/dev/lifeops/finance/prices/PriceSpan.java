package dev.lifeops.finance.prices;

import dev.lifeops.finance.calendar.CalendarMonths;
import dev.lifeops.shared.FieldProblem;
import dev.lifeops.shared.Problem;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/** Days from the first to the last, both of them included. */
record PriceSpan(LocalDate from, LocalDate to) {

    private static final int EARLIEST = 1900;
    private static final int LATEST = 2999;

    /** Refuses days on which nobody bought anything. */
    static PriceSpan of(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw refusal("to", "must not be before from");
        }
        if (from.getYear() < EARLIEST || to.getYear() > LATEST) {
            throw refusal("from", "must lie between the years %d and %d".formatted(EARLIEST, LATEST));
        }
        return new PriceSpan(from, to);
    }

    /** The same days of the year before. */
    PriceSpan aYearBefore() {
        return new PriceSpan(from.minusYears(1), to.minusYears(1));
    }

    /** The months that it lies in. */
    Stream<YearMonth> months() {
        return CalendarMonths.between(YearMonth.from(from), YearMonth.from(to));
    }

    private static Problem refusal(String field, String message) {
        return FieldProblem.refusal(List.of(new FieldProblem(field, message)));
    }
}
