package dev.lifeops.finance.prices;

import dev.lifeops.shared.Tabular;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an item cost on each day and at each shop, the earliest first. */
@Schema(name = "PriceHistory")
record PriceHistory(String item, String name, Unit unit, String currency, List<Paid> prices) implements Tabular {

    /** What was paid on a day at a shop. */
    @Schema(name = "PricePaid")
    record Paid(
            LocalDate day,

            @Schema(description = "By its letters alone") @Nullable String shop,

            @Schema(description = "As it was described") String name,
            @Schema(description = "In the unit") BigDecimal quantity,
            BigDecimal paid,

            @Schema(description = "What was really paid for one of the unit")
            BigDecimal price,

            @Schema(description = "The same without its discounts")
            BigDecimal priceBeforeDiscount) {}

    @Override
    public List<String> columns() {
        return List.of("day", "shop", "name", "quantity", "paid", "price", "priceBeforeDiscount");
    }

    @Override
    public Stream<List<@Nullable Object>> rows() {
        return prices.stream()
                .map(it -> Arrays.asList(
                        it.day(),
                        it.shop(),
                        it.name(),
                        it.quantity(),
                        it.paid(),
                        it.price(),
                        it.priceBeforeDiscount()));
    }
}
