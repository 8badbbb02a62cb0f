package dev.lifeops.finance.prices;

import dev.lifeops.shared.CurrencyCode;
import dev.lifeops.shared.FieldProblem;
import dev.lifeops.shared.Problem;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The months whose inflation is asked for, and how many months make one basket. */
record InflationFilter(
        @Schema(
                type = "string",
                example = "2026-01",
                description = "The first month; eleven before the last where nothing is said")
        @Nullable YearMonth from,

        @Schema(type = "string", example = "2026-12", description = "The last month; this one where nothing is said")
        @Nullable YearMonth to,

        @Schema(
                description = "How many months make a basket, each with those before it; more of them hold more items",
                defaultValue = "3")
        @Min(1) @Max(12) @Nullable Integer over,

        @Schema(description = "Your base currency where nothing is said") @CurrencyCode @Nullable String currency) {

    private static final int MOST = 60;
    private static final int USUAL = 11;
    private static final int A_QUARTER = 3;

    List<YearMonth> months(LocalDate today) {
        var last = Objects.requireNonNullElseGet(to, () -> YearMonth.from(today));
        var first = Objects.requireNonNullElseGet(from, () -> last.minusMonths(USUAL));
        var span = PriceSpan.of(first.atDay(1), last.atEndOfMonth());
        if (ChronoUnit.MONTHS.between(first, last) >= MOST) {
            throw refusal("from", "must be at most %d months before the last".formatted(MOST - 1));
        }
        return span.months().toList();
    }

    /** The days of the basket of a month. */
    PriceSpan basket(YearMonth month) {
        var size = Objects.requireNonNullElse(over, A_QUARTER);
        return new PriceSpan(month.minusMonths(size - 1L).atDay(1), month.atEndOfMonth());
    }

    private static Problem refusal(String field, String message) {
        return FieldProblem.refusal(List.of(new FieldProblem(field, message)));
    }
}
