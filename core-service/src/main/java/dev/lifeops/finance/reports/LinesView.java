package dev.lifeops.finance.reports;

import dev.lifeops.shared.Tabular;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A page of the lines that a figure is the sum of, the latest day first. */
@Schema(name = "ReportLines")
record LinesView(List<ReportLine> items, int page, int size, long totalItems, int totalPages) implements Tabular {

    /** A line, and what it adds to the figure. */
    @Schema(name = "ReportLine")
    record ReportLine(
            UUID id,
            UUID transactionId,
            LocalDate bookedOn,

            @Schema(allowableValues = {"EXPENSE", "INCOME", "REFUND"})
            String kind,

            @Nullable String merchant,
            @Nullable String description,
            @Nullable UUID categoryId,
            UUID accountId,
            String currency,

            @Schema(description = "Below zero where it lessens the figure")
            BigDecimal amount,

            @Schema(description = "What it adds to the figure; null where no rate is known") @Nullable BigDecimal figure,

            @Schema(description = "The currency of the figure")
            String figureCurrency) {

        /** The same with what it adds to a figure in that currency. */
        ReportLine at(@Nullable BigDecimal newFigure, String newCurrency) {
            return new ReportLine(
                    id,
                    transactionId,
                    bookedOn,
                    kind,
                    merchant,
                    description,
                    categoryId,
                    accountId,
                    currency,
                    amount,
                    newFigure,
                    newCurrency);
        }
    }

    @Override
    public List<String> columns() {
        return List.of(
                "bookedOn",
                "kind",
                "merchant",
                "description",
                "categoryId",
                "currency",
                "amount",
                "figure",
                "figureCurrency",
                "transactionId",
                "id");
    }

    @Override
    public Stream<List<@Nullable Object>> rows() {
        return items.stream()
                .map(it -> Arrays.asList(
                        it.bookedOn(),
                        it.kind(),
                        it.merchant(),
                        it.description(),
                        it.categoryId(),
                        it.currency(),
                        it.amount(),
                        it.figure(),
                        it.figureCurrency(),
                        it.transactionId(),
                        it.id()));
    }
}
