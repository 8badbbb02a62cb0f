package dev.lifeops.finance.worth;

import dev.lifeops.finance.calendar.CalendarMonths;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The months whose flow is asked for. */
record FlowFilter(
        @Schema(
                type = "string",
                example = "2026-01",
                description = "The first month; eleven before the last where nothing is said")
        @Nullable YearMonth from,

        @Schema(type = "string", example = "2026-12", description = "The last month; this one where nothing is said")
        @Nullable YearMonth to) {

    private static final int MOST = 600;
    private static final int USUAL = 11;
    private static final int MOST_AHEAD = 120;

    List<YearMonth> months(LocalDate today) {
        var last = Objects.requireNonNullElseGet(to, () -> YearMonth.from(today));
        var first = Objects.requireNonNullElseGet(from, () -> last.minusMonths(USUAL));
        if (last.isAfter(YearMonth.from(today).plusMonths(MOST_AHEAD))) {
            throw Refusals.field("to", "must be at most %d months ahead".formatted(MOST_AHEAD));
        }
        if (first.isAfter(last) || ChronoUnit.MONTHS.between(first, last) >= MOST) {
            throw Refusals.field(
                    "from", "must be at most %d months before the last, and not after it".formatted(MOST - 1));
        }
        return CalendarMonths.between(first, last).toList();
    }
}
