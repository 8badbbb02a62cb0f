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

/** Sums of a span beside those of the same span a year before, the largest change first. */
@Schema(name = "YearOnYear")
record YearOnYearView(
        LocalDate from,
        LocalDate to,
        LocalDate fromBefore,
        LocalDate toBefore,
        Dimension by,

        @Schema(description = "Whether a rate was known for all lines of both spans")
        boolean complete,

        List<Change> changes,

        @Schema(description = "How many more rows there are than the limit lets through")
        int rowsLeftOut)
        implements Tabular {

    /** One figure then and now. */
    @Schema(name = "YearOnYearChange")
    record Change(
            @Nullable String key,
            @Nullable String name,

            @Schema(description = "Of a category: what it is part of") @Nullable UUID parentId,

            String currency,
            BigDecimal amount,
            BigDecimal before,
            BigDecimal difference,

            @Schema(description = "The difference in percent of what it was; null where that was nothing") @Nullable BigDecimal percent,

            String lines,
            String linesBefore) {}

    @Override
    public List<String> columns() {
        return List.of("key", "name", "currency", "amount", "before", "difference", "percent", "lines", "linesBefore");
    }

    @Override
    public Stream<List<@Nullable Object>> rows() {
        return changes.stream()
                .map(it -> Arrays.asList(
                        it.key(),
                        it.name(),
                        it.currency(),
                        it.amount(),
                        it.before(),
                        it.difference(),
                        it.percent(),
                        it.lines(),
                        it.linesBefore()));
    }
}
