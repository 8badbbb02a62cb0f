package dev.lifeops.finance.prices;

import dev.lifeops.shared.Tabular;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shops two by two, each pair by what was bought at both. */
@Schema(name = "ShopComparison")
record ShopsView(LocalDate from, LocalDate to, String currency, List<Pair> pairs) implements Tabular {

    /** Two shops that sold the same items. */
    @Schema(name = "ShopPair")
    record Pair(
            String cheaper,
            String dearer,

            @Schema(description = "On how many items this stands")
            int items,

            @Schema(description = "How much more the dearer asks for them, in percent")
            BigDecimal percent) {}

    @Override
    public List<String> columns() {
        return List.of("cheaper", "dearer", "items", "percent");
    }

    @Override
    public Stream<List<@Nullable Object>> rows() {
        return pairs.stream().map(it -> Arrays.asList(it.cheaper(), it.dearer(), it.items(), it.percent()));
    }
}
