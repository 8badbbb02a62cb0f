package dev.lifeops.finance.reports;

import dev.lifeops.shared.FieldProblem;
import dev.lifeops.shared.Problem;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** Days from the first to the last, both of them included. */
record Span(LocalDate from, LocalDate to) {

    private static final int EARLIEST = 1900;
    private static final int LATEST = 2999;

    /** Refuses days that no person's money can have. */
    static Span of(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw refusal("to", "must not be before from");
        }
        if (from.getYear() < EARLIEST) {
            throw refusal("from", "must not be before the year " + EARLIEST);
        }
        if (to.getYear() > LATEST) {
            throw refusal("to", "must not be after the year " + LATEST);
        }
        return new Span(from, to);
    }

    /** The same days of the year before; what ends with its month does so there as well. */
    Span aYearBefore() {
        var last = to.minusYears(1);
        var endsMonth = to.equals(to.with(TemporalAdjusters.lastDayOfMonth()));
        return new Span(from.minusYears(1), endsMonth ? last.with(TemporalAdjusters.lastDayOfMonth()) : last);
    }

    private static Problem refusal(String field, String message) {
        return FieldProblem.refusal(List.of(new FieldProblem(field, message)));
    }
}
