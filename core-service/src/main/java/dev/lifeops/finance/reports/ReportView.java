package dev.lifeops.finance.reports;

import dev.lifeops.shared.Amounts;
import dev.lifeops.shared.Tabular;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sums of lines, the largest first, months in order. */
@Schema(name = "Report")
record ReportView(
        LocalDate from,
        LocalDate to,
        Dimension by,

        @Schema(description = "Of all lines that count, one a currency")
        List<Total> totals,

        @Schema(description = "Whether a rate was known for all of them")
        boolean complete,

        @Schema(description = "What is in none of the figures, since no rate is known")
        List<Unconverted> notConverted,

        List<Row> sums,

        @Schema(description = "How many more rows there are than the limit lets through")
        int rowsLeftOut)
        implements Tabular {

    /** What all lines come to in one currency. */
    @Schema(name = "ReportTotal")
    record Total(String currency, BigDecimal amount, long count, String lines) {}

    /** What could not be converted. */
    @Schema(name = "ReportUnconverted")
    record Unconverted(
            String currency, BigDecimal amount, long count, LocalDate firstDay, LocalDate lastDay, String lines) {}

    /** One figure, and the way to its lines. */
    @Schema(name = "ReportRow")
    record Row(
            @Schema(description = "What the lines have in common; null for those that have none") @Nullable String key,

            @Nullable String name,

            @Schema(description = "Of a category: what it is part of") @Nullable UUID parentId,

            String currency,

            @Schema(description = "Of a category: with its parts")
            BigDecimal amount,

            @Schema(description = "Of a category: without its parts") @Nullable BigDecimal own,

            @Schema(description = "How many lines it is the sum of")
            long count,

            @Schema(description = "Where those lines are") String lines,

            @Schema(description = "Where the lines of the category itself are") @Nullable String ownLines) {}

    @Override
    public List<String> columns() {
        return List.of("key", "name", "parentId", "currency", "amount", "own", "count", "lines");
    }

    @Override
    public Stream<List<@Nullable Object>> rows() {
        return sums.stream()
                .map(row -> Arrays.asList(
                        row.key(),
                        row.name(),
                        row.parentId(),
                        row.currency(),
                        row.amount(),
                        row.own(),
                        row.count(),
                        row.lines()));
    }

    static BigDecimal money(BigDecimal amount) {
        return Objects.requireNonNull(Amounts.money(amount));
    }
}
