package dev.lifeops.health.calendar;

import dev.lifeops.shared.FieldProblem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which days are asked for; take it as a {@code @ParameterObject} of a controller. */
public record DayRange(
        @Schema(description = "The first day; 29 days before the last where nothing is said") @Nullable LocalDate from,

        @Schema(description = "The last day; today where nothing is said") @Nullable LocalDate to) {

    private static final int USUAL = 30;
    private static final int MOST = 4_000;

    /** Both ends. */
    public record Days(LocalDate first, LocalDate last) {

        public List<LocalDate> all() {
            return first.datesUntil(last.plusDays(1)).toList();
        }
    }

    public Days upTo(LocalDate today) {
        var last = Objects.requireNonNullElse(to, today);
        var first = Objects.requireNonNullElseGet(from, () -> last.minusDays(USUAL - 1L));
        if (first.isAfter(last)) {
            throw refusal("must not be after 'to'");
        }
        if (ChronoUnit.DAYS.between(first, last) >= MOST) {
            throw refusal("must be less than %d days before 'to'".formatted(MOST));
        }
        return new Days(first, last);
    }

    private static RuntimeException refusal(String message) {
        return FieldProblem.refusal(List.of(new FieldProblem("from", message)));
    }
}
