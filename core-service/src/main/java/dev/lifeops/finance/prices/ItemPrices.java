package dev.lifeops.finance.prices;

import dev.lifeops.shared.Tabular;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What each item cost, those that most was spent on first. */
@Schema(name = "ItemPrices")
record ItemPrices(LocalDate from, LocalDate to, String currency, List<Priced> items, int itemsLeftOut)
        implements Tabular {

    /** What one item cost. */
    @Schema(name = "ItemPrice")
    record Priced(
            @Schema(description = "Names the item in paths, together with its unit")
            String item,

            String name,
            @Schema(description = "What prices are told by") Unit unit,
            long times,
            BigDecimal quantity,
            BigDecimal paid,

            @Schema(description = "What was paid by what was got")
            BigDecimal price,

            @Schema(description = "In the first month in which it was bought")
            BigDecimal first,

            @Schema(description = "In the last month in which it was bought")
            BigDecimal last,

            int shops) {}

    @Override
    public List<String> columns() {
        return List.of("item", "name", "unit", "times", "quantity", "paid", "price", "first", "last", "shops");
    }

    @Override
    public Stream<List<@Nullable Object>> rows() {
        return items.stream()
                .map(it -> Arrays.asList(
                        it.item(),
                        it.name(),
                        it.unit(),
                        it.times(),
                        it.quantity(),
                        it.paid(),
                        it.price(),
                        it.first(),
                        it.last(),
                        it.shops()));
    }
}
