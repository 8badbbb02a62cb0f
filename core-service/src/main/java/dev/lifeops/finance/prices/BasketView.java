package dev.lifeops.finance.prices;

import dev.lifeops.shared.Tabular;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was bought both now and a year before, and how much dearer it got; what costs most more comes first. */
@Schema(name = "PriceBasket")
record BasketView(
        LocalDate from,
        LocalDate to,
        LocalDate fromBefore,
        LocalDate toBefore,
        String currency,

        @Schema(description = "Whether the items are enough for a figure; each item is told in any case")
        boolean enough,

        @Schema(description = "How many items were bought in both spans")
        int matchedItems,

        @Schema(description = "The part of now's spending on items that those are, from 0 to 1; null without any")
        @Nullable BigDecimal coverage,

        @Schema(description = "Prices now by prices then, for what was bought then") @Nullable BigDecimal laspeyres,

        @Schema(description = "Prices now by prices then, for what is bought now") @Nullable BigDecimal paasche,

        @Schema(description = "The geometric mean of the two") @Nullable BigDecimal fisher,

        @Schema(description = "Personal inflation in percent, by Fisher") @Nullable BigDecimal inflation,

        @Schema(description = "Of ten baskets drawn from these items, nine lie between this and inflationHigh")
        @Nullable BigDecimal inflationLow,

        @Schema(description = "The other end of it") @Nullable BigDecimal inflationHigh,

        List<Change> items)
        implements Tabular {

    /** An item then and now. */
    @Schema(name = "PriceChange")
    record Change(
            String item,
            String name,
            Unit unit,
            BigDecimal priceBefore,
            BigDecimal price,
            BigDecimal percent,

            @Schema(description = "What now's quantity costs more than it would have then")
            BigDecimal dearerBy) {}

    @Override
    public List<String> columns() {
        return List.of("item", "name", "unit", "priceBefore", "price", "percent", "dearerBy");
    }

    @Override
    public Stream<List<@Nullable Object>> rows() {
        return items.stream()
                .map(it -> Arrays.asList(
                        it.item(), it.name(), it.unit(), it.priceBefore(), it.price(), it.percent(), it.dearerBy()));
    }
}
