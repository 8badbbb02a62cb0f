package dev.lifeops.finance.worth;

import dev.lifeops.shared.Tabular;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What came in and went out, month by month. */
@Schema(name = "CashFlow")
record FlowReport(@Schema(description = "The base currency") String currency, List<Month> months) implements Tabular {

    /** What came in and went out in a month. */
    @Schema(name = "CashFlowMonth")
    record Month(
            @Schema(type = "string", example = "2026-03") YearMonth month,
            BigDecimal income,

            @Schema(description = "What came back is taken off")
            BigDecimal expenses,

            @Schema(description = "Income less expenses") BigDecimal saved,

            @Schema(description = "Saved of income, such as 0.25; null without income") @Nullable BigDecimal savingRate,

            @Schema(description = "Between own accounts; changes neither income nor expenses")
            BigDecimal moved,

            @Schema(description = "Whether a rate was known for everything")
            boolean complete,

            List<Missing> missing,

            @Schema(description = "Where it is listed") String transactions) {}

    /** An amount that no figure holds, since no rate of its day is known. */
    @Schema(name = "CashFlowMissing")
    record Missing(String kind, LocalDate day, String currency, BigDecimal amount) {}

    @Override
    public List<String> columns() {
        return List.of("month", "income", "expenses", "saved", "savingRate", "moved", "currency", "complete");
    }

    @Override
    public Stream<List<@Nullable Object>> rows() {
        return months.stream()
                .map(it -> Arrays.<@Nullable Object>asList(
                        it.month(),
                        it.income(),
                        it.expenses(),
                        it.saved(),
                        it.savingRate(),
                        it.moved(),
                        currency,
                        it.complete()));
    }
}
