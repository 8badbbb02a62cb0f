package dev.lifeops.finance.worth;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The days at whose end one wants to know what all accounts hold. */
record WorthFilter(
        @Schema(description = "The first day; eleven months before the last where nothing is said") @Nullable LocalDate from,

        @Schema(description = "The last day; today where nothing is said, and at most today") @Nullable LocalDate to,

        @Schema(description = "The end of every day, or of every month", defaultValue = "MONTH") @Nullable Step by) {

    private static final int MOST_DAYS = 1_100;
    private static final int MOST_MONTHS = 600;
    private static final int USUAL_MONTHS = 11;

    /** How far the days lie apart. */
    enum Step {
        DAY,
        MONTH
    }

    /** The ends of the steps; the last may be cut short. */
    List<LocalDate> ends(LocalDate today) {
        var last = to == null || to.isAfter(today) ? today : to;
        var first = Objects.requireNonNullElseGet(from, () -> last.minusMonths(USUAL_MONTHS));
        if (first.isAfter(last)) {
            throw Refusals.field("from", "must not be after the last day");
        }
        return by == Step.DAY ? days(first, last) : months(first, last);
    }

    private static List<LocalDate> days(LocalDate first, LocalDate last) {
        if (ChronoUnit.DAYS.between(first, last) >= MOST_DAYS) {
            throw Refusals.field("from", "must be at most %d days before the last day".formatted(MOST_DAYS - 1));
        }
        return first.datesUntil(last.plusDays(1)).toList();
    }

    private static List<LocalDate> months(LocalDate first, LocalDate last) {
        if (ChronoUnit.MONTHS.between(first, last) >= MOST_MONTHS) {
            throw Refusals.field("from", "must be at most %d months before the last day".formatted(MOST_MONTHS - 1));
        }
        var ends = new ArrayList<LocalDate>();
        for (var month = YearMonth.from(first); month.atEndOfMonth().isBefore(last); month = month.plusMonths(1)) {
            ends.add(month.atEndOfMonth());
        }
        ends.add(last);
        return ends;
    }
}
