package dev.lifeops.finance.recurring;

import dev.lifeops.shared.FieldProblem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The days for which payments are expected. */
record ExpectedDays(
        @Schema(description = "The first day; where nothing is said, what is overdue is told as well") @Nullable LocalDate from,

        @Schema(description = "The last day; 30 days from today where nothing is said") @Nullable LocalDate to) {

    private static final int USUAL_DAYS = 30;
    private static final int MOST_YEARS = 3;

    LocalDate last(LocalDate today) {
        var last = Objects.requireNonNullElseGet(to, () -> today.plusDays(USUAL_DAYS));
        if (last.isAfter(today.plusYears(MOST_YEARS))) {
            throw refusal("to", "must be at most %d years ahead".formatted(MOST_YEARS));
        }
        if (from != null && from.isAfter(last)) {
            throw refusal("from", "must not be after 'to'");
        }
        return last;
    }

    /** Those of a series of days, the earliest first, that are asked for. */
    Stream<LocalDate> among(Stream<LocalDate> days, LocalDate last) {
        return days.takeWhile(day -> !day.isAfter(last)).filter(day -> from == null || !day.isBefore(from));
    }

    private static RuntimeException refusal(String field, String message) {
        return FieldProblem.refusal(List.of(new FieldProblem(field, message)));
    }
}
