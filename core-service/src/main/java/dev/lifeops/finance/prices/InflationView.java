package dev.lifeops.finance.prices;

import dev.lifeops.shared.Tabular;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Personal inflation month by month: what is bought around each of them against the same months a year before. */
@Schema(name = "PriceInflation")
record InflationView(String currency, List<Month> months) implements Tabular {

    /** The basket of a month against that of a year before. */
    @Schema(name = "PriceInflationMonth")
    record Month(
            @Schema(type = "string", example = "2026-03") YearMonth month,

            @Schema(description = "The first day of its basket")
            LocalDate from,

            @Schema(description = "The last day of it") LocalDate to,

            @Schema(description = "Whether the items are enough for a figure")
            boolean enough,

            @Schema(description = "How many items are in both baskets")
            int matchedItems,

            @Schema(description = "The part of the spending on items that those are, from 0 to 1; null without any")
            @Nullable BigDecimal coverage,

            @Schema(description = "In percent, by Fisher; null where the items are too few") @Nullable BigDecimal inflation,

            @Schema(description = "Of ten baskets drawn from these items, nine lie between this and inflationHigh")
            @Nullable BigDecimal inflationLow,

            @Schema(description = "The other end of it") @Nullable BigDecimal inflationHigh,

            @Schema(description = "The items behind it") String basket) {

        static Month of(YearMonth month, Compared basket) {
            var span = basket.span();
            return new Month(
                    month,
                    span.from(),
                    span.to(),
                    basket.isEnough(),
                    basket.items().size(),
                    basket.coverage(),
                    basket.inflation(),
                    basket.inflationLow(),
                    basket.inflationHigh(),
                    "/api/v1/prices/basket?from=%s&to=%s&currency=%s"
                            .formatted(span.from(), span.to(), basket.currency()));
        }
    }

    @Override
    public List<String> columns() {
        return List.of("month", "matchedItems", "coverage", "inflation", "inflationLow", "inflationHigh");
    }

    @Override
    public Stream<List<@Nullable Object>> rows() {
        return months.stream()
                .map(it -> Arrays.<@Nullable Object>asList(
                        it.month(),
                        it.matchedItems(),
                        it.coverage(),
                        it.inflation(),
                        it.inflationLow(),
                        it.inflationHigh()));
    }
}
